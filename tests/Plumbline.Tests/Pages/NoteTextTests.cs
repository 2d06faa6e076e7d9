using Plumbline.App.Pages;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Xunit;

namespace Plumbline.Tests.Pages;

public class NoteTextTests
{
    [Theory]
    [InlineData("dated", "", "date=2021-04-29 action=call-for-comments", "29 April 2021: call for comments")]
    [InlineData("dated", "", "date=2021-05-06 date_end=2021-07-04 action=meeting", "6 May 2021 to 4 July 2021: meeting")]
    [InlineData("dated", "", "date=2018 action=other", "2018")]
    [InlineData("consultation", "a draft", "open=2021-05-06 close=2021-07-04", "comments until 4 July 2021")]
    [InlineData("consultation", "a draft", "", "call for comments: a draft")]
    [InlineData("replacement", "x", "new=A old=B", "A replaces B")]
    [InlineData("statistic", "24561 standards", "value=24561", "24561 standards")]
    public void A_finding_is_noted_in_words(string kind, string normal, string details, string expected)
    {
        var found = new FoundItem
        {
            Kind = kind,
            Span = new TextSpan(0, 1),
            Line = 1,
            Printed = "",
            Normal = normal,
            Quote = "",
            QuoteSpan = default,
            Confidence = 1,
            Rule = "test",
            Details = details.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=')).ToDictionary(d => d[0], d => d[1]),
        };
        Assert.Equal(expected, NoteText.Of(found, new Words()));
    }

    [Theory]
    [InlineData("2021-06-11", "11 June 2021")]
    [InlineData("2021-06", "June 2021")]
    [InlineData("2021", "2021")]
    [InlineData("soon", "soon")]
    [InlineData("2021-13-01", "2021-13-01")]
    public void A_date_is_shown_as_far_as_it_is_known(string date, string expected) => Assert.Equal(expected, Shown.Date(date));

    [Theory]
    [InlineData("2020-10", "2020-11", "October to November 2020")]
    [InlineData("2020-12", "2021-01", "December 2020 to January 2021")]
    [InlineData("2021-05", "2021-05", "May 2021")]
    [InlineData(null, "2021-05", "May 2021")]
    [InlineData(null, null, "")]
    public void A_period_names_its_year_once(string? first, string? last, string expected) => Assert.Equal(expected, Shown.Period(first, last));

    [Theory]
    [InlineData("个人信息", "zh")]
    [InlineData("GB/T 35273-2020 个人信息安全规范", "zh")]
    [InlineData("Personal Information (个人信息) protection in practice and law", "en")]
    public void The_language_of_a_text_is_told_by_its_letters(string text, string expected) => Assert.Equal(expected, Shown.Language(text));
}
