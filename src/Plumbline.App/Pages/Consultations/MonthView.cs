using System.Globalization;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Consultations;

/// <summary>A month with what closes on its days, in weeks from Monday to Sunday.</summary>
/// <param name="Month"><c>2021-06</c>.</param>
/// <param name="Before">The month before.</param>
/// <param name="After">The month behind.</param>
/// <param name="Weeks">Seven days each; days of other months are null.</param>
internal sealed record MonthView(string Month, string Before, string After, IReadOnlyList<IReadOnlyList<MonthView.Day?>> Weeks)
{
    /// <summary>A day.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="Closing">What closes on it.</param>
    internal sealed record Day(DateOnly Date, IReadOnlyList<Consultation> Closing);

    public static MonthView Of(DateOnly first, IReadOnlyList<Consultation> calls)
    {
        var closing = calls.Where(c => c.Closes is { Length: 10 }).ToLookup(c => c.Closes!, StringComparer.Ordinal);
        var weeks = new List<IReadOnlyList<Day?>>();
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        for (var start = 1 - lead; start <= days; start += 7)
        {
            weeks.Add([.. Enumerable.Range(start, 7).Select(d => d < 1 || d > days ? null : new Day(new DateOnly(first.Year, first.Month, d), [.. closing[Text(new DateOnly(first.Year, first.Month, d))]]))]);
        }
        return new MonthView(Text(first)[..7], Text(first.AddMonths(-1))[..7], Text(first.AddMonths(1))[..7], weeks);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
