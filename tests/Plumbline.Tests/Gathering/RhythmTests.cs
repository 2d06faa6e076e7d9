using System.Globalization;
using FsCheck.Fluent;
using Plumbline.Register.Sources;
using Xunit;

namespace Plumbline.Tests.Gathering;

public class RhythmTests
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
    private static readonly string[] Zones = ["Europe/Brussels", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/St_Johns", "Africa/Cairo", "UTC", "America/Santiago"];

    [Theory]
    [InlineData("30 6 * * *", "2021-05-13T06:30", "2021-05-14T06:30")]
    [InlineData("*/15 * * * *", "2021-05-13T06:31", "2021-05-13T06:45")]
    [InlineData("15 7,13 * * 1-5", "2021-05-14T13:15", "2021-05-17T07:15")]
    [InlineData("0 8 * * MON", "2021-05-13T00:00", "2021-05-17T08:00")]
    [InlineData("0 8 * * 7", "2021-05-13T00:00", "2021-05-16T08:00")]
    [InlineData("0 0 1 jan *", "2021-05-13T00:00", "2022-01-01T00:00")]
    [InlineData("0 0 29 2 *", "2021-05-13T00:00", "2024-02-29T00:00")]
    [InlineData("0 0 13 * 5", "2021-05-08T00:00", "2021-05-13T00:00")]
    [InlineData("0 0 13 * 5", "2021-05-13T00:00", "2021-05-14T00:00")]
    [InlineData("0 8-18/5 * * *", "2021-05-13T08:00", "2021-05-13T13:00")]
    [InlineData("@daily", "2021-05-13T06:00", "2021-05-14T06:00")]
    [InlineData("@weekly", "2021-05-13T06:00", "2021-05-17T06:00")]
    public void A_rhythm_comes_next_at(string rhythm, string after, string next) => Assert.Equal(At(next), Rhythm.Parse(rhythm).Next(At(after), TimeZoneInfo.Utc));

    [Theory]
    [InlineData("* * * *", "five fields")]
    [InlineData("60 * * * *", "no minute")]
    [InlineData("* 24 * * *", "no hour")]
    [InlineData("* * 0 * *", "no day")]
    [InlineData("* * * 13 *", "no month")]
    [InlineData("* * * * 8", "no day of the week")]
    [InlineData("*/0 * * * *", "no minute")]
    [InlineData("5-1 * * * *", "no minute")]
    [InlineData("a * * * *", "no minute")]
    [InlineData("-1 * * * *", "no minute")]
    [InlineData("1,,2 * * * *", "no minute")]
    [InlineData("0 0 31 2,4 *", "never comes")]
    [InlineData("", "five fields")]
    public void What_is_none_is_refused_with_the_reason(string rhythm, string reason) => Assert.Contains(reason, Rhythm.Wrong(rhythm), StringComparison.Ordinal);

    [Fact]
    public void A_time_that_the_clock_leaves_out_comes_as_soon_as_it_goes_on_and_one_shown_twice_comes_once()
    {
        // 28 March 2021: 02:00 becomes 03:00 (01:00 UTC). 31 October 2021: 03:00 becomes 02:00 (01:00 UTC).
        var rhythm = Rhythm.Parse("30 2 * * *");
        Assert.Equal([At("2021-03-27T01:30"), At("2021-03-28T01:00"), At("2021-03-29T00:30")], Some(rhythm, At("2021-03-27T00:00"), 3));
        Assert.Equal([At("2021-10-30T00:30"), At("2021-10-31T00:30"), At("2021-11-01T01:30")], Some(rhythm, At("2021-10-30T00:00"), 3));
    }

    [Fact]
    public void What_comes_by_the_hour_comes_in_each_hour_that_passes()
    {
        var rhythm = Rhythm.Parse("5 * * * *");
        foreach (var from in new[] { "2021-03-27T22:00", "2021-10-30T22:00" })
            Assert.Equal(Enumerable.Range(0, 8).Select(h => At(from).AddHours(h).AddMinutes(5)), Some(rhythm, At(from), 8));
    }

    [Fact]
    public void A_time_of_the_day_comes_once_on_every_day_of_every_zone() => Prop.ForAll(
        (from minute in Gen.Choose(0, 59) from hour in Gen.Choose(0, 23) from zone in Gen.Elements(Zones) from day in Gen.Choose(0, 3650) select (minute, hour, zone, day)).ToArbitrary(),
        t =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(t.zone);
            var days = Some(Rhythm.Parse($"{t.minute} {t.hour} * * *"), At("2015-01-01T00:00").AddDays(t.day), 30, zone).Select(m => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m, zone).Date)).ToList();
            return days.Zip(days.Skip(1)).All(p => p.Second == p.First.AddDays(1));
        }).Holds();

    [Fact]
    public void The_next_is_the_first_behind_and_nothing_lies_between() => Prop.ForAll(
        (from minutes in Gen.Elements("0", "*/20", "7,31", "10-12") from hours in Gen.Elements("*", "*/6", "2", "1-3", "0,23") from days in Gen.Elements("*", "1", "15,31") from weekdays in Gen.Elements("*", "1-5", "0")
         from zone in Gen.Elements(Zones) from start in Gen.Choose(0, 5_000_000) select (text: $"{minutes} {hours} {days} * {weekdays}", zone, start)).ToArbitrary(),
        t =>
        {
            var (rhythm, zone, after) = (Rhythm.Parse(t.text), TimeZoneInfo.FindSystemTimeZoneById(t.zone), At("2015-01-01T00:00").AddMinutes(t.start));
            var next = rhythm.Next(after, zone);
            var between = after + (next - after) / 2;
            return next > after && rhythm.Next(between, zone) == next && rhythm.Next(next.AddTicks(-1), zone) == next && rhythm.Next(next, zone) > next;
        }).Holds();

    private static List<DateTimeOffset> Some(Rhythm rhythm, DateTimeOffset after, int number, TimeZoneInfo? zone = null)
    {
        var moments = new List<DateTimeOffset>();
        for (var n = 0; n < number; n++) moments.Add(after = rhythm.Next(after, zone ?? Brussels));
        return moments;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
