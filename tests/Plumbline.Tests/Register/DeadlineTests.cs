using System.Globalization;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public class DeadlineTests
{
    [Theory]
    [InlineData("2023-06-30", "24:00", "Asia/Shanghai", "2023-06-30T15:59:59Z", true, 0)]
    [InlineData("2023-06-30", "24:00", "Asia/Shanghai", "2023-06-30T16:00:00Z", false, -1)]
    [InlineData("2023-06-30", "24:00", null, "2023-06-30T23:59:59Z", true, 0)]
    [InlineData("2023-06-30", "24:00", null, "2023-07-01T00:00:00Z", false, -1)]
    [InlineData("2023-06-30", "17:00", "Europe/Brussels", "2023-06-30T15:00:00Z", true, 0)]
    [InlineData("2023-06-30", "17:00", "Europe/Brussels", "2023-06-30T15:00:01Z", false, 0)]
    [InlineData("2023-06-30", "23:59", "Europe/Brussels", "2023-06-30T21:59:59Z", true, 0)]
    [InlineData("2023-06-30", "23:59", "Europe/Brussels", "2023-06-30T22:00:00Z", false, -1)]
    [InlineData("2023-01-31", "24:00", "Europe/Brussels", "2023-01-31T22:59:59Z", true, 0)]
    [InlineData("2023-06-30", "24:00", "America/New_York", "2023-07-01T03:59:59Z", true, 0)]
    [InlineData("2023-06-30", "24:00", "Asia/Shanghai", "2023-06-27T15:59:59Z", true, 3)]
    [InlineData("2023-06-30", "24:00", "Asia/Shanghai", "2023-06-27T16:00:00Z", true, 2)]
    [InlineData("2023-02", "24:00", "Asia/Shanghai", "2023-02-28T15:59:59Z", true, 0)]
    [InlineData("2023-02", "24:00", "Asia/Shanghai", "2023-02-28T16:00:00Z", false, -1)]
    [InlineData("2023-06-30", null, "Nowhere/Land", "2023-06-30T23:59:59Z", true, 0)]
    public void A_closing_day_is_included_to_its_last_second_in_the_clock_of_the_authority(string closes, string? time, string? zone, string now, bool open, int days)
    {
        var moment = Moment.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var deadline = Deadline.Of(closes, time, zone)!;
        Assert.Equal((open, days), (deadline.IsOpen(moment), deadline.DaysLeft(moment)));
    }

    [Theory]
    [InlineData("2023-06-30", true, 0)]
    [InlineData("2023-07-01", false, -1)]
    [InlineData("2023-06-01", true, 29)]
    public void A_day_is_asked_from_its_first_second_where_the_authority_sits(string day, bool open, int days)
    {
        foreach (var zone in (string[])["Asia/Shanghai", "America/New_York", "UTC"])
        {
            var moment = Moment.On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            var deadline = Deadline.Of("2023-06-30", "17:00", zone)!;
            Assert.Equal((open, days), (deadline.IsOpen(moment), deadline.DaysLeft(moment)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2023")]
    [InlineData("9999-12-31")]
    [InlineData("30 June")]
    public void Without_a_day_there_is_no_deadline(string? closes) => Assert.Null(Deadline.Of(closes, "24:00", "UTC"));
}
