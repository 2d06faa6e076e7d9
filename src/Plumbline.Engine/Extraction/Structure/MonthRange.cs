using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// The period of an issue: <c>May 2021</c>, <c>October – November 2020</c>, <c>December 2020 – January 2021</c>, <c>2021-04</c>,
/// 2021年4月, 2021年4-5月, 2020年12月—2021年1月. A first month without a year takes that of the second, or the one before where the months cross the new year.
/// </summary>
internal static class MonthRange
{
    private static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] FullNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly System.Buffers.SearchValues<char> Between = System.Buffers.SearchValues.Create(" -–—−~～/,.&至到和与、年");

    /// <summary>Reads the first period of a line.</summary>
    /// <returns>False where the line gives no month with a year.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, out FuzzyDate start, out FuzzyDate end, out int from, out int to)
    {
        (start, end, from, to) = (default, default, -1, 0);
        Span<(int Year, int Month)> found = stackalloc (int, int)[4];
        var count = 0;
        int year = 0, lastEnd = 0;
        for (var at = 0; at < line.Length && count < found.Length; )
        {
            if (!TryToken(line, at, out var tokenYear, out var month, out var length))
            {
                at++;
                continue;
            }
            if (from >= 0 && !IsBetween(line[lastEnd..at])) break;
            if (from < 0) from = at;
            lastEnd = at + length;
            at = lastEnd;
            if (tokenYear > 0)
            {
                year = tokenYear;
                // "May 2021": the year belongs to the months before it that have none.
                for (var i = count - 1; i >= 0 && found[i].Year == 0; i--) found[i].Year = year;
            }
            if (month > 0) found[count++] = (IsHanYear(line, lastEnd, year) ? year : 0, month);
        }
        if (count == 0 || year == 0) return false;
        for (var i = 0; i < count; i++) if (found[i].Year == 0) found[i].Year = year;
        var (first, last) = (found[0], found[count - 1]);
        if (first.Year == last.Year && first.Month > last.Month) first.Year--;
        (start, end, to) = (new FuzzyDate(first.Year, first.Month), new FuzzyDate(last.Year, last.Month), lastEnd);
        return true;
    }

    /// <summary>In Chinese and in figures the year stands before its months.</summary>
    private static bool IsHanYear(ReadOnlySpan<char> line, int at, int year) => year > 0 && at > 0 && (line[at - 1] == '月' || char.IsAsciiDigit(line[at - 1]));

    private static bool IsBetween(ReadOnlySpan<char> gap) =>
        gap.Length <= 8 && (gap.IndexOfAnyExcept(Between) < 0 || gap.Trim() is "and" or "to" or "-");

    private static bool TryToken(ReadOnlySpan<char> line, int at, out int year, out int month, out int length)
    {
        (year, month, length) = (0, 0, 0);
        if (at > 0 && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at])) return false;
        if (char.IsAsciiDigit(line[at])) return TryFigures(line, at, out year, out month, out length);
        for (var i = 0; i < 12; i++)
        {
            var full = FullNames[i];
            if (line[at..].StartsWith(full, StringComparison.OrdinalIgnoreCase)) length = full.Length;
            else if (line[at..].StartsWith(Names[i], StringComparison.OrdinalIgnoreCase)) length = i == 8 && at + 3 < line.Length && line[at + 3] is 't' ? 4 : 3;
            else continue;
            month = i + 1;
            return at + length == line.Length || !char.IsAsciiLetter(line[at + length]);
        }
        return false;
    }

    /// <summary>2021, 2021年, 2021-04, 2021.4, 4月, 4-5月.</summary>
    private static bool TryFigures(ReadOnlySpan<char> line, int at, out int year, out int month, out int length)
    {
        (year, month, length) = (0, 0, 0);
        var end = at;
        var value = 0;
        while (end < line.Length && end - at < 4 && char.IsAsciiDigit(line[end])) value = value * 10 + (line[end++] - '0');
        if (end < line.Length && char.IsAsciiDigit(line[end])) return false;
        length = end - at;
        if (length == 4 && value is >= 1900 and < 2200)
        {
            year = value;
            if (end < line.Length && line[end] == '年') length++;
            else if (end + 1 < line.Length && line[end] is '-' or '.' or '/' && char.IsAsciiDigit(line[end + 1])) length = end + 1 - at;
            return true;
        }
        var before = at > 0 ? line[at - 1] : ' ';
        var isHan = MonthSignFollows(line, end);
        if (value is < 1 or > 12 || !(isHan || before is '-' or '.' or '/' && at > 4 && char.IsAsciiDigit(line[at - 2]))) return false;
        month = value;
        if (end < line.Length && line[end] == '月') length++;
        return true;
    }

    /// <summary>月 at once, or behind a second month: 4-5月, 4、5月.</summary>
    private static bool MonthSignFollows(ReadOnlySpan<char> line, int at)
    {
        var end = Math.Min(line.Length, at + 6);
        while (at < end && (char.IsAsciiDigit(line[at]) || line[at] is '-' or '–' or '—' or '~' or '～' or '至' or '、' or '/' or ' ')) at++;
        return at < end && line[at] == '月';
    }
}
