using FsCheck.Fluent;
using Plumbline.Engine.Extraction.Dates;
using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

public class DateReaderTests
{
    [Theory]
    [InlineData("29 April 2021", "2021-04-29")]
    [InlineData("April 29, 2021", "2021-04-29")]
    [InlineData(" 1st of March 2019 ", "2019-03-01")]
    [InlineData("Sept. 5, 2020", "2020-09-05")]
    [InlineData("April 2021", "2021-04")]
    [InlineData("2021", "2021")]
    [InlineData("2021-04", "2021-04")]
    [InlineData("2021-04-29", "2021-04-29")]
    [InlineData("2021/4/29", "2021-04-29")]
    [InlineData("29.04.2021", "2021-04-29")]
    [InlineData("13/05/2021", "2021-05-13")]
    [InlineData("2021年5月12日", "2021-05-12")]
    [InlineData("2021 年 5 月", "2021-05")]
    [InlineData("二〇二一年十二月三十一日", "2021-12-31")]
    [InlineData("２０２１年５月１２日", "2021-05-12")]
    public void Reads_a_single_date(string text, string expected)
    {
        Assert.True(DateReader.TryRead(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("6 May to 4 July 2021", "2021-05-06", "2021-07-04")]
    [InlineData("October – November 2020", "2020-10", "2020-11")]
    [InlineData("December 2020 - January 2021", "2020-12", "2021-01")]
    [InlineData("2021年5月6日至6月5日", "2021-05-06", "2021-06-05")]
    public void Reads_a_range(string text, string first, string last)
    {
        Assert.True(DateReader.TryRead(text, out var date, out var end));
        Assert.Equal((first, last), (date.ToString(), end.ToString()));
        Assert.False(DateReader.TryRead(text, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5 May")]
    [InlineData("GB/T 35273-2020")]
    [InlineData("31 April 2021")]
    [InlineData("05/06/2021")]
    [InlineData("2021-13-01")]
    [InlineData("2021年第3号")]
    [InlineData("on 5 May 2021 in Port Ellis")]
    public void Refuses_what_is_no_date_or_could_be_two(string text) => Assert.False(DateReader.TryRead(text, out _));

    [Fact]
    public void Every_day_is_read_back_from_each_printed_form()
    {
        var months = new[] { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
        Prop.ForAll(Gen.Choose(0, 60000).ToArbitrary(), number =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(number % 54000);
            var expected = new FuzzyDate(day.Year, day.Month, day.Day);
            string[] printed =
            [
                $"{day.Day} {months[day.Month - 1]} {day.Year}", $"{months[day.Month - 1]} {day.Day}, {day.Year}", $"{months[day.Month - 1][..3]} {day.Day}, {day.Year}",
                expected.ToString(), $"{day.Year}/{day.Month}/{day.Day}", $"{day.Year}年{day.Month}月{day.Day}日",
            ];
            return Array.TrueForAll(printed, text => DateReader.TryRead(text, out var read) && read == expected);
        }).Holds(200, 20000);
    }
}
