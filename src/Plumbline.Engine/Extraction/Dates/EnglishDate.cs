using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Dates around the English name of a month:
/// <c>29 April 2021</c>, <c>April 29, 2021</c>, <c>25th of March 2019</c>, <c>9 to 20 November 2020</c>, <c>May 10-13, 2021</c>, <c>December 1 of 2003</c>,
/// <c>April 2021</c>, and a month alone behind a word that makes it a date (<c>in May</c>).
/// </summary>
internal static class EnglishDate
{
    /// <summary>Reads the date whose month starts at <paramref name="at"/>; nothing before <paramref name="floor"/> is looked at.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int floor, out DateParts date)
    {
        date = new DateParts { Start = at };
        if (at > floor && char.IsAsciiLetter(text[at - 1])) return false;
        var end = at;
        if (!TryMonth(text, ref end, out date.Month)) return false;
        date.End = end;
        if (!TryDayBefore(text, at, floor, ref date)) TryDayBehind(text, ref date);
        TryYear(text, ref date);
        if (date.Day > 0 || date.Year > 0) return IsReal(date);
        return MayStandAlone(text, ref date, floor);
    }

    /// <summary>Reads <c>the date of issuance</c>, <c>the day of its publication</c> whose <c>date</c> or <c>day</c> stands at <paramref name="at"/>: the day named before.</summary>
    public static bool TryReadDayOfIssue(ReadOnlySpan<char> text, int at, out DateParts date)
    {
        date = new DateParts { Start = at, End = at, Basis = DateBasis.DayBefore };
        if (at > 0 && text[at - 1] is not (' ' or '\n')) return false;
        var word = at + text[at..].IndexOf(" of ", StringComparison.Ordinal) + 4;
        foreach (var article in (ReadOnlySpan<string>)["its ", "their ", "the "])
        {
            if (text[word..].StartsWith(article)) word += article.Length;
        }
        foreach (var noun in (ReadOnlySpan<string>)["issuance", "issue", "promulgation", "publication", "release"])
        {
            if (!text[word..].StartsWith(noun) || char.IsAsciiLetter(At(text, word + noun.Length))) continue;
            date.End = word + noun.Length;
            return true;
        }
        return false;
    }

    /// <summary>The same words for a month or a year: <c>in</c>, <c>of</c> ... as the last word before an offset, in lower case; empty where there is none.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = SkipBlanksBack(text, at, floor);
        if (end > floor && text[end - 1] == '-') end--;
        var start = end;
        while (start > floor && end - start < 12 && char.IsAsciiLetter(text[start - 1])) start--;
        return text[start..end];
    }

    private static bool TryDayBefore(ReadOnlySpan<char> text, int at, int floor, ref DateParts date)
    {
        var end = SkipBlanksBack(text, at, floor);
        if (end - 3 > floor && text[(end - 3)..end] is " of") end = SkipBlanksBack(text, end - 2, floor);
        if (end > floor && end == at && IsDash(text[end - 1])) end--;
        if (!TryDayBack(text, end, floor, out var start, out var day)) return false;
        date.Start = start;
        date.Day = day;
        var connector = start;
        if (!SkipConnectorBack(text, ref connector, floor) || !TryDayBack(text, connector, floor, out var firstStart, out var first) || first >= day) return true;
        date.Start = firstStart;
        date.Day = first;
        date.EndDay = day;
        date.EndMonth = date.Month;
        return true;
    }

    private static bool TryDayBack(ReadOnlySpan<char> text, int end, int floor, out int start, out int day)
    {
        start = SkipOrdinalBack(text, end, floor);
        if (!TryNumberBack(text, ref start, floor, 2, out day) || day is 0 or > 31) return false;
        return start <= floor || !(IsWord(text[start - 1]) || text[start - 1] is '.' or ':' or '/' or '$' or '€');
    }

    /// <summary>Backwards over what joins two days: <c>-</c>, <c>to</c>, <c>and</c>, <c>&amp;</c>, with blanks and <c>the</c>.</summary>
    private static bool SkipConnectorBack(ReadOnlySpan<char> text, ref int at, int floor)
    {
        var here = SkipBlanksBack(text, at, floor);
        if (here - 4 > floor && text[(here - 4)..here] is " the") here = SkipBlanksBack(text, here - 4, floor);
        if (here > floor && (IsDash(text[here - 1]) || text[here - 1] == '&')) here--;
        else if (here - 3 > floor && text[(here - 3)..here] is " to") here -= 3;
        else if (here - 4 > floor && text[(here - 4)..here] is " and") here -= 4;
        else return false;
        at = SkipBlanksBack(text, here, floor);
        return true;
    }

    private static void TryDayBehind(ReadOnlySpan<char> text, ref DateParts date)
    {
        var at = SkipBlanks(text, date.End);
        if (at + 4 < text.Length && text[at..(at + 4)] is "the ") at += 4;
        var parted = At(text, at) is ',' or '.' && at == date.End;
        if (parted) at = SkipBlanks(text, at + 1);
        if (!TryNumber(text, ref at, 2, out var day) || day is 0 or > 31) return;
        at = SkipOrdinal(text, at);
        // "September, 29, 2024": the year behind it tells that the number is a day.
        if (parted && !(At(text, at) is ',' or ' ' && IsYear(text, SkipBlanks(text, At(text, at) == ',' ? at + 1 : at)))) return;
        if (char.IsAsciiLetter(At(text, at)) || (At(text, at) is ',' or '.' && Digit(At(text, at + 1)) >= 0 && !IsYear(text, at + 1))) return;
        date.Day = day;
        date.End = at;
        TryLastDay(text, ref date);
    }

    /// <summary><c>May 10-13</c>, <c>November 19 and 20, 2020</c>, <c>May 10 to 13, 2021</c>: words need the year behind them.</summary>
    private static void TryLastDay(ReadOnlySpan<char> text, ref DateParts date)
    {
        var at = SkipBlanks(text, date.End);
        var dashed = IsDash(At(text, at));
        if (dashed) at = SkipBlanks(text, at + 1);
        else if (at + 4 < text.Length && text[at..(at + 4)] is "and ") at += 4;
        else if (at + 3 < text.Length && text[at..(at + 3)] is "to ") at += 3;
        else return;
        if (!TryNumber(text, ref at, 2, out var last) || last <= date.Day || last > 31) return;
        at = SkipOrdinal(text, at);
        var behind = SkipBlanks(text, At(text, at) is ',' ? at + 1 : at);
        if (behind + 3 < text.Length && text[behind..(behind + 3)] is "of ") behind += 3;
        if (char.IsAsciiLetter(At(text, at)) || (!dashed && !IsYear(text, behind))) return;
        date.EndDay = last;
        date.EndMonth = date.Month;
        date.End = at;
    }

    private static void TryYear(ReadOnlySpan<char> text, ref DateParts date)
    {
        var at = SkipBlanks(text, date.End);
        if (At(text, at) is ',' or '，') at = SkipBlanks(text, at + 1);
        if (at + 3 < text.Length && text[at..(at + 3)] is "of ") at += 3;
        if (!IsYear(text, at)) return;
        TryNumber(text, ref at, 4, out date.Year);
        date.End = at;
        if (date.EndMonth > 0) date.EndYear = date.Year;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        return TryNumber(text, ref end, 4, out var year) && end - at == 4 && year is >= 1900 and < 2100 && !char.IsAsciiLetter(At(text, end))
            && !(At(text, end) is ',' && Digit(At(text, end + 1)) >= 0);
    }

    private static bool IsReal(in DateParts date)
    {
        var days = date.Month == 2 ? 29 : date.Month is 4 or 6 or 9 or 11 ? 30 : 31;
        return date.Day <= days && date.EndDay <= days;
    }

    private static bool MayStandAlone(ReadOnlySpan<char> text, ref DateParts date, int floor)
    {
        if (!char.IsAsciiLetterUpper(text[date.Start]) || date.End - date.Start < 3) return false;
        switch (WordBefore(text, date.Start, floor))
        {
            case "in" or "In" or "early" or "late" or "mid" or "Early" or "Late" or "since" or "Since" or "until" or "by" or "By" or "from" or "From" or "between" or "Between"
                or "during" or "During":
                return true;
            case "of":
                return WordBefore(text, SkipBlanksBack(text, date.Start, floor) - 2, floor) is "end" or "beginning" or "start" or "month" or "middle" or "half";
            case "to" or "and":
                date.OnlyAfterAnother = true;
                return true;
            case "":
                date.OnlyAfterAnother = true;
                return true;
            default:
                return false;
        }
    }
}
