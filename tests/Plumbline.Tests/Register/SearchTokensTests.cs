using FsCheck.Fluent;
using Plumbline.Engine.Text;
using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Register;

public class SearchTokensTests
{
    [Theory]
    [InlineData("GB/T 35273-2020", "gb t 35273 2020")]
    [InlineData("ＧＢ／Ｔ　３５２７３", "gb t 35273")]
    [InlineData("个人信息", "个人 人信 信息 息")]
    [InlineData("AI系统", "ai 系统 统")]
    [InlineData("系统AI", "系统 统 ai")]
    [InlineData("算", "算")]
    [InlineData("5G通信", "5 g 通信 信")]
    [InlineData("Développement", "developpement")]
    [InlineData("標準", "标准 准")]
    [InlineData("⽹络", "网络 络")]
    [InlineData("ofﬁce", "office")]
    [InlineData("m²", "m 2")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("标\n准", "标准 准")]
    [InlineData("标\n\n准", "标 准")]
    [InlineData("标 准", "标 准")]
    [InlineData("标，准", "标 准")]
    [InlineData("\uD840\uDC00字", "\uD840\uDC00字 字")]
    [InlineData("a\uD800b", "a b")]
    [InlineData("\0 -- 。", "")]
    public void Text_is_broken_where_scripts_meet_and_ideographs_become_pairs(string text, string tokens) => Assert.Equal(tokens, IndexText.Of(text).Trim());

    [Theory]
    [InlineData("个人信息", "\"个人 人信 信息\"")]
    [InlineData("算", "\"算\"*")]
    [InlineData("AI系统", "\"ai 系统\"")]
    [InlineData("系统AI", "\"系统 统 ai\"")]
    [InlineData("standard", "\"standard\"")]
    [InlineData("stand*", "\"stand\"*")]
    [InlineData("GB18584", "\"gb 18584\"")]
    public void A_term_is_a_phrase_of_tokens(string typed, string phrase) => Assert.Equal(phrase, Fts5Index.Phrase(Assert.Single(SearchQuery.Parse(typed).Terms)));

    [Theory]
    [InlineData("网络安全 standard", 2)]
    [InlineData("\"personal information\" law", 2)]
    [InlineData("“personal information”", 1)]
    [InlineData("《网络安全法》", 1)]
    [InlineData("\"never closed", 1)]
    [InlineData(" - , 。 ", 0)]
    [InlineData("", 0)]
    [InlineData("NOT AND OR NEAR(", 4)]
    public void Blanks_part_terms_and_quotation_marks_join_them(string typed, int terms) => Assert.Equal(terms, SearchQuery.Parse(typed).Terms.Count);

    [Fact]
    public void Pieces_of_any_text_lie_in_order_inside_it() => Prop.ForAll<string?>(given =>
    {
        var text = given ?? "";
        var end = 0;
        foreach (var piece in Pieces.Of(text))
        {
            if (piece.Start < end || piece.End <= piece.Start || piece.End > text.Length || piece.Text.Length == 0) return false;
            if (piece.Text.AsSpan().IndexOfAny(" \"*\n") >= 0) return false;
            end = piece.End;
        }
        return true;
    }).Holds();

    [Fact]
    public void Marks_of_a_snippet_are_the_words_of_the_query()
    {
        var text = string.Concat(Enumerable.Repeat("Words that stand around. ", 40)) + "Here 个人信息 meets a Standard in GB/T 35273. " + string.Concat(Enumerable.Repeat("More words. ", 40));
        var (snippet, marks) = Snippet.Of(text, SearchQuery.Parse("个人信息 standard gb/t"));
        Assert.Equal(["个人信息", "Standard", "GB/T"], marks.Select(m => snippet.Substring(m.Start, m.Length)));
        Assert.InRange(snippet.Length, 100, 240);
    }

    [Fact]
    public void A_snippet_never_leaves_its_text() => Prop.ForAll<string?, string?>((given, query) =>
    {
        var text = given ?? "";
        var (snippet, marks) = Snippet.Of(text, SearchQuery.Parse(query ?? "a"));
        return marks.All(m => m.Start >= 0 && m.End <= snippet.Length && m.Length > 0) && snippet.Length <= text.Length;
    }).Holds();

    [Fact]
    public void Later_days_come_first_and_then_smaller_numbers()
    {
        Assert.True(EntryOrder.OfThing(9, "2021-05-01") > EntryOrder.OfThing(1, "2021-04"));
        Assert.True(EntryOrder.OfThing(1, "2021") > EntryOrder.OfThing(2, "2021-01-01"));
        Assert.True(EntryOrder.OfThing(1, null) < EntryOrder.OfThing(1, "0001-02-01"));
        Assert.True(EntryOrder.OfPassage(1, 1, "2021") < EntryOrder.OfThing(99, "2021"));
        Assert.True(EntryOrder.OfPassage(4_000_000, 131_071, "9999-12-31") > 0);
        Assert.Equal(EntryOrder.OfThing(5, "2021-02-31"), EntryOrder.OfThing(5, "2021-02-28"));
    }

    [Fact]
    public void Equal_strings_of_variants_have_equal_lengths()
    {
        Assert.Equal(HanVariants.Traditional.Length, HanVariants.Simplified.Length);
        Assert.Equal(HanVariants.KangxiRadicals.Length, HanVariants.KangxiCharacters.Length);
        Assert.Equal(HanVariants.Radicals.Length, HanVariants.RadicalCharacters.Length);
    }
}
