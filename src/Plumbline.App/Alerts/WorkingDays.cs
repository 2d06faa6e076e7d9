using System.Collections.Frozen;
using System.Globalization;
using Plumbline.Engine;
using Plumbline.Register.Things;

namespace Plumbline.App.Alerts;

/// <summary>Working days of a place: Monday to Friday without its holidays, and weekend days that are worked in their stead (<c>data/holidays.csv</c>).</summary>
internal sealed class WorkingDays
{
    private static readonly FrozenDictionary<string, WorkingDays> All = new[] { "cn", "eu" }.ToFrozenDictionary(c => c, c => new WorkingDays(c), StringComparer.Ordinal);

    private readonly FrozenDictionary<DateOnly, bool> _days;
    private readonly FrozenSet<int> _years;

    private WorkingDays(string calendar)
    {
        var rows = Knowledge.BuiltIn.Holidays.Where(h => h.Calendar == calendar).ToList();
        _days = rows.ToFrozenDictionary(h => DateOnly.ParseExact(h.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), h => h.Kind == "worked");
        _years = rows.Select(h => int.Parse(h.Day.AsSpan(0, 4), CultureInfo.InvariantCulture)).ToFrozenSet();
    }

    /// <summary>The working days of China (<c>cn</c>) or of the institutions of the European Union (<c>eu</c>).</summary>
    public static WorkingDays Of(string calendar) => All[calendar];

    /// <summary>True where the holidays of a year are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>True where a day is worked; of a year whose holidays are not known, Monday to Friday.</summary>
    public bool IsWorked(DateOnly day) => _days.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Number of working days behind today up to the closing day, which is included, by the authority's own calendar days; 0 where none is left.</summary>
    public int Left(Deadline deadline, Moment moment)
    {
        var left = 0;
        for (var day = moment.DayIn(deadline.Zone).AddDays(1); day <= deadline.Day; day = day.AddDays(1))
        {
            if (IsWorked(day)) left++;
        }
        return left;
    }

    /// <summary>False where holidays of a year between the moment and the deadline are not known, so that the number may be too high.</summary>
    public bool IsSure(Deadline deadline, Moment moment) => Enumerable.Range(moment.DayIn(deadline.Zone).Year, Math.Max(1, deadline.Day.Year - moment.DayIn(deadline.Zone).Year + 1)).All(Knows);
}
