using System.Buffers;
using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Words of one line of print, left to right, as a string.</summary>
internal static class LineText
{
    /// <summary>In heights of the line: nearer than this no blank was printed (a change of font inside a word).</summary>
    private const double Touching = 0.1;

    /// <summary>Chinese lines that are spread to the margin are spread between all characters.</summary>
    private const double SpreadTouching = 0.6;

    /// <summary>Lines that are spread to the margin are spread most between sentences.</summary>
    private const double SentenceGap = 1.6;
    private static readonly SearchValues<char> NoteSigns = SearchValues.Create("0123456789,*");

    /// <param name="words">Sorted by their left sides.</param>
    /// <param name="height">Of the line's main letters.</param>
    /// <param name="midY">Middle of the line's main letters.</param>
    /// <param name="tabGap">A blank so wide, in points, parts cells: a tab.</param>
    internal static string Of(IReadOnlyList<PdfWord> words, double height, double midY, double tabGap)
    {
        if (words.Count == 1 && words[0].Height > 0.9 * height) return words[0].Text;
        var wideTouching = IsSpread(words, height) ? SpreadTouching : Touching;
        var text = new StringBuilder();
        var tabs = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var raised = IsRaised(word, height, midY);
            if (i > 0)
            {
                var before = words[i - 1];
                var gap = word.X0 - before.X1;
                if (gap >= (before.Text[^1] is '.' or ',' or ':' or ';' && word.Text.Length > 1 ? SentenceGap : 1) * tabGap && !(tabs == 0 && Letters.IsListMark(text.ToString())))
                {
                    text.Append('\t');
                    tabs++;
                }
                else if (gap >= height * (Letters.IsWide(before.Text[^1]) && Letters.IsWide(word.Text[0]) ? wideTouching : Touching) && !(raised && gap < height / 2))
                {
                    text.Append(' ');
                }
                else if (IsRaisedNumber(before, height, midY) && !raised && text.Length > 0 && i == 1)
                {
                    text.Append(' ');
                }
            }

            // A note's number glued to a figure or an identifier would change it; as a superscript it stays what it is.
            if (raised && IsRaisedNumber(word, height, midY)) text.Append(Superscript.Of(word.Text));
            else
            {
                text.Append(word.Text);
            }
        }

        return text.ToString();
    }

    /// <summary>Blanks within Chinese text that are too many to have been written.</summary>
    private static bool IsSpread(IReadOnlyList<PdfWord> words, double height)
    {
        int blanks = 0, characters = 0;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var c in words[i].Text)
            {
                if (Letters.IsWide(c)) characters++;
            }

            if (i > 0 && Letters.IsWide(words[i].Text[0]) && Letters.IsWide(words[i - 1].Text[^1]) && words[i].X0 - words[i - 1].X1 >= Touching * height) blanks++;
        }

        return blanks > 3 && 5 * blanks > characters;
    }

    private static bool IsRaised(PdfWord word, double height, double midY) => word.Height < 0.82 * height && word.MidY < midY - 0.05 * height;

    private static bool IsRaisedNumber(PdfWord word, double height, double midY) =>
        IsRaised(word, height, midY) && word.Text.AsSpan().IndexOfAnyExcept(NoteSigns) < 0 && word.Text.Length <= 5;
}
