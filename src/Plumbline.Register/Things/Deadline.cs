using System.Globalization;

namespace Plumbline.Register.Things;

/// <summary>
/// The last moment of a call for comments in the authority's own clock; everything that tells days left or open asks here. A day is included to its last second: with the time
/// <c>24:00</c> it is open at 23:59:59 there and closed a second later. A stated time is included as a second (17:00:00 is in time), and 23:59 means the end of the day.
/// </summary>
/// <param name="Day">The closing day there.</param>
/// <param name="End">The first instant that is too late.</param>
/// <param name="Zone">The zone of the clock; UTC where none is known.</param>
public sealed record Deadline(DateOnly Day, DateTimeOffset End, TimeZoneInfo Zone)
{
    /// <summary>The deadline of a closing day; of a month its last day. Null where there is no day to tell.</summary>
    /// <param name="closes"><c>2023-06-30</c> or <c>2023-06</c>, included.</param>
    /// <param name="time"><c>HH:mm</c>, <c>24:00</c> or null for the end of the day.</param>
    /// <param name="zone">IANA name; null or unknown counts as UTC.</param>
    public static Deadline? Of(string? closes, string? time, string? zone)
    {
        DateOnly day;
        if (DateOnly.TryParseExact(closes, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)) day = exact;
        else if (DateOnly.TryParseExact(closes + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) day = first.AddMonths(1).AddDays(-1);
        else return null;
        if (day == DateOnly.MaxValue) return null;
        var place = ZoneOf(zone);
        var told = TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at != new TimeOnly(23, 59);
        return new Deadline(day, told ? Local(day.ToDateTime(at), place).AddSeconds(1) : Local(day.AddDays(1).ToDateTime(TimeOnly.MinValue), place), place);
    }

    /// <summary>True as long as an answer is in time.</summary>
    public bool IsOpen(Moment moment) => moment.IsBefore(End, Zone);

    /// <summary>Days of the calendar there from the moment to the closing day: 0 on the day itself, negative behind it.</summary>
    public int DaysLeft(Moment moment) => Day.DayNumber - moment.DayIn(Zone).DayNumber;

    internal static DateTimeOffset Local(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));

    internal static TimeZoneInfo ZoneOf(string? zone)
    {
        if (zone is null) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return found;
        // A machine without time zones still knows China's, which has no summer time.
        return zone == "Asia/Shanghai" ? TimeZoneInfo.CreateCustomTimeZone(zone, TimeSpan.FromHours(8), zone, zone) : TimeZoneInfo.Utc;
    }
}
