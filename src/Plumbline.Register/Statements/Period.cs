using System.Globalization;

namespace Plumbline.Register.Statements;

/// <summary>When a statement is true in the world. Both ends are included and are days, months or years: from 2024 is from its first day, until 2024 to its last.</summary>
/// <param name="From">The first day; null for no beginning that is known.</param>
/// <param name="Until">The last day; null for no end that is known.</param>
public readonly record struct Period(string? From, string? Until)
{
    /// <summary>True where one of the ends is stated.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLimited => From is not null || Until is not null;

    /// <summary>True where a day lies in it.</summary>
    public bool Holds(DateOnly day)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return !Before(text, From) && !Before(Until, text);
    }

    /// <summary>True where some day may lie in both.</summary>
    public bool Overlaps(Period other) => !Before(Until, other.From) && !Before(other.Until, From);

    /// <summary>The part of this period before a day, month or year; null where there is none.</summary>
    public Period? Before(string start)
    {
        if (From is not null && !Before(From, start)) return null;
        var until = start.Length switch
        {
            4 => (int.Parse(start, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture),
            7 => DateOnly.ParseExact(start + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => DateOnly.ParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return this with { Until = until };
    }

    /// <summary>What is wrong with the ends as they were typed, or null.</summary>
    internal string? Wrong
    {
        get
        {
            foreach (var end in (ReadOnlySpan<string?>)[From, Until])
            {
                if (end is not null && DayText.Normal(end) is null) return $"'{end}' is no day, month or year; write it as 2024-01-01, 2024-01 or 2024";
            }
            return Before(Normal.Until, Normal.From) ? $"what is true from {Normal.From} cannot end {Normal.Until}" : null;
        }
    }

    /// <summary>The same with both ends in the normal form of days.</summary>
    internal Period Normal => new(From is null ? null : DayText.Normal(From), Until is null ? null : DayText.Normal(Until));

    /// <summary>True where a day, month or year ends before another begins; one that is not known does not.</summary>
    private static bool Before(string? end, string? start)
    {
        if (end is null || start is null) return false;
        var shared = Math.Min(end.Length, start.Length);
        return string.CompareOrdinal(end, 0, start, 0, shared) < 0;
    }

    /// <summary><c>from 2024-01-01</c>, <c>until 2023-12</c>, <c>from 2020 until 2023</c>; empty where it is always.</summary>
    public override string ToString() => string.Join(' ', new[] { From is null ? null : $"from {From}", Until is null ? null : $"until {Until}" }.Where(p => p is not null));
}
