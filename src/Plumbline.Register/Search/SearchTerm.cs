using System.Text;

namespace Plumbline.Register.Search;

/// <summary>Something that has to stand in a text as it is: what was typed between two blanks or between quotation marks.</summary>
/// <param name="Pieces">Its pieces in order, at least one.</param>
/// <param name="Prefix">True where more letters or digits may follow the last piece: a typed <c>*</c>.</param>
internal sealed record SearchTerm(IReadOnlyList<Piece> Pieces, bool Prefix)
{
    /// <summary>The phrase of index tokens that stands where the term stands, in the syntax of FTS5.</summary>
    public string Phrase()
    {
        var phrase = new StringBuilder("\"");
        for (var i = 0; i < Pieces.Count; i++)
        {
            var piece = Pieces[i];
            var nextJoins = i + 1 < Pieces.Count && Pieces[i + 1].Joined;
            var last = i + 1 == Pieces.Count;
            // The last ideograph of a run has a token of its own only where the run ends there too; at the end of a term it may go on.
            if (last && piece.Kind == PieceKind.Ideograph && piece.Joined) break;
            phrase.Append(piece.Text);
            if (nextJoins) phrase.Append(Pieces[i + 1].Text);
            if (!last) phrase.Append(' ');
        }
        if (phrase[^1] == ' ') phrase.Length--;
        phrase.Append('"');
        if (Prefix || Pieces[^1] is { Kind: PieceKind.Ideograph, Joined: false }) phrase.Append('*');
        return phrase.ToString();
    }

    /// <summary>Number of pieces that match from a place on, or 0. Says the same as the index does for <see cref="Phrase"/>.</summary>
    public int MatchAt(IReadOnlyList<Piece> text, int at)
    {
        if (at + Pieces.Count > text.Count) return 0;
        for (var i = 0; i < Pieces.Count; i++)
        {
            var (wanted, there) = (Pieces[i], text[at + i]);
            var loose = Prefix && i == Pieces.Count - 1;
            if (wanted.Kind != there.Kind || !(loose ? there.Text.StartsWith(wanted.Text, StringComparison.Ordinal) : there.Text == wanted.Text)) return 0;
            if (i > 0 && wanted.Kind == PieceKind.Ideograph && wanted.Joined != there.Joined) return 0;
        }
        return Pieces.Count;
    }
}
