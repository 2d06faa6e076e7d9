namespace Plumbline.Register.Search;

/// <summary>Something that has to stand in a text as it is: what was typed between two blanks or between quotation marks.</summary>
/// <param name="Pieces">Its pieces in order, at least one.</param>
/// <param name="Prefix">True where more letters or digits may follow the last piece: a typed <c>*</c>.</param>
internal sealed record SearchTerm(IReadOnlyList<Piece> Pieces, bool Prefix)
{
    /// <summary>The tokens of the index that stand one behind the other where the term stands; with <c>Prefix</c>, the last one may go on.</summary>
    public (List<string> Tokens, bool Prefix) Tokens()
    {
        var tokens = new List<string>(Pieces.Count);
        for (var i = 0; i < Pieces.Count; i++)
        {
            var piece = Pieces[i];
            // The last ideograph of a run has a token of its own only where the run ends there too; at the end of a term it may go on.
            if (i + 1 == Pieces.Count && piece.Kind == PieceKind.Ideograph && piece.Joined) break;
            tokens.Add(i + 1 < Pieces.Count && Pieces[i + 1].Joined ? piece.Text + Pieces[i + 1].Text : piece.Text);
        }
        return (tokens, Prefix || Pieces[^1] is { Kind: PieceKind.Ideograph, Joined: false });
    }

    /// <summary>Number of pieces that match from a place on, or 0. Says the same as the index does for <see cref="Tokens"/>.</summary>
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
