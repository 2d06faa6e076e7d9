using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Dates around four digits of a year: <c>2021-04-29</c>, <c>2021/4/29</c>, <c>2021.4.29</c>, <c>29.04.2021</c>, <c>13/05/2021</c>, and years alone behind a word
/// that makes them dates (<c>in 2014</c>, <c>since 2018</c>, <c>Q3 2021</c>, <c>the first half of 2021</c>, <c>2018-2020</c>).
/// Day and month that could be either way round are not read.
/// </summary>
internal static class NumericDate
{
    /// <summary>Reads the date whose year starts at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int floor, out DateParts date)
    {
        date = new DateParts { Start = at };
        if (at > floor && (Digit(text[at - 1]) >= 0 || char.IsAsciiLetter(text[at - 1]))) return false;
        var end = at;
        if (!TryNumber(text, ref end, 4, out date.Year) || end - at != 4) return false;
        date.End = end;
        if (TryMonthAndDay(text, floor, ref date)) return true;
        if (TryDayAndMonthBefore(text, floor, ref date)) return true;
        return TryYearAlone(text, floor, ref date);
    }

    private static bool TryMonthAndDay(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        var mark = At(text, date.End);
        if (mark is not ('-' or '/' or '.' or '‐' or '－' or '／') || (date.Start > floor && text[date.Start - 1] is '-' or '/' or '.' or ':')) return false;
        var at = date.End + 1;
        if (!TryNumber(text, ref at, 2, out var month) || month is 0 or > 12 || At(text, at) != mark) return false;
        at++;
        if (!TryNumber(text, ref at, 2, out var day) || day is 0 or > 31) return false;
        if (At(text, at) is '-' or '/' && Digit(At(text, at + 1)) >= 0) return false;
        if (char.IsAsciiLetter(At(text, at)) && At(text, at) != 'T') return false;
        (date.Month, date.Day, date.End) = (month, day, at);
        return true;
    }

    private static bool TryDayAndMonthBefore(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        if (date.Start <= floor || Digit(At(text, date.End)) >= 0) return false;
        var mark = text[date.Start - 1];
        if (mark is not ('.' or '/' or '-')) return false;
        var at = date.Start - 1;
        if (!TryNumberBack(text, ref at, floor, 2, out var second) || at <= floor || text[at - 1] != mark) return false;
        at--;
        if (!TryNumberBack(text, ref at, floor, 2, out var first) || (at > floor && (IsWord(text[at - 1]) || text[at - 1] is '.' or '/' or '-'))) return false;
        var dayFirst = first is > 12 and <= 31 && second is > 0 and <= 12;
        var monthFirst = second is > 12 and <= 31 && first is > 0 and <= 12;
        if (!dayFirst && !monthFirst && (mark != '.' || first is 0 or > 12 || second is 0 or > 12)) return false;
        (date.Day, date.Month, date.Start) = monthFirst ? (second, first, at) : (first, second, at);
        return true;
    }

    private static bool TryYearAlone(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        if (date.Year is < 1900 or >= 2100) return false;
        var after = At(text, date.End);
        if (IsWord(after) || after is '%' or '℃' or '°' || (after is ',' or '.' && Digit(At(text, date.End + 1)) >= 0)) return false;
        if (date.Start > floor && text[date.Start - 1] is not (' ' or '\n' or '\r' or '\u00A0' or '(' or '–' or '-')) return false;
        if (IsDash(after) && !TryLastYear(text, ref date)) return false;
        return Introduced(text, floor, ref date);
    }

    /// <summary><c>2018-2020</c>; false where another thing hangs on the dash.</summary>
    private static bool TryLastYear(ReadOnlySpan<char> text, ref DateParts date)
    {
        var at = date.End + 1;
        if (At(text, at) is ' ' or '\n') return true;
        if (!TryNumber(text, ref at, 4, out var last) || at - date.End != 5 || last <= date.Year || last >= 2100 || IsWord(At(text, at))) return At(text, date.End) is '–' or '—';
        date.EndYear = last;
        date.End = at;
        return true;
    }

    private static bool Introduced(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        var word = EnglishDate.WordBefore(text, date.Start, floor);
        switch (word)
        {
            case "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "till" or "during" or "During" or "early" or "Early" or "late" or "Late" or "mid" or "year"
                or "from" or "From" or "between" or "Between" or "before" or "Before" or "after" or "After" or "around" or "through" or "end" or "back" or "over":
                return true;
            case "of":
                return TryPartOf(text, floor, ref date);
            case "to" or "and":
                date.OnlyAfterAnother = true;
                return true;
            case "":
                date.OnlyAfterAnother = true;
                TryQuarter(text, floor, ref date);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>Q3 2021</c>.</summary>
    private static void TryQuarter(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        var at = SkipBlanksBack(text, date.Start, floor);
        if (at - 2 < floor || text[at - 2] != 'Q' || Digit(text[at - 1]) is not (>= 1 and <= 4) || (at - 3 >= floor && IsWord(text[at - 3]))) return;
        SetMonths(ref date, (Digit(text[at - 1]) * 3) - 2, 3);
        date.Start = at - 2;
    }

    /// <summary><c>the first half of 2021</c>, <c>the third quarter of 2021</c>, <c>the end of 2021</c>.</summary>
    private static bool TryPartOf(ReadOnlySpan<char> text, int floor, ref DateParts date)
    {
        var at = SkipBlanksBack(text, date.Start, floor) - 2;
        var part = EnglishDate.WordBefore(text, at, floor);
        if (part is "end" or "beginning" or "start" or "middle" or "year" or "course") return true;
        if (part is not ("half" or "quarter")) return false;
        var partStart = SkipBlanksBack(text, at, floor) - part.Length;
        var ordinal = EnglishDate.WordBefore(text, partStart, floor);
        var number = ordinal switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "last" => 4, _ => 0 };
        if (number == 0) return false;
        date.Start = SkipBlanksBack(text, partStart, floor) - ordinal.Length;
        if (part is "quarter") SetMonths(ref date, (number * 3) - 2, 3);
        else SetMonths(ref date, number == 1 ? 1 : 7, 6);
        return true;
    }

    private static void SetMonths(ref DateParts date, int first, int count) =>
        (date.Month, date.EndYear, date.EndMonth, date.OnlyAfterAnother) = (first, date.Year, first + count - 1, false);
}
