using System.Globalization;

namespace Plumbline.Register.Statements;

/// <summary>Days, months and years as text that sorts: <c>2021-04-29</c>, <c>2021-04</c>, <c>2021</c>.</summary>
internal static class DayText
{
    /// <summary>The normal form of a day, month or year in the ways catalogues print them, also as a timestamp; null where it is none or none that exists.</summary>
    public static string? Normal(string printed)
    {
        var text = printed.AsSpan().Trim();
        var end = text.IndexOfAny('T', ' ');
        if (end > 0) text = text[..end];
        Span<Range> parts = stackalloc Range[4];
        var count = text.SplitAny(parts, "-/.年月");
        if (count > 1 && text[^1] is '日' or '月' or '年') text = text[..^1];
        count = text.SplitAny(parts, "-/.年月");
        if (count is < 1 or > 3 || text[parts[0]].Length != 4 || !Number(text[parts[0]], out var year) || year is < 1800 or > 2200) return null;
        if (count == 1) return year.ToString(CultureInfo.InvariantCulture);
        if (!Number(text[parts[1]], out var month) || month is < 1 or > 12) return null;
        if (count == 2) return string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
        return Number(text[parts[2]], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}") : null;
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 4;
}
