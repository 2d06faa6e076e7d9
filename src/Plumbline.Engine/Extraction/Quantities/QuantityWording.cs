using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>Says in the words of the text what a number is about.</summary>
internal static class QuantityWording
{
    private const int Longest = 110;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.()，；：。（）\n\t");

    /// <summary>What is counted and the words behind it up to the end of the clause; for a bare number the words before it.</summary>
    public static TextSpan Clause(ReadOnlySpan<char> text, Quantity quantity)
    {
        if (quantity.HasUnit)
        {
            var end = ClauseEnd(text, quantity.Unit.End);
            return TextSpan.FromBounds(quantity.Unit.Start, end);
        }
        var start = quantity.Span.Start;
        var floor = Math.Max(0, start - Longest);
        var from = text[floor..start].LastIndexOfAny(ClauseEnds) is >= 0 and var mark ? floor + mark + 1 : floor;
        var behind = ClauseEnd(text, quantity.Span.End);
        while (from < start && char.IsAsciiLetterOrDigit(text[from]) && from > 0 && char.IsAsciiLetterOrDigit(text[from - 1])) from++;
        return TextSpan.FromBounds(from, text[from..start].Trim().Length >= 8 ? Math.Min(behind, from + Longest) : behind);
    }

    private static int ClauseEnd(ReadOnlySpan<char> text, int at)
    {
        var ceiling = Math.Min(text.Length, at + Longest);
        var mark = text[at..ceiling].IndexOfAny(ClauseEnds);
        return mark < 0 ? ceiling : at + mark;
    }

    /// <summary>The words of a clause without marks around them, on one line.</summary>
    public static string OneLine(ReadOnlySpan<char> words) => words.Trim(" \n\r*\"“”'").ToString().Replace('\n', ' ').Replace("\r", "", StringComparison.Ordinal);
}
