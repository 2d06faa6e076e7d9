using System.Globalization;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>
/// Reads one number where its first digit or word stands.
/// <code>
/// digits = 1*digit *("," 3digit) ["." 1*digit] [blank scale] ["%" | blank "percent"]
/// words  = small | ("a" | "an" | small) scale | tens ["-" small]
/// </code>
/// </summary>
internal static class NumberReader
{
    private const int MaxDigits = 15;

    private static readonly (string Word, decimal Value)[] Scales =
        [("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000), ("dozen", 12)];

    private static readonly (string Word, int Value)[] Words =
    [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ];

    /// <summary>The words above and behind them the scales, each by its place from 1.</summary>
    private static readonly WordTable Places = MakePlaces();

    /// <summary>Reads digits; false where they belong to something else: a word, a date, a range, a number with parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first digit.</param>
    /// <param name="end">Behind the number with its scale and sign; behind its last digit where it is none.</param>
    /// <param name="value">Its value.</param>
    /// <param name="form">How it is written.</param>
    public static bool TryDigits(ReadOnlySpan<char> text, int start, out int end, out decimal value, out QuantityForm form)
    {
        value = 0;
        form = QuantityForm.None;
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var plain = end - start;
        while (plain <= 3 && end + 3 < text.Length && text[end] == ',' && IsGroup(text, end + 1))
        {
            end += 4;
            form |= QuantityForm.Grouped;
        }
        var fraction = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
        if (fraction)
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        var digits = end;
        // 30+: so many or more.
        if (end < text.Length && text[end] == '+' && end > start + 1) end++;
        if (digits - start > MaxDigits || !StandsAlone(text, start, end))
        {
            end = digits;
            return false;
        }
        if (!fraction) value = WholeNumber(text[start..digits]);
        else if (!decimal.TryParse(text[start..digits], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)) return false;
        ReadScale(text, ref end, ref value, ref form);
        ReadPercent(text, ref end, ref form);
        // 1.50 million is 1500000, without zeros behind a point.
        if (fraction) value /= 1.0000000000000000000000000000m;
        return true;
    }

    /// <summary>Reads a number in words whose first letter stands at <paramref name="start"/>, at the border of a word.</summary>
    public static bool TryWords(ReadOnlySpan<char> text, int start, out int end, out decimal value, out QuantityForm form)
    {
        form = QuantityForm.Word;
        value = 0;
        end = start;
        var word = WordAt(text, start);
        if (word is "a" or "an" or "A" or "An") value = 1;
        else if (IsScale(word, out var scale)) (value, form) = (scale, form | QuantityForm.Round);
        else if ((value = ValueOf(word)) == 0) return false;
        end = start + word.Length;
        var single = value == 1;
        if (value is >= 20 and < 100 && end < text.Length && text[end] == '-' && ValueOf(WordAt(text, end + 1)) is > 0 and < 10 and var ones)
        {
            value += ones;
            end += 1 + WordAt(text, end + 1).Length;
        }
        ReadScale(text, ref end, ref value, ref form);
        ReadPercent(text, ref end, ref form);
        // "one" and "a" alone count nothing.
        if (single && (form & (QuantityForm.Round | QuantityForm.Percent)) == 0) return false;
        return end >= text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-');
    }

    /// <summary>The letters from an offset on.</summary>
    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 24 && char.IsAsciiLetter(text[end])) end++;
        return text[Math.Min(start, text.Length)..end];
    }

    /// <summary>The letters, digits and slashes before an offset, one blank skipped.</summary>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end)
    {
        if (end > 0 && text[end - 1] is ' ' or '\u00A0' or '\n') end--;
        var start = end;
        while (start > 0 && end - start < 24 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.' or '-' or '$')) start--;
        return text[start..end];
    }

    /// <summary>The value of at most <see cref="MaxDigits"/> digits and commas.</summary>
    private static long WholeNumber(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var c in digits)
        {
            if (c != ',') value = (value * 10) + (c - '0');
        }
        return value;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (char.IsAsciiLetter(before) || before is '_' or '-' or '–' or '/' or '#' or '.' or '+' or '=' or '%' or '~' or '第' or '&' or '@' or '〔' or '[') return false;
        // 其中798项为制定,116项为修订: a comma of half width between Chinese clauses.
        if (before == ',' && !(start > 1 && text[start - 2] is >= '\u3400' and <= '\u9FFF')) return false;
        if (before == ':' && start > 1 && !char.IsWhiteSpace(text[start - 2]) && char.IsAsciiDigit(text[start - 2])) return false;
        if (end >= text.Length) return true;
        var next = text[end];
        if (char.IsAsciiLetter(next) || next is '_' or '°' or '℃' or '+' or '=' or '@' or '〕' or ']' or '×') return false;
        var after = end + 1 < text.Length ? text[end + 1] : ' ';
        return next is not ('-' or '–' or '—' or '/' or ':' or '.' or ',' or '～' or '~') || !char.IsLetterOrDigit(after);
    }

    private static void ReadScale(ReadOnlySpan<char> text, ref int end, ref decimal value, ref QuantityForm form)
    {
        if (end < text.Length && text[end] is '万' or '亿' or '千' or '百')
        {
            value *= text[end] switch { '万' => 10_000, '亿' => 100_000_000, '千' => 1_000, _ => 100 };
            form |= QuantityForm.Round;
            end++;
            if (end < text.Length && text[end] == '亿')
            {
                value *= 100_000_000;
                end++;
            }
            return;
        }
        for (var more = true; more && end + 1 < text.Length && text[end] is ' ' or '\u00A0' or '-';)
        {
            more = IsScale(WordAt(text, end + 1), out var scale) && value < 1_000_000_000_000;
            if (!more) break;
            value *= scale;
            form |= QuantityForm.Round;
            end += 1 + WordAt(text, end + 1).Length;
        }
    }

    private static void ReadPercent(ReadOnlySpan<char> text, ref int end, ref QuantityForm form)
    {
        if (end < text.Length && text[end] is '%' or '％')
        {
            end++;
            form |= QuantityForm.Percent;
            return;
        }
        var rest = text[end..Math.Min(text.Length, end + 9)];
        var length = rest.StartsWith(" percent") ? 8 : rest.StartsWith(" per cent") ? 9 : rest.StartsWith(" %") ? 2 : 0;
        if (length == 0) return;
        end += length;
        form |= QuantityForm.Percent;
    }

    private static bool IsScale(ReadOnlySpan<char> word, out decimal value)
    {
        var place = Places[word] - Words.Length;
        value = place > 0 ? Scales[place - 1].Value : 0;
        return place > 0;
    }

    private static int ValueOf(ReadOnlySpan<char> word)
    {
        var place = Places[word];
        return place > 0 && place <= Words.Length ? Words[place - 1].Value : 0;
    }

    private static WordTable MakePlaces()
    {
        var places = new List<KeyValuePair<string, byte>>();
        foreach (var (word, _) in Words) places.Add(new(word, (byte)(places.Count + 1)));
        foreach (var (word, _) in Scales) places.Add(new(word, (byte)(places.Count + 1)));
        return new WordTable(places);
    }
}
