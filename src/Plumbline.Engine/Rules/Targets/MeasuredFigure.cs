using System.Globalization;

namespace Plumbline.Engine.Rules.Targets;

/// <summary>A figure with the day for which it holds.</summary>
/// <param name="Value">The figure.</param>
/// <param name="On">The day.</param>
/// <param name="IsLeast">True for a lower bound, as of what a register counts.</param>
/// <param name="From">Where it comes from: <c>entered</c>, <c>this register</c>, <c>sum of its parts</c>.</param>
public sealed record MeasuredFigure(decimal Value, DateOnly On, bool IsLeast, string From)
{
    /// <summary>Reads <c>35</c>, <c>35 standards</c>, <c>35 @ 2025-06-30</c>, <c>35@2024</c>: behind @ the day, month or year at whose end it holds; without one it holds on the day asked.</summary>
    public static MeasuredFigure? Read(PlanTarget target, string given, DateOnly on, List<string> problems)
    {
        var at = given.IndexOfAny(['@', '＠']);
        var figure = (at < 0 ? given : given[..at]).Trim();
        if (NumberReader.Read(figure, out var length, out var why) is not { } value)
        {
            problems.Add($"{target.Id}: '{figure}' is no number: {why}");
            return null;
        }
        var unit = figure[length..].Trim();
        if (unit.Length > 0 && !IsUnit(target.Unit, unit))
        {
            problems.Add($"{target.Id}: '{unit}' is not what the target counts; it is in {target.Unit ?? "no unit"}");
            return null;
        }
        if (value < 0)
        {
            problems.Add($"{target.Id}: {figure} is less than 0");
            return null;
        }
        var day = at < 0 ? on : LastDay(given[(at + 1)..].Trim());
        if (day is null)
        {
            problems.Add($"{target.Id}: '{given[(at + 1)..].Trim()}' is no day; write it as 2025-06-30, 2025-06 or 2025");
            return null;
        }
        if (day <= on) return new MeasuredFigure(value, day.Value, false, "entered");
        problems.Add($"{target.Id}: the figure is of {day:yyyy-MM-dd}, which is after the day asked, {on:yyyy-MM-dd}");
        return null;
    }

    /// <summary>The last day of a day, month or year; null for other words.</summary>
    public static DateOnly? LastDay(string? date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        return DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new DateOnly(year.Year, 12, 31) : null;
    }

    private static bool IsUnit(string? known, string given) =>
        known is not null && (FactReader.SameWords(known, given) || known == "percent" && given is "%" or "％" || known.Contains(" of ", StringComparison.Ordinal) && FactReader.SameWords(known[..known.IndexOf(" of ", StringComparison.Ordinal)], given));
}
