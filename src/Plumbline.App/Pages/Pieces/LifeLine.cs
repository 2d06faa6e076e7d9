using System.Globalization;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Pieces;

/// <summary>The life of a standard on a scale of years, as the page draws it beside the list of its dates.</summary>
/// <param name="Years">Marks of the scale with their places.</param>
/// <param name="Events">Dated events with their places.</param>
/// <param name="InForce">From where to where it is in force, or null.</param>
/// <param name="Today">The place of the day asked for.</param>
internal sealed record LifeLine(IReadOnlyList<(string Year, int X)> Years, IReadOnlyList<LifeLine.Event> Events, (int From, int To)? InForce, int Today)
{
    public const int Width = 760;
    private const int Left = 20;
    private const int MostMarks = 12;

    /// <summary>An event.</summary>
    /// <param name="Word">What happened.</param>
    /// <param name="Date">Day, month or year as stated.</param>
    /// <param name="X">Its place.</param>
    /// <param name="Row">0 or more: labels that would stand on each other stand in rows.</param>
    /// <param name="AtEnd">True where the label stands to the left of its mark.</param>
    internal sealed record Event(string Word, string Date, int X, int Row, bool AtEnd);

    /// <summary>The line, or null where no date is known.</summary>
    /// <param name="life">The dates.</param>
    /// <param name="replaced">Since when it is replaced, or null.</param>
    public static LifeLine? Of(StandardLife life, string? replaced)
    {
        var dates = new[] { ("released", life.Released), ("in force", life.Effective), ("confirmed", life.Confirmed), ("replaced", string.IsNullOrEmpty(replaced) ? null : replaced), ("withdrawn", life.Withdrawn) }
            .Where(d => d.Item2 is not null).Select(d => (Word: d.Item1, Date: d.Item2!, Day: First(d.Item2!))).Where(d => d.Day is not null).OrderBy(d => d.Day).ToList();
        if (dates.Count == 0) return null;
        var first = Math.Min(dates[0].Day!.Value.Year, life.On.Year);
        var last = Math.Max(dates[^1].Day!.Value.Year, life.On.Year) + 1;
        int Place(DateOnly day) => Left + (int)((day.Year - first + (day.DayOfYear - 1) / 366.0) / (last - first) * (Width - 2 * Left));
        var step = Math.Max(1, (last - first + MostMarks - 1) / MostMarks);
        var events = new List<Event>();
        var ends = new List<int>();
        foreach (var (word, date, day) in dates)
        {
            var x = Place(day!.Value);
            var length = (word.Length + 1 + date.Length) * 7 + 12;
            var atEnd = x + length > Width;
            var from = atEnd ? x - length : x;
            var row = ends.FindIndex(e => e <= from);
            if (row < 0) ends.Add(0);
            row = row < 0 ? ends.Count - 1 : row;
            ends[row] = from + length;
            events.Add(new Event(word, date, x, row, atEnd));
        }
        var end = First(life.Withdrawn) ?? First(replaced) ?? life.On;
        var force = First(life.Effective) is { } start && start < end ? (Place(start), Place(end)) : ((int, int)?)null;
        return new LifeLine([.. Enumerable.Range(0, (last - first) / step + 1).Select(n => first + n * step).Select(y => (y.ToString(CultureInfo.InvariantCulture), Place(new DateOnly(y, 1, 1))))], events, force, Place(life.On));
    }

    /// <summary>The first day of a day, month or year; null where it is none.</summary>
    private static DateOnly? First(string? date) => date switch
    {
        { Length: 4 } => DateOnly.TryParseExact(date + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        { Length: 7 } => DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        { Length: 10 } => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        _ => null,
    };
}
