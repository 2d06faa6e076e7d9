using System.Text;

namespace Plumbline.Register.Search;

/// <summary>
/// Breaks text into pieces: at blanks and punctuation, and at the borders of Han, letters and digits (<c>GB18584</c> is <c>gb</c> and
/// <c>18584</c>). Marks and invisible characters inside a word do not count.
/// </summary>
internal static class Pieces
{
    /// <summary>The pieces of a text in order; lazily, in time linear in its length.</summary>
    public static IEnumerable<Piece> Of(string text)
    {
        var word = new StringBuilder();
        var lastIdeographEnd = -1;
        for (var at = 0; at < text.Length;)
        {
            var c = SearchFold.Fold(text[at]);
            var kind = KindAt(text, at, c, out var length);
            if (kind is null)
            {
                at += length;
                continue;
            }
            if (kind == PieceKind.Ideograph)
            {
                var joined = lastIdeographEnd >= 0 && OnlyALineBreak(text.AsSpan(lastIdeographEnd, at - lastIdeographEnd));
                lastIdeographEnd = at + length;
                yield return new Piece(length == 1 ? SearchFold.Ideograph(c) : text.Substring(at, length), at, at + length, PieceKind.Ideograph, joined);
                at += length;
                continue;
            }
            var start = at;
            var end = at;
            word.Clear();
            while (at < text.Length)
            {
                c = SearchFold.Fold(text[at]);
                if (SearchFold.IsTransparent(c))
                {
                    at++;
                    continue;
                }
                if (KindAt(text, at, c, out length) != kind) break;
                if (length == 2) word.Append(text, at, 2);
                else SearchFold.AppendTo(word, c);
                at += length;
                end = at;
            }
            at = Math.Max(end, at);
            yield return new Piece(word.ToString(), start, end, kind.Value, Joined: false);
        }
    }

    private static PieceKind? KindAt(string text, int at, char folded, out int length)
    {
        length = 1;
        if (char.IsAsciiDigit(folded)) return PieceKind.Number;
        if (char.IsAsciiLetter(folded)) return PieceKind.Word;
        if (folded < 0x80) return null;
        if (char.IsHighSurrogate(folded))
        {
            if (at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return null;
            length = 2;
            var rune = new Rune(folded, text[at + 1]);
            if (rune.Value is >= 0x20000 and <= 0x3FFFF) return PieceKind.Ideograph;
            return Rune.IsLetterOrDigit(rune) ? PieceKind.Word : null;
        }
        if (SearchFold.IsIdeograph(folded)) return PieceKind.Ideograph;
        return char.IsLetterOrDigit(folded) ? PieceKind.Word : null;
    }

    /// <summary>Text from PDF breaks its lines inside Chinese words.</summary>
    private static bool OnlyALineBreak(ReadOnlySpan<char> between)
    {
        var breaks = 0;
        foreach (var c in between)
        {
            if (c == '\n') breaks++;
            else if (c is not ('\r' or ' ' or '\t' or '\u3000') && !SearchFold.IsTransparent(c)) return false;
        }
        return between.IsEmpty || (breaks == 1) || (breaks == 0 && between.IndexOfAny(" \t\u3000\r") < 0);
    }
}
