using System.Globalization;

namespace Plumbline.Engine.Rules;

/// <summary>
/// Reads a number as people write it in English and Chinese: <c>550,000</c>, <c>550 000</c>, <c>５５０，０００</c>, <c>55万</c>, <c>1.5亿</c>, <c>三十万</c>, <c>0.08</c>, <c>1.2e6</c>.
/// A comma sets thousands apart and nothing else: <c>0,08</c> is refused, not guessed.
/// </summary>
public static class NumberReader
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number at the beginning of a text.</summary>
    /// <param name="text">The text, without blanks at its ends.</param>
    /// <param name="length">How much of the text the number is.</param>
    /// <param name="problem">Why it is none.</param>
    /// <returns>The number; null where there is none.</returns>
    public static decimal? Read(ReadOnlySpan<char> text, out int length, out string? problem)
    {
        problem = null;
        length = 0;
        if (text.Length > 64)
        {
            problem = "it is too long for a number";
            return null;
        }
        Span<char> plain = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            plain[i] = text[i] switch { >= '\uFF01' and <= '\uFF5E' => (char)(text[i] - 0xFEE0), '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ', '\u2212' => '-', _ => text[i] };
        var number = Latin(plain, ref length, ref problem);
        if (problem is not null) return null;
        if (number is null && Han(plain, ref length) is { } han) number = han;
        if (number is null)
        {
            problem = "it does not begin with a number";
            return null;
        }
        try
        {
            while (length < plain.Length && plain[length] is '万' or '萬' or '亿' or '億')
            {
                number *= plain[length] is '万' or '萬' ? 10_000m : 100_000_000m;
                length++;
            }
        }
        catch (OverflowException)
        {
            problem = "the number is too large";
            return null;
        }
        return number;
    }

    /// <summary>A number for people: thousands set apart by commas, no zeros at the end.</summary>
    public static string Show(decimal number) => number.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static decimal? Latin(ReadOnlySpan<char> text, ref int length, ref string? problem)
    {
        var at = text is ['+' or '-', ..] ? 1 : 0;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at == start && !(at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))) return null;
        var grouped = false;
        if (at - start <= 3)
        {
            while (at + 3 < text.Length && text[at] is ',' or ' ' or '\'' && IsGroup(text, at + 1))
            {
                at += 4;
                grouped = true;
            }
        }
        if (at < text.Length && text[at] == ',')
        {
            problem = grouped ? "its thousands are not set apart evenly" : "a comma sets thousands apart (12,000); write a fraction with a point (0.08)";
            return null;
        }
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at < text.Length && text[at] == '.')
            {
                problem = "it has two points";
                return null;
            }
            if (at + 1 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]))
            {
                problem = "a comma stands behind its point; a comma sets thousands apart and a point the fraction (1,000.5)";
                return null;
            }
        }
        if (at + 1 < text.Length && text[at] is 'e' or 'E')
        {
            var sign = text[at + 1] is '+' or '-' ? 1 : 0;
            var exponent = at + 1 + sign;
            var end = exponent;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end > exponent) at = end;
        }
        Span<char> bare = stackalloc char[at];
        var count = 0;
        foreach (var c in text[..at])
        {
            if (c is not (',' or ' ' or '\'')) bare[count++] = c;
        }
        if (!decimal.TryParse(bare[..count], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            problem = "the number is too large";
            return null;
        }
        length = at;
        return number;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>Chinese numerals up to 千: 三十, 一百零五, 两千. What follows as 万 and 亿 is multiplied by the caller.</summary>
    private static decimal? Han(ReadOnlySpan<char> text, ref int length)
    {
        int total = 0, digit = -1, at = 0;
        for (; at < text.Length; at++)
        {
            var value = text[at] switch { '〇' => 0, '两' or '兩' => 2, _ => Digits.IndexOf(text[at], StringComparison.Ordinal) };
            var unit = text[at] switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (value > 0 && digit > 0 || value < 0 && unit == 0) break;
            if (unit == 0)
            {
                digit = value;
                continue;
            }
            total += unit * (digit < 0 ? 1 : digit);
            digit = -1;
        }
        if (at == 0) return null;
        length = at;
        return total + Math.Max(digit, 0);
    }
}
