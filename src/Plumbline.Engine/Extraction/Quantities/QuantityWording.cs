using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>Says in the words of the text what a number is about.</summary>
internal static class QuantityWording
{
    private const int Longest = 110;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.()，；：。（）\n\t#");

    /// <summary>What is counted and the words behind it up to the end of the clause; for a bare number the words before it.</summary>
    public static TextSpan Clause(ReadOnlySpan<char> text, Quantity quantity)
    {
        // 制修订重点标准20项以上: the noun stands before the number.
        if (quantity.HasUnit && !(quantity.Unit.Length == 1 && text[quantity.Unit.Start] >= '\u4E00'))
        {
            var end = ClauseEnd(text, quantity.Unit.End);
            return TextSpan.FromBounds(quantity.Unit.Start, end);
        }
        var start = quantity.Span.Start;
        var floor = Math.Max(0, start - Longest - (Longest / 2));
        var from = ClauseStart(text, floor, start, quantity.HasUnit && text[quantity.Unit.Start] >= '\u4E00');
        var behind = ClauseEnd(text, quantity.Span.End);
        while (from < start && char.IsAsciiLetterOrDigit(text[from]) && from > 0 && char.IsAsciiLetterOrDigit(text[from - 1])) from++;
        return TextSpan.FromBounds(from, Math.Max(quantity.Span.End, Math.Min(behind, quantity.Span.End + (Longest / 2))));
    }

    /// <summary>Behind the last mark before a number that is none of another number; in Chinese 、 parts what is counted, too.</summary>
    private static int ClauseStart(ReadOnlySpan<char> text, int floor, int start, bool han)
    {
        for (var at = start - 1; at >= floor; at--)
        {
            if (han && text[at] == '、') return at + 1;
            if (!ClauseEnds.Contains(text[at]) || text[at] is ',' or '.' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) continue;
            return at + 1;
        }
        return floor;
    }

    /// <summary>The end of the clause: a mark that is none of a number, a tag of a heading, or the next figure of a list ("and 17 sector standards").</summary>
    private static int ClauseEnd(ReadOnlySpan<char> text, int at)
    {
        var ceiling = Math.Min(text.Length, at + Longest);
        var mark = ClauseMark(text, at, ceiling);
        for (var from = at; text[from..mark].IndexOf(" and ") is >= 0 and var and;)
        {
            from += and + 5;
            if (from < mark && char.IsAsciiDigit(text[from])) return from - 5;
        }
        return BeforeDate(text, at, mark);
    }

    /// <summary>"15 departments on July 6": the day is none of what is counted.</summary>
    private static int BeforeDate(ReadOnlySpan<char> text, int at, int mark)
    {
        foreach (var word in (ReadOnlySpan<string>)[" on ", " in ", " by "])
        {
            if (text[at..mark].LastIndexOf(word) is not (>= 0 and var day)) continue;
            var behind = at + day + word.Length;
            var month = behind;
            while (month < mark && month - behind < 3 && (char.IsAsciiDigit(text[month]) || text[month] == ' ')) month++;
            if (month < mark && char.IsAsciiLetterUpper(text[month]) && Dates.DateText.TryMonth(text, ref month, out _)) mark = at + day;
        }
        return mark;
    }

    private static int ClauseMark(ReadOnlySpan<char> text, int at, int ceiling)
    {
        for (var from = at; text[from..ceiling].IndexOfAny(ClauseEnds) is >= 0 and var mark; from += mark + 1)
        {
            var here = from + mark;
            if (text[here] is ',' or '.' && here > 0 && char.IsAsciiDigit(text[here - 1]) && here + 1 < text.Length && char.IsAsciiDigit(text[here + 1])) continue;
            return here;
        }
        return ceiling;
    }

    /// <summary>The words of a clause without marks around them, on one line.</summary>
    public static string OneLine(ReadOnlySpan<char> words) => words.Trim(" \n\r*\"“”'").ToString().Replace('\n', ' ').Replace("\r", "", StringComparison.Ordinal);
}
