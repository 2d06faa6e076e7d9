using Plumbline.Register.Things;

namespace Plumbline.App.Api;

/// <summary>An entry of a calendar: whole days, or a moment in the clock of a zone.</summary>
/// <param name="Address">Where it is read, a path of this site; its identity comes from it.</param>
/// <param name="Title">In one line.</param>
/// <param name="First">First day there.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Time">Time of the first day, where it is a moment; else null.</param>
/// <param name="Zone">The zone of <paramref name="Time"/>.</param>
/// <param name="Text">Some lines, or null.</param>
/// <param name="Changed">When it was last changed here.</param>
/// <param name="Category">A word for its kind.</param>
internal sealed record CalendarEntry(string Address, string Title, DateOnly First, DateOnly Last, TimeOnly? Time, TimeZoneInfo Zone, string? Text, DateTimeOffset Changed, string Category)
{
    /// <summary>The closing of a call for comments in the authority's own clock: a whole day where it ends with the day; null where no closing day is known.</summary>
    public static CalendarEntry? Closing(Consultation call)
    {
        if (Deadline.Of(call.Closes, call.Time, call.Zone) is not { } deadline) return null;
        var time = TimeOnly.TryParseExact(call.Time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var at) && at != new TimeOnly(23, 59) ? at : (TimeOnly?)null;
        var source = call.Sources.Count > 0 ? call.Sources[0] : null;
        string?[] lines =
        [
            call.By is { } by ? "Asked by " + by : null,
            time is null ? $"Open to the end of the day, {call.Zone ?? "UTC (zone not known)"}" : $"Open until {call.Time}, {call.Zone ?? "UTC (zone not known)"}",
            call.Closes is { Length: 7 } ? "The month is stated, not the day; its last day is shown" : null,
            call.ClockNote, call.Extended ? "Extended; the later closing day counts" : null,
            .. call.Answer.Select(a => "Answer by " + a),
            source?.Quote is { } quote ? $"“{quote}” ({source.DocumentTitle}, line {source.Line})" : null,
        ];
        return new CalendarEntry(call.Address, "Comments close: " + (call.Subject.Length > 0 ? call.Subject : "subject not stated"), deadline.Day, deadline.Day, time, deadline.Zone,
            string.Join('\n', lines.Where(l => l is not null)), call.KnownSince, "Consultation");
    }

    /// <summary>Days of a thing such as an event; null where its day is not known to the day.</summary>
    public static CalendarEntry? Days(string address, string title, string? first, string? last, string? text, DateTimeOffset changed, string category) =>
        DateOnly.TryParseExact(first, "yyyy-MM-dd", out var from)
            ? new CalendarEntry(address, title, from, DateOnly.TryParseExact(last, "yyyy-MM-dd", out var to) && to >= from ? to : from, null, TimeZoneInfo.Utc, text, changed, category)
            : null;
}
