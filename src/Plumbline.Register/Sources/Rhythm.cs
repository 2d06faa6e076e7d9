using System.Globalization;

namespace Plumbline.Register.Sources;

/// <summary>
/// When something is done again and again: the five fields of cron (minute, hour, day of the month, month, day of the week), read on a clock of a time zone. Each field is <c>*</c>, a number, a range
/// <c>1-5</c>, steps <c>*/15</c> or <c>8-18/2</c>, or a list of these; months and days of the week may be named (<c>jan</c>, <c>mon</c>; Sunday is 0 and 7). Where day of the month and day of the week are
/// both restricted either will do. <c>@hourly</c>, <c>@daily</c>, <c>@weekly</c> and <c>@monthly</c> stand for the usual ones.
/// </summary>
public sealed class Rhythm
{
    /// <summary>29 February comes after eight years at the latest.</summary>
    private const int DaysToLook = 8 * 366 + 2;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly string _text;
    private readonly ulong _minutes, _hours, _days, _months, _weekdays;
    private readonly bool _anyDay, _anyWeekday, _eachHour;

    private Rhythm(string text)
    {
        _text = text;
        var fields = (text.Trim().ToLowerInvariant() switch
        {
            "@hourly" => "0 * * * *", "@daily" => "0 6 * * *", "@weekly" => "0 6 * * 1", "@monthly" => "0 6 1 * *", var own => own,
        }).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5) throw new FormatException($"'{text}' is no rhythm: it has five fields, minute, hour, day, month and day of the week, such as '30 6 * * 1-5'");
        _minutes = Field(fields[0], "minute", 0, 59, []);
        _hours = Field(fields[1], "hour", 0, 23, []);
        _days = Field(fields[2], "day", 1, 31, []);
        _months = Field(fields[3], "month", 1, 12, Months);
        _weekdays = Field(fields[4], "day of the week", 0, 7, Weekdays);
        if ((_weekdays & (1UL << 7)) != 0) _weekdays |= 1;
        (_anyDay, _anyWeekday) = (fields[2][0] == '*', fields[4][0] == '*');
        // What comes by the hour follows the hours that pass, what comes at a time of the day follows the clock on the wall.
        _eachHour = fields[1][0] == '*';
        if (_anyWeekday && !Enumerable.Range(1, 12).Any(m => Has(_months, m) && Enumerable.Range(1, DateTime.DaysInMonth(2024, m)).Any(d => Has(_days, d)))) throw new FormatException($"'{text}' never comes: no month has such a day");
    }

    /// <summary>Reads a rhythm.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static Rhythm Parse(string text) => new(text);

    /// <summary>What is wrong with a rhythm, or null.</summary>
    public static string? Wrong(string text)
    {
        try
        {
            _ = new Rhythm(text);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>
    /// The first moment after another. A time of the day that the clock leaves out when it is put forward comes as soon as the clock goes on; one that it shows twice comes the first time. What comes by the
    /// hour comes in each hour that passes, once.
    /// </summary>
    /// <param name="after">Not included.</param>
    /// <param name="zone">Whose clock it is.</param>
    public DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        // The day before as well: a clock that is put back over midnight shows its last hour again.
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).Date).AddDays(-1);
        for (var n = 0; n < DaysToLook; n++)
        {
            var day = first.AddDays(n);
            if (IsDay(day) && FirstOn(day, after, zone) is { } found) return found;
        }
        throw new FormatException($"'{_text}' does not come within eight years");
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private bool IsDay(DateOnly day)
    {
        if (!Has(_months, day.Month)) return false;
        var (byDay, byWeekday) = (Has(_days, day.Day), Has(_weekdays, (int)day.DayOfWeek));
        return _anyDay || _anyWeekday ? byDay && byWeekday : byDay || byWeekday;
    }

    private DateTimeOffset? FirstOn(DateOnly day, DateTimeOffset after, TimeZoneInfo zone)
    {
        DateTimeOffset? found = null;
        for (var hour = 0; hour < 24; hour++)
        {
            if (!Has(_hours, hour)) continue;
            for (var minute = 0; minute < 60; minute++)
            {
                if (!Has(_minutes, minute)) continue;
                foreach (var moment in Moments(day.ToDateTime(new TimeOnly(hour, minute)), zone))
                {
                    if (moment > after && (found is null || moment < found)) found = moment;
                }
            }
        }
        return found;
    }

    /// <summary>When the clock of a zone shows a time: once, twice, or never.</summary>
    private IEnumerable<DateTimeOffset> Moments(DateTime wall, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(wall))
        {
            if (_eachHour) yield break;
            do wall = wall.AddMinutes(1);
            while (zone.IsInvalidTime(wall));
        }
        if (zone.IsAmbiguousTime(wall))
        {
            var offsets = zone.GetAmbiguousTimeOffsets(wall);
            yield return new DateTimeOffset(wall, offsets.Max()).ToUniversalTime();
            if (_eachHour) yield return new DateTimeOffset(wall, offsets.Min()).ToUniversalTime();
            yield break;
        }
        yield return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    private static bool Has(ulong set, int value) => (set >> value & 1) != 0;

    private static ulong Field(string field, string what, int least, int most, string[] names)
    {
        ulong set = 0;
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (part[..slash], Number(part[(slash + 1)..], [])) : (part, 1);
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var (from, until) = range == "*" ? (least, most)
                : dash > 0 ? (Number(range[..dash], names), Number(range[(dash + 1)..], names))
                : (Number(range, names), part.Length > range.Length ? most : Number(range, names));
            if (from < least || until > most || from > until || step < 1)
                throw new FormatException($"'{part}' is no {what}: numbers from {least} to {most}, ranges such as {least}-{Math.Min(most, least + 4)}, steps such as */2, and lists of these");
            for (var value = from; value <= until; value += step) set |= 1UL << value;
        }
        return set;
    }

    /// <summary>−1 where it is none.</summary>
    private static int Number(string text, string[] names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 ? number
        : Array.IndexOf(names, text) is >= 0 and var named ? named + (names.Length == 12 ? 1 : 0)
        : -1;
}
