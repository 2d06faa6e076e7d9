using System.Globalization;
using System.Text;

namespace Plumbline.App.Api;

/// <summary>Calendars in the form of RFC 5545. The same entries give the same bytes.</summary>
internal static class CalendarForm
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    /// <param name="title">Name of the calendar.</param>
    /// <param name="entries">In the order wanted.</param>
    /// <param name="site">Scheme and host before addresses.</param>
    public static string Of(string title, IEnumerable<CalendarEntry> entries, string site)
    {
        var all = entries.ToList();
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Plumbline//Plumbline//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "NAME:" + Escaped(title));
        Line(text, "X-WR-CALNAME:" + Escaped(title));
        foreach (var zone in all.Where(IsZoned).GroupBy(e => e.Zone.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var line in CalendarZone.Lines(zone.First().Zone, zone.Min(e => e.First.Year), zone.Max(e => e.First.Year))) Line(text, line);
        }
        foreach (var entry in all) Event(text, entry, site);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEntry entry, string site)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{AtomForm.Identity("event " + entry.Address)["urn:uuid:".Length..]}@plumbline");
        Line(text, "DTSTAMP:" + Instant(entry.Changed));
        Line(text, "LAST-MODIFIED:" + Instant(entry.Changed));
        if (entry.Time is { } time)
        {
            var moment = entry.First.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            Line(text, IsZoned(entry) ? $"DTSTART;TZID={entry.Zone.Id}:{moment}" : $"DTSTART:{moment}Z");
        }
        else
        {
            Line(text, "DTSTART;VALUE=DATE:" + Day(entry.First));
            // The end of whole days is the day that is no longer part of them.
            Line(text, "DTEND;VALUE=DATE:" + Day(entry.Last.AddDays(1)));
        }
        Line(text, "SUMMARY:" + Escaped(entry.Title));
        if (!string.IsNullOrEmpty(entry.Text)) Line(text, "DESCRIPTION:" + Escaped(entry.Text));
        if (Uri.TryCreate(site + entry.Address, UriKind.Absolute, out var address)) Line(text, "URL:" + address.AbsoluteUri);
        Line(text, "CATEGORIES:" + Escaped(entry.Category));
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    /// <summary>True where a time is told in the clock of a place; a time in UTC needs no zone beside it.</summary>
    private static bool IsZoned(CalendarEntry entry) => entry.Time is not null && entry.Zone.Id is not ("UTC" or "Etc/UTC");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value of text: backslash, semicolon, comma and line end are escaped.</summary>
    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in PlainText.Of(value).ReplaceLineEndings("\n"))
        {
            if (c == '\n') text.Append("\\n");
            else if (c is '\\' or ';' or ',') text.Append('\\').Append(c);
            else if (c != '\t') text.Append(c);
            else text.Append(' ');
        }
        return text.ToString();
    }

    /// <summary>A line of content, folded so that no line has more than 75 octets and no character is cut.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
