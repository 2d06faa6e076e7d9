using System.Buffers;
using System.Globalization;
using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Thresholds;

/// <summary>
/// Finds the limits of a product catalogue: what is measured, a sign of comparison, a number with its unit. Reading a PDF leaves of a row one line with tabs, a cell a line, or both; the
/// limits of one product may go on over lines and pages.
/// <code>
/// threshold = metric (≥ | ≤ | &gt; | &lt; | 大于等于 | 不小于 ...) number [scale] [unit]
/// row       = [ordinal TAB] *(cell TAB) product TAB threshold *(mark threshold) *(LF threshold)
///           | ordinal LF product LF threshold *(LF threshold)
/// </code>
/// </summary>
internal static class ThresholdRecogniser
{
    private const int LongestMetric = 120;
    private const int LongestProduct = 120;
    private const int LongestUnit = 24;

    /// <summary>How many lines, blank ones and page feet among them, the limits of one product may lie apart.</summary>
    private const int Apart = 8;

    /// <summary>Signs, and the words of Chinese tables that stand for them.</summary>
    private static readonly (string Words, string Sign)[] Signs =
    [
        ("≥", ">="), ("≧", ">="), ("⩾", ">="), ("≤", "<="), ("≦", "<="), ("⩽", "<="), (">=", ">="), ("<=", "<="), ("＞", ">"), ("＜", "<"), (">", ">"), ("<", "<"), ("大于等于", ">="), ("大于或等于", ">="), ("小于等于", "<="), ("小于或等于", "<="),
    ];

    private static readonly SearchValues<char> First = SearchValues.Create("≥≧⩾≤≦⩽＞＜><大小");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    /// <summary>What ends the words before a sign and the unit behind a number.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("\t\n\f|;；,，。、:：");

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        ThresholdFinding? last = null;
        for (var at = 0; text[at..].IndexOfAny(First) is >= 0 and var hit;)
        {
            at += hit;
            if (!TrySign(text, at, out var length, out var sign) || Read(found, text, at, length, sign, last) is not { } threshold)
            {
                at++;
                continue;
            }
            found.Thresholds.Add(threshold);
            last = threshold;
            at = threshold.Span.End;
        }
    }

    private static bool TrySign(ReadOnlySpan<char> text, int at, out int length, out string sign)
    {
        foreach (var (words, meaning) in Signs)
        {
            if (!text[at..].StartsWith(words, StringComparison.Ordinal)) continue;
            (length, sign) = (words.Length, meaning);
            return true;
        }
        (length, sign) = (0, "");
        return false;
    }

    private static ThresholdFinding? Read(Recognition found, ReadOnlySpan<char> text, int at, int length, string sign, ThresholdFinding? last)
    {
        var digits = at + length;
        while (digits < text.Length && text[digits] is ' ' or '\u00A0') digits++;
        // < and > are brackets of addresses and mail more often than signs: they stand apart here.
        if (text[at] is '<' or '>' && length == 1 && (at == 0 || text[at - 1] is not (' ' or '\t') || digits == at + length)) return null;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return null;
        if (!NumberReader.TryDigits(text, digits, out var end, out var value, out var form) && !TryGlued(text, digits, out end, out value)) return null;
        var metric = Metric(text, at);
        if (metric.Length == 0) return null;
        var unit = Unit(text, end);
        var (product, row) = RowOf(found.Text, text, metric.Start, last);
        return new ThresholdFinding
        {
            Span = TextSpan.FromBounds(metric.Start, Math.Max(end, unit.End)),
            Product = product,
            Row = row,
            Metric = QuantityWording.OneLine(text[metric.Start..metric.End]),
            Comparator = sign,
            Value = value,
            Unit = (form & QuantityForm.Percent) != 0 ? "percent" : text[unit.Start..unit.End].ToString(),
            Article = found.ArticleAt(metric.Start),
            Rule = product is null ? "threshold" : "threshold-in-row",
            Confidence = product is null ? 0.6 : 0.85,
        };
    }

    /// <summary>12Tbps: a number whose unit is written to it.</summary>
    private static bool TryGlued(ReadOnlySpan<char> text, int start, out int end, out decimal value)
    {
        var length = text[start..].IndexOfAnyExcept(Digits);
        end = length < 0 ? text.Length : start + length;
        while (text[end - 1] is '.' or ',') end--;
        return decimal.TryParse(text[start..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The words before a sign, from the border of a cell, a mark or "and" on; over one broken line where they begin with a small letter.</summary>
    private static TextSpan Metric(ReadOnlySpan<char> text, int sign)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0') end--;
        var floor = Math.Max(0, end - LongestMetric);
        var start = floor;
        for (var at = end; at > floor; at--)
        {
            if (!Ends.Contains(text[at - 1])) continue;
            // A broken line: the words go on where the next line begins with a small letter.
            if (text[at - 1] == '\n' && at < end && char.IsAsciiLetterLower(text[at]) && at > 1 && char.IsAsciiLetter(text[at - 2])) continue;
            start = at;
            break;
        }
        foreach (var joint in (ReadOnlySpan<string>)[" and ", " or ", "且", "或"])
        {
            if (text[start..end].LastIndexOf(joint, StringComparison.Ordinal) is >= 0 and var and && HasDigit(text[start..(start + and)])) start += and + joint.Length;
        }
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '•' or '·' or '●' or '(' or '（' && text[start..end].IndexOfAny(')', '）') < 0)) start++;
        return start < end && HasLetter(text[start..end]) ? TextSpan.FromBounds(start, end) : default;
    }

    private static TextSpan Unit(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or '\u00A0') start++;
        var stop = start;
        while (stop < text.Length && stop - start < LongestUnit && !Ends.Contains(text[stop]) && text[stop] is not ('(' or ')' or '（' or '）' or '≥' or '≤') && !(text[stop] == '.' && (stop + 1 == text.Length || char.IsWhiteSpace(text[stop + 1])))) stop++;
        var words = text[start..stop];
        foreach (var joint in (ReadOnlySpan<string>)[" and ", " or ", " for ", " per cent", "且", "或"])
        {
            if (words.IndexOf(joint, StringComparison.Ordinal) is >= 0 and var at) words = words[..at];
        }
        words = words.TrimEnd();
        // Three words are a unit ("connections per second"), more are a sentence.
        return words.Count(' ') > 2 || words.IsEmpty || !HasLetter(words) ? new TextSpan(end, 0) : new TextSpan(start, words.Length);
    }

    /// <summary>The product and the number of the row in which something stands.</summary>
    private static (string? Product, string? Row) RowOf(SourceText source, ReadOnlySpan<char> text, int metric, ThresholdFinding? last)
    {
        var line = Phrases.LineStart(text, metric);
        if (last is not null && last.Span.End > line) return (last.Product, last.Row);
        if (text[line..metric].IndexOf('\t') >= 0 && Cells(text[line..metric].TrimEnd()) is ({ } product, var row)) return (product, row);
        return Above(source, text, line, last);
    }

    /// <summary>The last cell with words of those before the limits, and the first where it is a number.</summary>
    private static (string? Product, string? Row) Cells(ReadOnlySpan<char> cells)
    {
        var last = cells[(cells.LastIndexOf('\t') + 1)..].Trim();
        var first = cells.IndexOf('\t') is >= 0 and var tab ? cells[..tab].Trim() : cells.Trim();
        var row = Ordinal(first);
        return last.Length is > 1 and <= LongestProduct && HasLetter(last) && Ordinal(last) is null ? (last.ToString(), row) : (null, row);
    }

    /// <summary>Where a limit begins a line: the product of the limit before, if only page feet stand between; else the short line above, below its number.</summary>
    private static (string? Product, string? Row) Above(SourceText source, ReadOnlySpan<char> text, int line, ThresholdFinding? last)
    {
        var number = source.LineOf(line);
        var lastLine = last is null ? -1 : source.LineOf(last.Span.End - 1);
        for (var above = number - 1; above >= 1 && above >= number - Apart; above--)
        {
            if (above == lastLine) return (last!.Product, last.Row);
            var words = source[source.Lines[above]].Trim();
            if (words.IsEmpty || PageFurniture.IsPageNumber(words) && above < number - 1) continue;
            // A running foot ends with the number of its page.
            if (words.IndexOf('\t') >= 0 && PageFurniture.IsPageNumber(words[(words.LastIndexOf('\t') + 1)..].Trim())) continue;
            if (words.IndexOf('\t') >= 0) return Cells(words);
            if (words.Length > LongestProduct || words[^1] is '.' or '。' or ':' or '：' || !HasLetter(words)) return (null, null);
            var before = above > 1 ? source[source.Lines[above - 1]].Trim() : default;
            return (words.ToString(), Ordinal(before));
        }
        return (null, null);
    }

    /// <summary>The running number of a row, without the full stop behind it; null for other words.</summary>
    private static string? Ordinal(ReadOnlySpan<char> cell)
    {
        var digits = cell.TrimEnd(".)、．");
        return digits.Length is > 0 and <= 3 && digits.IndexOfAnyExceptInRange('0', '9') < 0 ? digits.ToString() : null;
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }

    private static bool HasDigit(ReadOnlySpan<char> words) => words.IndexOfAnyInRange('0', '9') >= 0;
}
