using System.Globalization;

namespace Plumbline.App.Api;

/// <summary>A time zone as RFC 5545 wants it beside times that are told in it: one observance for each change of the offset in the years of the calendar.</summary>
internal static class CalendarZone
{
    public static IEnumerable<string> Lines(TimeZoneInfo zone, int firstYear, int lastYear)
    {
        yield return "BEGIN:VTIMEZONE";
        yield return "TZID:" + zone.Id;
        var start = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var offset = zone.GetUtcOffset(start);
        foreach (var line in Observance(zone, start, offset, offset)) yield return line;
        for (var hour = start; hour.Year <= lastYear; hour = hour.AddHours(1))
        {
            var now = zone.GetUtcOffset(hour);
            if (now == offset) continue;
            foreach (var line in Observance(zone, hour, offset, now)) yield return line;
            offset = now;
        }
        yield return "END:VTIMEZONE";
    }

    private static string[] Observance(TimeZoneInfo zone, DateTime from, TimeSpan before, TimeSpan after)
    {
        var name = zone.IsDaylightSavingTime(from) ? "DAYLIGHT" : "STANDARD";
        return ["BEGIN:" + name, "DTSTART:" + (from + before).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture), "TZOFFSETFROM:" + Offset(before), "TZOFFSETTO:" + Offset(after), "END:" + name];
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
