using System.Globalization;

namespace Plumbline.Register.Watching;

/// <summary>On which days before a deadline a watch reminds: counted in days of the calendar, or in working days of China or of the institutions of the European Union.</summary>
/// <param name="Calendar"><c>days</c>, <c>cn</c> or <c>eu</c>.</param>
/// <param name="Days">The days, from the most to the fewest.</param>
public sealed record Reminder(string Calendar, IReadOnlyList<int> Days)
{
    /// <summary>The calendars in which days are counted.</summary>
    public static IReadOnlyList<string> Calendars { get; } = ["days", "cn", "eu"];

    private const int MostDays = 90;

    /// <summary>What is usual: 14, 7 and 1 days of the calendar.</summary>
    public static Reminder Usual { get; } = new("days", [14, 7, 1]);

    /// <summary>A reminder as it is written: <c>14,7,1</c>, <c>days 14,7,1</c>, <c>cn 10,5,1</c>. Null where it is none, or nothing is written.</summary>
    public static Reminder? Read(string? written)
    {
        var parts = (written ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2 || (parts.Length == 2 && !Calendars.Contains(parts[0]))) return null;
        var days = new SortedSet<int>();
        foreach (var day in parts[^1].Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostDays) return null;
            days.Add(number);
        }
        return new Reminder(parts.Length == 2 ? parts[0] : "days", [.. days.Reverse()]);
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Calendar + " " + string.Join(',', Days.Select(d => d.ToString(CultureInfo.InvariantCulture)));
}
