using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// Numbers of chapters, articles, paragraphs and orders: digits of both widths, Chinese numerals up to 9,999 (<c>一百二十三</c>, <c>一〇七</c>), Roman numerals up to 99
/// and English words up to twenty.
/// </summary>
internal static class LawNumbers
{
    private static readonly string[] Words =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>Digits or Chinese numerals at an offset, which moves behind them; the value is from 1 to 9,999.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        if (at >= text.Length) return false;
        if (Digit(text[at]) >= 0) return TryNumber(text, ref at, 4, out value) && value > 0;
        var here = at;
        int sum = 0, digits = -1;
        for (; here < text.Length && here - at < 9; here++)
        {
            var c = text[here];
            if ((c is '两' or '兩' ? 2 : HanDigit(c)) is >= 0 and var digit)
            {
                digits = (Math.Max(digits, 0) * 10) + digit;
                continue;
            }
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0) break;
            sum += (digits > 0 ? digits : 1) * unit;
            digits = -1;
        }
        if (here == at || sum + digits > 9999) return false;
        value = sum + Math.Max(digits, 0);
        at = here;
        return value > 0;
    }

    /// <summary>Digits, a Roman numeral or a word at an offset, which moves behind it; no letter or digit may follow.</summary>
    public static bool TryReadLatin(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsAsciiLetterOrDigit(text[end])) end++;
        var word = text[at..end];
        if (word.IsEmpty) return false;
        if (char.IsAsciiDigit(word[0]))
        {
            var digits = at;
            if (!TryNumber(text, ref digits, 4, out value) || digits != end || value == 0) return false;
        }
        else if (Roman(word) is > 0 and var roman) value = roman;
        else if (IndexOf(Words, word) is >= 0 and var place) value = place + 1;
        else return false;
        at = end;
        return true;
    }

    /// <summary>1 for <c>first</c> up to 12, or 0.</summary>
    public static int Ordinal(ReadOnlySpan<char> word) => IndexOf(Ordinals, word) + 1;

    private static int IndexOf(string[] words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < words.Length; i++) if (word.Equals(words[i], StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static int Roman(ReadOnlySpan<char> word)
    {
        int sum = 0, last = 0;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0) return 0;
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return sum < 100 ? sum : 0;
    }
}
