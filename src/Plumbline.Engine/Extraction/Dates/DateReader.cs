namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Reads one date from a text that holds nothing else, in every form that recognition knows.</summary>
public static class DateReader
{
    private const int LongestDate = 80;

    /// <summary>
    /// Reads a single date: <c>29 April 2021</c>, <c>April 2021</c>, <c>2021-04-29</c>, <c>2021-04</c>, <c>2021</c>, <c>2021年5月12日</c>. Blanks around it
    /// do not matter. False where it is none, has no year or is a range.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out FuzzyDate date) => TryRead(text, out date, out var end) && end is null;

    /// <summary>Reads a single date or a range (<c>6 May to 4 July 2021</c>); <paramref name="end"/> is the last date, included, or null.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out FuzzyDate date, out FuzzyDate? end)
    {
        (date, end) = (default, null);
        text = text.Trim();
        if (text.Length is 0 or > LongestDate) return false;
        if (TryReadShort(text, out date)) return true;
        var scanner = new DateScanner(text);
        if (!scanner.TryNext(out var parts) || parts.Year == 0 || parts.Start != 0 || parts.End != text.Length) return false;
        date = new FuzzyDate(parts.Year, parts.Month, parts.Day);
        if (parts.IsRange) end = new FuzzyDate(parts.EndYear, parts.EndMonth, parts.EndDay);
        return true;
    }

    /// <summary><c>2021</c> and <c>2021-04</c>, which are dates only where nothing else stands beside them.</summary>
    private static bool TryReadShort(ReadOnlySpan<char> text, out FuzzyDate date)
    {
        date = default;
        var at = 0;
        if (!DateText.TryNumber(text, ref at, 4, out var year) || at != 4 || year is < 1000) return false;
        if (at == text.Length)
        {
            date = new FuzzyDate(year);
            return true;
        }
        if (text[at] is not ('-' or '/')) return false;
        at++;
        if (!DateText.TryNumber(text, ref at, 2, out var month) || at != text.Length || month is 0 or > 12) return false;
        date = new FuzzyDate(year, month);
        return true;
    }
}
