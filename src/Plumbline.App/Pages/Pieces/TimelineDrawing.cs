using System.Globalization;
using Plumbline.Register.Timelines;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Facts of periods as a drawing: a column for each, its parts by sort one on the other. The table beside it has the numbers and the same links.</summary>
/// <param name="Columns">In order of time, without gaps.</param>
/// <param name="Most">The highest sum.</param>
internal sealed record TimelineDrawing(IReadOnlyList<TimelineDrawing.Column> Columns, int Most)
{
    public const int Width = 760;
    public const int Height = 160;
    private const int MostColumns = 180;
    private const int MarkRoom = 40;

    /// <summary>A column.</summary>
    /// <param name="Period">What it counts.</param>
    /// <param name="Label">Below it; null where there is no room.</param>
    /// <param name="X">Its left end.</param>
    /// <param name="Wide">Its width.</param>
    /// <param name="Total">The number.</param>
    /// <param name="Parts">Sort, top and height of each part, from below.</param>
    /// <param name="Address">Where it leads, or null.</param>
    internal sealed record Column(string Period, string? Label, double X, double Wide, int Total, IReadOnlyList<(string What, double Y, double High)> Parts, string? Address);

    /// <summary>The drawing, or null where there are fewer than two periods to compare.</summary>
    public static TimelineDrawing? Of(Timeline timeline, Func<string, string> address, Words words)
    {
        var length = timeline.Within?.Length switch { null => 4, 4 => 7, _ => 10 };
        var counted = timeline.Periods.Where(p => p.Period.Length == length && p.Total > 0).ToDictionary(p => p.Period, StringComparer.Ordinal);
        var periods = Periods(timeline.Within, [.. counted.Keys]);
        if (counted.Count < 2 || periods.Count > MostColumns) return null;
        var most = counted.Values.Max(p => p.Total);
        var wide = (double)Width / periods.Count;
        var step = Math.Max(1, (int)Math.Ceiling(MarkRoom / wide));
        var columns = new List<Column>();
        for (var n = 0; n < periods.Count; n++)
        {
            var parts = new List<(string, double, double)>();
            var y = (double)Height;
            if (counted.TryGetValue(periods[n], out var period))
            {
                foreach (var what in TimelineFilter.Sorts)
                {
                    if (!period.Counts.TryGetValue(what, out var count)) continue;
                    var high = Math.Max(1, count * (double)(Height - 4) / most);
                    y -= high;
                    parts.Add((what, y, high));
                }
            }
            columns.Add(new Column(periods[n], n % step == 0 && (n * wide) + MarkRoom <= Width + 8 ? Label(periods[n], words) : null, n * wide, Math.Max(1, wide - (wide > 6 ? 2 : 0.5)), period?.Total ?? 0, parts, period is null || length == 10 ? null : address(periods[n])));
        }
        return new TimelineDrawing(columns, most);
    }

    /// <summary>A number of a drawing.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Label(string period, Words words) => period.Length switch { 7 => words.Language == "en" ? words.Date(period)[..3] : words.Period(period, period[..4]), 10 => period[8..].TrimStart('0'), _ => period };

    private static List<string> Periods(string? within, string[] counted)
    {
        if (within is { Length: 4 }) return [.. Enumerable.Range(1, 12).Select(m => $"{within}-{m:00}")];
        if (within is not null) return [.. Enumerable.Range(1, DateTime.DaysInMonth(int.Parse(within[..4], CultureInfo.InvariantCulture), int.Parse(within[5..], CultureInfo.InvariantCulture))).Select(d => $"{within}-{d:00}")];
        if (counted.Length == 0) return [];
        var (first, last) = (int.Parse(counted.Min(StringComparer.Ordinal)!, CultureInfo.InvariantCulture), int.Parse(counted.Max(StringComparer.Ordinal)!, CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(first, last - first + 1).Select(y => y.ToString("0000", CultureInfo.InvariantCulture))];
    }
}
