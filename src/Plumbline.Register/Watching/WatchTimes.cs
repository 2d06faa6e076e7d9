using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>When what a watch found is told: at once, or at seven in the morning of the next day, or of the next Monday, by the clock of its zone.</summary>
public static class WatchTimes
{
    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>The first moment behind another at which a watch is told of.</summary>
    /// <param name="rate">One of <see cref="Watch.Rates"/>.</param>
    /// <param name="zone">IANA name of the zone.</param>
    /// <param name="now">The moment.</param>
    public static DateTimeOffset Next(string rate, string zone, DateTimeOffset now)
    {
        if (rate == "at-once") return now;
        var place = Deadline.ZoneOf(zone);
        var there = TimeZoneInfo.ConvertTime(now, place);
        var day = DateOnly.FromDateTime(there.DateTime);
        // A morning that is past there is not told again, also where the clock was set back.
        do
        {
            if (At(day, place) is var moment && moment > now && (rate == "daily" || day.DayOfWeek == DayOfWeek.Monday)) return moment;
            day = day.AddDays(1);
        }
        while (true);
    }

    private static DateTimeOffset At(DateOnly day, TimeZoneInfo zone) => Deadline.Local(day.ToDateTime(Morning), zone);
}
