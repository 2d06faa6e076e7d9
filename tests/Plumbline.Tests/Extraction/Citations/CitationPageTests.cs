using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Citations;

public class CitationPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("citations.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_cited(string text, string citations) => Assert.Equal(citations, Print(RecognitionPage.Read(text)));

    private static string Print(Recognition found) => found.Citations.Count == 0
        ? "none"
        : string.Join("; ", found.Citations.Select(c => $"{c.Instrument ?? "?"} {c.CitedArticle}{(c.Paragraph is null ? "" : $" ({c.Paragraph})")}{(c.Item is null ? "" : $" [{c.Item}]")}"));
}
