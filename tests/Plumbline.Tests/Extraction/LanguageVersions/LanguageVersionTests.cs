using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.LanguageVersions;
using Xunit;

namespace Plumbline.Tests.Extraction.LanguageVersions;

public sealed class LanguageVersionTests
{
    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("language-versions.md").Where(r => r.Text.Length > 5 && r.Text != "---")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_says_which_versions_a_text_tells_of(string text, string versions) => Assert.Equal(versions, Print(RecognitionPage.Read(text)));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("English", "en")]
    [InlineData("英文版", "en")]
    [InlineData("英语", "en")]
    [InlineData("西班牙语", "es")]
    [InlineData("俄", "ru")]
    [InlineData("Latin", null)]
    [InlineData("有", null)]
    public void A_language_has_one_code_whatever_it_is_called(string printed, string? code) => Assert.Equal(code, LanguageNames.Code(printed));

    [Theory]
    [InlineData("英文、法文", "en fr")]
    [InlineData("English and Russian", "en ru")]
    [InlineData("英文/俄文", "en ru")]
    [InlineData("英文（网络版）", "")]
    public void A_cell_with_a_word_that_is_no_language_is_no_list_of_languages(string cell, string codes) => Assert.Equal(codes, string.Join(' ', LanguageNames.List(cell)));

    [Fact]
    public void Only_language_versions_may_be_asked_for()
    {
        var found = new Plumbline.Engine.Recogniser(Plumbline.Engine.Knowledge.BuiltIn).Recognise(new("The English version of GB/T 7001-2020 was released on 20 September 2020."), Kinds.LanguageVersions);
        Assert.Equal("GB/T 7001-2020 en published 2020-09-20", Print(found));
    }

    private static string Print(Recognition found) => found.LanguageVersions.Count == 0
        ? "none"
        : string.Join("; ", found.LanguageVersions.Select(f => $"{f.Standard} {f.Language} {f.State}{(f.Date is null ? "" : $" {f.Date}")}{(f.Number is null ? "" : $" {f.Number}")}"));
}
