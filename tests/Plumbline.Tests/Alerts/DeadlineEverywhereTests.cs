using System.Globalization;
using Plumbline.App.Alerts;
using Plumbline.App.Api;
using Plumbline.App.Pages;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Register.Watching;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Alerts;

/// <summary>A deadline is the same on page, in mail, in the calendar and in reminders, at the second of the border and where clocks change.</summary>
public class DeadlineEverywhereTests
{
    public static TheoryData<string, string, string?, string?> Borders => new()
    {
        { "2021-06-11", "24:00", "Asia/Shanghai", "2021-06-11T16:00:00Z" },
        { "2021-06-11", "17:00", "Asia/Shanghai", "2021-06-11T09:00:01Z" },
        // The night in which Brussels sets its clocks forward, and back.
        { "2021-03-27", "24:00", "Europe/Brussels", "2021-03-27T23:00:00Z" },
        { "2021-03-28", "24:00", "Europe/Brussels", "2021-03-28T22:00:00Z" },
        { "2021-10-30", "24:00", "Europe/Brussels", "2021-10-30T22:00:00Z" },
        { "2021-10-31", "24:00", "Europe/Brussels", "2021-10-31T23:00:00Z" },
        { "2021-10-31", "17:00", "Europe/Brussels", "2021-10-31T16:00:01Z" },
        { "2021-11-07", "24:00", "America/New_York", "2021-11-08T05:00:00Z" },
        { "2021-12-31", "24:00", null, "2022-01-01T00:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Borders))]
    public void The_last_second_is_open_and_the_next_closed_everywhere(string closes, string time, string? zone, string? end)
    {
        var border = DateTimeOffset.Parse(end!, CultureInfo.InvariantCulture);
        var deadline = Deadline.Of(closes, time, zone)!;
        Assert.Equal(border, deadline.End);
        foreach (var (moment, open) in new[] { (border.AddSeconds(-1), true), (border, false), (border.AddDays(-1), true), (border.AddDays(-7).AddSeconds(-1), true), (border.AddSeconds(1), false) })
        {
            var at = Moment.At(moment);
            var call = Call(closes, time, zone, at);
            Assert.Equal(open, call.Status == ConsultationStatus.Open);
            var page = Words.In("en").ClosesIn(call)!;
            Assert.Equal(open, page != "Closed");
            // The mail says what the page says, of the same days.
            var mail = Mail(call, at);
            Assert.Contains(page, mail, StringComparison.Ordinal);
            Assert.Contains(Words.In("en").ClosesBy(call), mail, StringComparison.Ordinal);
            Assert.Equal(open ? deadline.DaysLeft(at) : -1, page == "Closed" ? -1 : page == "Closes today" ? 0 : int.Parse(page.Split(' ')[2], CultureInfo.InvariantCulture));
            // Only what is open is reminded of.
            Assert.Equal(open, Reminders.Due(new Reminder("days", [14, 7, 1]), [call], at).Count > 0);
        }
        // The calendar has the same day, and the same hour of the same clock.
        var entry = CalendarEntry.Closing(Call(closes, time, zone, Moment.At(border.AddDays(-3))))!;
        Assert.Equal((deadline.Day, deadline.Zone.Id), (entry.First, entry.Zone.Id));
        Assert.Equal(time == "24:00" ? "" : time, entry.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "");
    }

    [Theory]
    [InlineData("2026-09-30", "2026-09-18T02:00:00Z", 8, "Sunday 20 September is worked, 25 to 27 are Mid-Autumn")]
    [InlineData("2026-10-10", "2026-09-30T02:00:00Z", 3, "1 to 7 October are off, Saturday 10 is worked")]
    [InlineData("2026-02-24", "2026-02-13T02:00:00Z", 2, "Saturday 14 February is worked, 15 to 23 are Spring Festival")]
    [InlineData("2026-06-12", "2026-06-12T02:00:00Z", 0, "the day itself")]
    [InlineData("2026-06-15", "2026-06-12T02:00:00Z", 1, "a weekend between")]
    public void Working_days_of_China_know_holidays_and_weekends_that_are_worked(string closes, string now, int left, string why) =>
        Assert.True(left == WorkingDays.Of("cn").Left(Deadline.Of(closes, "24:00", "Asia/Shanghai")!, Moment.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))), why);

    [Theory]
    [InlineData("2023-05-22", "2023-05-16T10:00:00Z", 2, "Ascension Day and the day after are off")]
    [InlineData("2023-04-12", "2023-04-05T10:00:00Z", 2, "Maundy Thursday to Easter Monday are off")]
    public void Working_days_of_the_EU_institutions_know_their_holidays(string closes, string now, int left, string why) =>
        Assert.True(left == WorkingDays.Of("eu").Left(Deadline.Of(closes, "24:00", "Europe/Brussels")!, Moment.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))), why);

    [Fact]
    public void Every_holiday_has_a_source_with_its_year_and_a_worked_day_is_of_a_weekend()
    {
        foreach (var row in Engine.Knowledge.BuiltIn.Holidays)
        {
            var day = DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Contains(row.Calendar, Reminder.Calendars);
            Assert.True(row.Source.Contains(row.Day[..4], StringComparison.Ordinal) || (day.Month == 12 && row.Source.Contains((day.Year + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)), $"{row.Day} has no source of its year");
            Assert.Equal(row.Kind == "worked", row.Kind != "holiday");
            if (row.Kind == "worked") Assert.True(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, row.Day);
        }
        Assert.False(WorkingDays.Of("cn").IsSure(Deadline.Of("2099-01-05", "24:00", "Asia/Shanghai")!, Moment.On(new DateOnly(2098, 12, 30))));
    }

    [Theory]
    [InlineData("daily", "Europe/Brussels", "2021-03-27T05:59:59Z", "2021-03-27T06:00:00Z")]
    [InlineData("daily", "Europe/Brussels", "2021-03-27T06:00:00Z", "2021-03-28T05:00:00Z")]
    [InlineData("daily", "Europe/Brussels", "2021-10-30T05:00:00Z", "2021-10-31T06:00:00Z")]
    [InlineData("daily", "Asia/Shanghai", "2021-05-01T00:00:00Z", "2021-05-01T23:00:00Z")]
    [InlineData("weekly", "Asia/Shanghai", "2021-05-01T00:00:00Z", "2021-05-02T23:00:00Z")]
    [InlineData("weekly", "UTC", "2021-05-03T07:00:00Z", "2021-05-10T07:00:00Z")]
    [InlineData("at-once", "UTC", "2021-05-03T07:00:00Z", "2021-05-03T07:00:00Z")]
    public void A_morning_is_told_of_once_whatever_the_clock_does(string rate, string zone, string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture), WatchTimes.Next(rate, zone, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("14,7,1", "days 14,7,1")]
    [InlineData("1, 7,7,14", null)]
    [InlineData("1,7,7,14", "days 14,7,1")]
    [InlineData("cn 10,5", "cn 10,5")]
    [InlineData("eu 0", "eu 0")]
    [InlineData("us 1", null)]
    [InlineData("days", null)]
    [InlineData("91", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    public void A_reminder_is_read_as_it_is_written(string written, string? read) => Assert.Equal(read, Reminder.Read(written)?.ToString());

    private static Consultation Call(string closes, string time, string? zone, Moment at)
    {
        var deadline = Deadline.Of(closes, time, zone)!;
        return new Consultation
        {
            Address = "/consultations/rope-measures", Subject = "Rope Safety Measures", Closes = closes, Time = time, Zone = zone, Status = deadline.IsOpen(at) ? ConsultationStatus.Open : ConsultationStatus.Closed,
            DaysLeft = deadline.DaysLeft(at), EndsAt = deadline.End, KnownSince = DateTimeOffset.UnixEpoch,
            Sources = [new Evidence { Kind = EvidenceKind.Passage, Quote = "called for comments", DocumentTitle = "A note", DocumentSlug = "note", Line = 1 }],
        };
    }

    private static string Mail(Consultation call, Moment at)
    {
        OnStore.Use(TestStore.Sqlite);
        using var register = new TemporaryRegister();
        var watch = register.Store.Watches.Add(new NewWatch("/consultations", "Ropes", "test"));
        return new WatchMail(register.Store, new Uri("https://standards.example")).Reminder(watch, [new DueReminder(call, ["days 14"])], at).Mail!.Plain;
    }
}
