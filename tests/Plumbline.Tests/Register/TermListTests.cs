using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>English queries in Chinese by the term list.</summary>
public class TermListTests
{
    [Theory]
    [InlineData("exposure draft", "征求意见稿")]
    [InlineData("Test Methods", "试验方法")]
    [InlineData("test method", "试验方法")]
    [InlineData("mandatory national standards", "强制性国家标准")]
    [InlineData("furniture technical requirements", "家具 技术要求")]
    [InlineData("Zorblax guidelines", "Zorblax 指南")]
    [InlineData("white-paper", "白皮书")]
    public void A_query_of_the_list_is_put_into_chinese_and_other_words_stay(string query, string chinese) => Assert.Equal(chinese, TermList.BuiltIn.Translate(query)?.Query);

    [Theory]
    [InlineData("")]
    [InlineData("zorblax")]
    [InlineData("标准 standard")]
    [InlineData("\"exposure draft\"")]
    [InlineData("GB 18584-2001")]
    [InlineData("standar*")]
    public void What_is_chinese_already_or_a_phrase_or_not_in_the_list_stays(string query) => Assert.Null(TermList.BuiltIn.Translate(query));

    [Fact]
    public void It_says_which_words_stand_for_which_term() =>
        Assert.Equal([new TranslatedTerm("white paper", "白皮书"), new TranslatedTerm("drafting", "起草")], TermList.BuiltIn.Translate("white paper drafting")!.Terms);
}
