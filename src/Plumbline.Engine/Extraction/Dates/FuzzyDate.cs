using System.Globalization;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>A date of the Gregorian calendar known to the year, the month or the day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 where unknown.</param>
/// <param name="Day">1 to 31, or 0 where unknown; never set without a month.</param>
public readonly record struct FuzzyDate(int Year, int Month = 0, int Day = 0) : IComparable<FuzzyDate>
{
    /// <summary>day, month or year.</summary>
    public string Precision => Day > 0 ? "day" : Month > 0 ? "month" : "year";

    /// <summary>Order by year, month, day; an unknown member comes first.</summary>
    public int CompareTo(FuzzyDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary><c>2021-04-29</c>, <c>2021-04</c> or <c>2021</c>.</summary>
    public override string ToString() => Day > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}") : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Before.</summary>
    public static bool operator <(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) < 0;

    /// <summary>After.</summary>
    public static bool operator >(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) > 0;

    /// <summary>Not after.</summary>
    public static bool operator <=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not before.</summary>
    public static bool operator >=(FuzzyDate left, FuzzyDate right) => left.CompareTo(right) >= 0;
}
