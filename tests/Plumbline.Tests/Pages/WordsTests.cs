using Microsoft.AspNetCore.Html;
using Plumbline.App.Pages;
using Plumbline.App.Pages.Marking;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Words, days and numbers in the two languages of the interface.</summary>
public class WordsTests
{
    private static readonly Words English = Words.In("en");
    private static readonly Words Chinese = Words.In("zh");

    [Theory]
    [InlineData("2021-05-05", "5 May 2021", "2021年5月5日")]
    [InlineData("2021-11", "November 2021", "2021年11月")]
    [InlineData("2021", "2021", "2021年")]
    [InlineData("2021-H1", "2021-H1", "2021-H1")]
    [InlineData("by the end of 2025", "by the end of 2025", "by the end of 2025")]
    public void Days_are_written_as_the_language_writes_them(string date, string english, string chinese)
    {
        Assert.Equal(english, English.Date(date));
        Assert.Equal(chinese, Chinese.Date(date));
    }

    [Theory]
    [InlineData("2020-11-09", "2020-11-20", "9 – 20 November 2020", "2020年11月9日至20日")]
    [InlineData("2020-10-28", "2020-11-02", "28 October – 2 November 2020", "2020年10月28日至11月2日")]
    [InlineData("2020-12-30", "2021-01-02", "30 December 2020 – 2 January 2021", "2020年12月30日至2021年1月2日")]
    public void A_range_says_year_and_month_once(string first, string last, string english, string chinese)
    {
        Assert.Equal(english, Text(English.Range(first, last)));
        Assert.Equal(chinese, Text(Chinese.Range(first, last)));
    }

    [Fact]
    public void Months_of_an_issue_share_their_year()
    {
        Assert.Equal("October to November 2020", English.Months("2020-10", "2020-11"));
        Assert.Equal("2020年10月至11月", Chinese.Months("2020-10", "2020-11"));
        Assert.Equal("2020年12月至2021年1月", Chinese.Months("2020-12", "2021-01"));
    }

    [Fact]
    public void Counts_have_a_plural_or_a_measure_word()
    {
        Assert.Equal("1 standard", English.Count(1, "standard", "standards"));
        Assert.Equal("1,204 standards", English.Count(1204, "standard", "standards"));
        Assert.Equal("1 项标准", Chinese.Count(1, "standard", "standards"));
        Assert.Equal("1,204 项标准", Chinese.Count(1204, "standard", "standards"));
        Assert.Equal("2 things", Chinese.Count(2, "thing", "things"));
    }

    [Theory]
    [InlineData("since 2021-05-01", "自 2021年5月1日 起")]
    [InlineData("replaced by GB 18584-2024 from 2024-07-01", "自 2024年7月1日 起被 GB 18584-2024 代替")]
    [InlineData("draft of 29 April 2021, not in force; comments closed on 28 May 2021; the source knows nothing after June 2021", "2021年4月29日 草案，未生效；征求意见已于 2021年5月28日 截止；来源所知止于 2021年6月")]
    [InlineData("in force since 18 August 2023; something new", "自 2023年8月18日 起实施；something new")]
    [InlineData("GB 1-2020: stage is 60.60", "GB 1-2020：阶段 为 60.60")]
    [InlineData("an aim: this is it", "an aim: this is it")]
    [InlineData("There is no document “gb-1”.", "没有文献“gb-1”。")]
    [InlineData("undone: X 1 merged into X 2", "已撤销：X 1 并入 X 2")]
    [InlineData("a sentence that nobody wrote yet", "a sentence that nobody wrote yet")]
    [InlineData("", "")]
    public void Sentences_of_the_register_are_known_again_by_their_words(string english, string chinese)
    {
        Assert.Equal(chinese, Chinese.Said(english));
        Assert.Equal(english, English.Said(english));
    }

    [Fact]
    public void Elements_stand_where_the_language_wants_them()
    {
        Assert.Equal("Ask <a href=\"/changes\">/changes</a> with the <code>sequence</code> of the answer before as <code>since</code>.", Html(English));
        Assert.StartsWith("将上次响应中的 <code>sequence</code> 作为", Html(Chinese), StringComparison.Ordinal);
        static string Html(Words words) => Text(words.Html("Ask {0} with the {1} of the answer before as {2}.", Words.Link("/changes", "/changes"), Words.Code("sequence"), Words.Code("since")), keep: true);
    }

    [Fact]
    public void The_name_in_the_readers_language_comes_first()
    {
        Assert.Equal(("body", "机构"), English.Both("body", "机构"));
        Assert.Equal(("机构", "body"), Chinese.Both("body", "机构"));
        Assert.Equal(("body", null), Chinese.Both("body", null));
        Assert.Equal(("机构", null), English.Both(null, "机构"));
        Assert.Equal((null, null), English.Both(null, null));
    }

    private static string Text(IHtmlContent content, bool keep = false)
    {
        using var text = new StringWriter();
        content.WriteTo(text, new SiteEncoder());
        return keep ? text.ToString() : System.Text.RegularExpressions.Regex.Replace(text.ToString(), "<[^>]*>", "");
    }
}
