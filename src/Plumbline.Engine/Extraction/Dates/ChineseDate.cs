using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Chinese dates: <c>2021年5月12日</c> with digits of both widths or numerals (<c>二〇二一年五月十二日</c>), <c>2021年5月</c>, <c>2021年上半年</c>, <c>2021年第三季度</c>,
/// <c>5月12日至13日</c>, <c>8月初</c>, <c>明年10月1日</c>, <c>民国112年5月1日</c>, <c>本月底</c>, <c>同日</c>, <c>即日起</c>, <c>自发布之日起6个月后</c>.
/// Not dates: <c>2021年第22号</c>, <c>2021年版</c>, <c>2021年度</c>, <c>3年</c>, <c>6个月</c>.
/// </summary>
internal static class ChineseDate
{
    /// <summary>Reads the date whose 年 stands at <paramref name="at"/>.</summary>
    public static bool TryReadYear(ReadOnlySpan<char> text, int at, int floor, out DateParts date)
    {
        date = new DateParts { End = at + 1 };
        if (!TryYearBack(text, at, floor, ref date)) return false;
        var next = SkipSpaces(text, at + 1);
        if (TryMonthBehind(text, next, ref date)) return true;
        if (date.Basis != DateBasis.Written) return false;
        return TryPartOfYear(text, next, ref date) || MayStandAlone(text, next);
    }

    /// <summary>Reads the date whose 月 stands at <paramref name="at"/> and that has no year.</summary>
    public static bool TryReadMonth(ReadOnlySpan<char> text, int at, int floor, out DateParts date)
    {
        date = new DateParts { Start = at - 1, End = at + 1, Basis = DateBasis.YearMissing };
        if (at > floor && text[at - 1] == '本')
        {
            date.Basis = DateBasis.MonthOfWriting;
            if (At(text, at + 1) is not ('底' or '末')) return false;
            // The last day of the month.
            date.Day = -1;
            date.End++;
            return true;
        }
        if (!TrySmallBack(text, SkipSpacesBack(text, at, floor), floor, 12, out var start, out date.Month)) return false;
        date.Start = start;
        if (start > floor && (IsWord(text[start - 1]) || text[start - 1] is '第' or '前' or '近' or '.' or '每')) return false;
        if (start - 1 > floor && (IsDash(text[start - 1]) || text[start - 1] == '至') && TrySmallBack(text, start - 1, floor, 12, out var first, out var month)
            && month < date.Month && At(text, at + 1) is not ('1' or '2' or '3'))
        {
            (date.EndMonth, date.Month, date.Start) = (date.Month, month, first);
            return true;
        }
        ReadDay(text, SkipSpaces(text, at + 1), ref date);
        return true;
    }

    /// <summary>Reads 同日, 当日, 即日起 and 自发布之日起 whose 日 stands at <paramref name="at"/>.</summary>
    public static bool TryReadDay(ReadOnlySpan<char> text, int at, int floor, out DateParts date)
    {
        date = new DateParts { Start = at - 1, End = at + 1 };
        if (at <= floor) return false;
        switch (text[at - 1])
        {
            case '同' or '当' or '當':
                date.Basis = DateBasis.DayBefore;
                return At(text, at - 2) is not ('期' or '每');
            case '即':
                date.Basis = DateBasis.DayOfRelease;
                if (At(text, at + 1) is not '起') return false;
                date.End++;
                return true;
            case '之' when At(text, at + 1) == '起' && at - 3 >= floor:
                date.Basis = DateBasis.DayOfRelease;
                if (text[(at - 3)..(at - 1)] is not ("发布" or "公布" or "印发" or "颁布" or "發布" or "頒布" or "發佈")) return false;
                date.Start = at - 3;
                date.End++;
                ReadMonthsLater(text, ref date);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>之日起6个月后</c>, <c>之日起满12个月</c>.</summary>
    private static void ReadMonthsLater(ReadOnlySpan<char> text, ref DateParts date)
    {
        var at = At(text, date.End) is '满' or '第' ? date.End + 1 : date.End;
        if (!TryChineseNumber(text, ref at, out var months) || At(text, at) is not ('个' or '個') || At(text, at + 1) is not '月') return;
        date.Shift = months;
        date.End = At(text, at + 2) is '后' or '後' ? at + 3 : at + 2;
    }

    private static bool TryYearBack(ReadOnlySpan<char> text, int at, int floor, ref DateParts date)
    {
        var end = SkipSpacesBack(text, at, floor);
        if (end == floor) return false;
        var start = end;
        if (TryNumberBack(text, ref start, floor, 4, out var year))
        {
            date.Start = start;
            if (end - start == 4 && year is >= 1900 and < 2100) return SetYear(text, year, floor, ref date);
            if (start - 2 < floor || text[(start - 2)..start] is not ("民国" or "民國")) return false;
            date.Start = start - 2;
            date.Year = year + 1911;
            return year is > 0 and < 200;
        }
        if (HanDigit(text[end - 1]) >= 0) return TryHanYear(text, end, floor, ref date);
        date.Shift = text[end - 1] switch { '去' => -1, '今' or '本' => 0, '明' => 1, _ => int.MinValue };
        date.Basis = DateBasis.YearOfWriting;
        date.Start = end - 1;
        return date.Shift != int.MinValue;
    }

    private static bool TryHanYear(ReadOnlySpan<char> text, int end, int floor, ref DateParts date)
    {
        if (end - 4 < floor) return false;
        var year = 0;
        for (var i = end - 4; i < end; i++)
        {
            var digit = HanDigit(text[i]);
            if (digit < 0) return false;
            year = (year * 10) + digit;
        }
        date.Start = end - 4;
        date.Year = year;
        return year is >= 1900 and < 2100;
    }

    /// <summary>Sets the year and looks for the first year of <c>2021-2023年</c>.</summary>
    private static bool SetYear(ReadOnlySpan<char> text, int year, int floor, ref DateParts date)
    {
        date.Year = year;
        var at = date.Start;
        if (at <= floor) return true;
        if (IsDash(text[at - 1]) || text[at - 1] == '至')
        {
            var start = at - 1;
            if (!TryNumberBack(text, ref start, floor, 4, out var first) || at - 1 - start != 4 || first is < 1900 or > 2100 || first >= year) return start <= floor || !IsWord(text[at - 2]);
            if (start > floor && IsWord(text[start - 1])) return false;
            (date.EndYear, date.Year, date.Start) = (year, first, start);
        }
        return at <= floor || !(IsWord(text[at - 1]) || text[at - 1] is '.' or '/');
    }

    private static bool TryMonthBehind(ReadOnlySpan<char> text, int at, ref DateParts date)
    {
        if (!TryChineseNumber(text, ref at, out var month) || month is 0 or > 12) return false;
        at = SkipSpaces(text, at);
        if (IsDash(At(text, at)) || At(text, at) == '至')
        {
            var second = at + 1;
            if (TryChineseNumber(text, ref second, out var last) && last > month && last <= 12 && At(text, second) == '月' && Digit(At(text, second + 1)) < 0)
            {
                (date.Month, date.EndYear, date.EndMonth, date.End) = (month, date.Year, last, second + 1);
                return true;
            }
        }
        if (At(text, at) != '月') return false;
        date.Month = month;
        date.End = at + 1;
        ReadDay(text, SkipSpaces(text, at + 1), ref date);
        return true;
    }

    /// <summary>Behind 月: <c>12日</c>, <c>12号</c>, <c>12-13日</c>, <c>12日至13日</c>, or 初, 底, 中旬 ... which say no day.</summary>
    private static void ReadDay(ReadOnlySpan<char> text, int at, ref DateParts date)
    {
        if (At(text, at) is '初' or '底' or '末' or '份')
        {
            date.End = at + 1;
            return;
        }
        if (At(text, at) is '上' or '中' or '下' && At(text, at + 1) == '旬')
        {
            date.End = at + 2;
            return;
        }
        if (!TryChineseNumber(text, ref at, out var day) || day is 0 or > 31) return;
        at = SkipSpaces(text, at);
        var marked = At(text, at) is '日' or '号' or '號';
        var joint = SkipSpaces(text, marked ? at + 1 : at);
        if (IsDash(At(text, joint)) || At(text, joint) is '至' or '到' or '、' or '和')
        {
            var second = SkipSpaces(text, joint + 1);
            if (TryChineseNumber(text, ref second, out var last) && last > day && last <= 31)
            {
                second = SkipSpaces(text, second);
                if (At(text, second) is '日' or '号' or '號')
                {
                    (date.Day, date.EndYear, date.EndMonth, date.EndDay, date.End) = (day, date.Year, date.Month, last, second + 1);
                    return;
                }
            }
        }
        if (!marked) return;
        date.Day = day;
        date.End = at + 1;
    }

    private static bool TryPartOfYear(ReadOnlySpan<char> text, int at, ref DateParts date)
    {
        if (at + 2 < text.Length && text[at..(at + 3)] is "上半年" or "下半年")
        {
            (date.Month, date.EndMonth) = text[at] == '上' ? (1, 6) : (7, 12);
            (date.EndYear, date.End) = (date.Year, at + 3);
            return true;
        }
        var here = At(text, at) == '第' ? at + 1 : at;
        if (TryChineseNumber(text, ref here, out var quarter) && quarter is >= 1 and <= 4 && here + 1 < text.Length && text[here..(here + 2)] is "季度")
        {
            (date.Month, date.EndMonth) = ((quarter * 3) - 2, quarter * 3);
            (date.EndYear, date.End) = (date.Year, here + 2);
            return true;
        }
        return false;
    }

    private static bool MayStandAlone(ReadOnlySpan<char> text, int next) => At(text, next) is not ('第' or '版' or '度' or '修' or '本' or '号' or '期' or '次' or '级' or '产' or '工' or '财');

    private static bool TrySmallBack(ReadOnlySpan<char> text, int end, int floor, int most, out int start, out int value)
    {
        start = end;
        if (TryNumberBack(text, ref start, floor, 2, out value)) return value >= 1 && value <= most;
        while (start > floor && end - start < 2 && (HanDigit(text[start - 1]) > 0 || text[start - 1] == '十')) start--;
        var at = start;
        return start < end && TryChineseNumber(text, ref at, out value) && at == end && value <= most;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        for (var limit = at + 3; at < limit && At(text, at) is ' ' or '\u00A0' or '\u3000'; at++)
        {
        }
        return at;
    }

    private static int SkipSpacesBack(ReadOnlySpan<char> text, int at, int floor)
    {
        for (var limit = Math.Max(floor, at - 3); at > limit && text[at - 1] is ' ' or '\u00A0' or '\u3000'; at--)
        {
        }
        return at;
    }
}
