using System.Runtime.CompilerServices;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>The letters of dates: digits of both widths, blanks, month names, Chinese numerals.</summary>
internal static class DateText
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The value of a decimal digit of either width, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '\uFF10' and <= '\uFF19' ? c - '\uFF10' : -1;

    /// <summary>The character at an offset, or NUL outside the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char At(ReadOnlySpan<char> text, int at) => unchecked((uint)at) < (uint)text.Length ? text[at] : '\0';

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '―' or '−' or '－' or '~' or '～';

    /// <summary>Skips blanks and at most one line break; never more than eight characters.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var breaks = 0;
        for (var limit = at + 8; at < limit && at < text.Length; at++)
        {
            if (text[at] == '\n' && breaks++ > 0) break;
            if (text[at] is not (' ' or '\u00A0' or '\u3000' or '\r' or '\n')) break;
        }
        return at;
    }

    /// <summary>The same backwards: the offset behind the last character before <paramref name="at"/> that is no blank.</summary>
    public static int SkipBlanksBack(ReadOnlySpan<char> text, int at, int floor)
    {
        var breaks = 0;
        for (var limit = Math.Max(floor, at - 8); at > limit; at--)
        {
            if (text[at - 1] == '\n' && breaks++ > 0) break;
            if (text[at - 1] is not (' ' or '\u00A0' or '\u3000' or '\r' or '\n')) break;
        }
        return at;
    }

    /// <summary>Reads one or more digits, at most <paramref name="most"/>; false where there is none or one more follows.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        value = 0;
        var from = at;
        var here = at;
        while (here < text.Length && here - from < most && Digit(text[here]) is >= 0 and var d)
        {
            value = (value * 10) + d;
            here++;
        }
        if (here == from || (here < text.Length && Digit(text[here]) >= 0)) return false;
        at = here;
        return true;
    }

    /// <summary>Reads digits that end at <paramref name="at"/>, backwards; false where there is none or one more stands before.</summary>
    public static bool TryNumberBack(ReadOnlySpan<char> text, ref int at, int floor, int most, out int value)
    {
        value = 0;
        var here = at;
        var unit = 1;
        while (here > floor && at - here < most && Digit(text[here - 1]) is >= 0 and var d)
        {
            value += d * unit;
            unit *= 10;
            here--;
        }
        if (here == at || (here > floor && Digit(text[here - 1]) >= 0)) return false;
        at = here;
        return true;
    }

    /// <summary>Reads the name of a month, full or cut (<c>Sept.</c>), and its full stop.</summary>
    public static bool TryMonth(ReadOnlySpan<char> text, ref int at, out int month)
    {
        month = 0;
        var end = at;
        while (end < text.Length && end - at < 10 && char.IsAsciiLetter(text[end])) end++;
        var word = text[at..end];
        if (word.Length is < 3 or > 9 || (end < text.Length && char.IsAsciiLetter(text[end]))) return false;
        for (var m = 0; m < 12; m++)
        {
            var name = Months[m].AsSpan();
            var whole = word.Equals(name, StringComparison.OrdinalIgnoreCase);
            if (!whole && (word.Length > 4 || (word.Length == 4 && m != 8) || !name.StartsWith(word, StringComparison.OrdinalIgnoreCase))) continue;
            month = m + 1;
            at = !whole && At(text, end) == '.' ? end + 1 : end;
            return true;
        }
        return false;
    }

    /// <summary>Skips <c>st</c>, <c>nd</c>, <c>rd</c> or <c>th</c> behind a number.</summary>
    public static int SkipOrdinal(ReadOnlySpan<char> text, int at) =>
        IsOrdinal(At(text, at), At(text, at + 1)) && !char.IsAsciiLetter(At(text, at + 2)) ? at + 2 : at;

    /// <summary>The same backwards.</summary>
    public static int SkipOrdinalBack(ReadOnlySpan<char> text, int at, int floor) =>
        at - 2 > floor && IsOrdinal(text[at - 2], text[at - 1]) && Digit(text[at - 3]) >= 0 ? at - 2 : at;

    /// <summary>The value of a Chinese numeral from 1 to 31 at an offset (五, 十二, 二十一, 三十), or of digits; false where there is none.</summary>
    public static bool TryChineseNumber(ReadOnlySpan<char> text, ref int at, out int value)
    {
        if (Digit(At(text, at)) >= 0) return TryNumber(text, ref at, 2, out value);
        value = 0;
        var here = at;
        if (HanDigit(At(text, here)) is > 0 and var first)
        {
            value = first;
            here++;
        }
        if (At(text, here) == '十')
        {
            value = Math.Max(value, 1) * 10;
            here++;
            if (HanDigit(At(text, here)) is > 0 and var last)
            {
                value += last;
                here++;
            }
        }
        if (here == at || HanDigit(At(text, here)) >= 0) return false;
        at = here;
        return true;
    }

    /// <summary>0 to 9 for 〇, 零 and 一 to 九, or -1.</summary>
    public static int HanDigit(char c) => c switch
    {
        '〇' or '零' or '○' or 'Ｏ' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static bool IsOrdinal(char a, char b) => (a, b) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') or ('S', 'T') or ('N', 'D') or ('R', 'D') or ('T', 'H');
}
