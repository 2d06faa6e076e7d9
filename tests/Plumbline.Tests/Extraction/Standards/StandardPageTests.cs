using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Standards;

public sealed class StandardPageTests
{
    public static TheoryData<string, string> Numbers => [.. RecognitionPage.Examples("standards.md")];

    public static TheoryData<string, string> Titles => [.. RecognitionPage.Examples("titles.md")];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Page_says_which_numbers_have_which_titles(string text, string standards)
    {
        var found = RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal));
        var rows = found.Standards.Select(s => s.Title is { } title ? $"{s.Id.Normal}: {CleanText.Title(found.Text, title)}" : s.Id.Normal);
        Assert.Equal(standards, string.Join("; ", rows.DefaultIfEmpty("none")));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Page_says_which_standards_are_named_by_title(string text, string standards)
    {
        var found = RecognitionPage.Read(text.Replace(" <br> ", "\n", StringComparison.Ordinal));
        Assert.Equal(standards, string.Join("; ", found.StandardTitles.Select(s => $"{s.Title} ({s.Status})").DefaultIfEmpty("none")));
    }
}
