using Xunit;

namespace Plumbline.Tests.Extraction.Structure;

public sealed class StructurePageTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("structure.md")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_what_is_a_newsletter(string text, string sections)
    {
        var found = RecognitionPage.Read(string.Join('\n', text.Split("<br>", StringSplitOptions.TrimEntries)));
        Assert.Equal(sections, found.Newsletter is null ? "none" : string.Join("; ", found.Newsletter.Sections.Select(s => $"{s.Title}: {string.Join(' ', s.Articles)}")));
    }
}
