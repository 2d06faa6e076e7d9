using Plumbline.Engine.Extraction;
using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

public class DatedPageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("dated.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_dated(string text, string facts) => Assert.Equal(facts, Print(RecognitionPage.Read(text)));

    private static string Print(Recognition found) => found.Dated.Count == 0
        ? "none"
        : string.Join("; ", found.Dated.Select(f => $"{f.Date}{(f.DateEnd is { } end ? ".." + end : "")} {f.Action}"));
}
