using System.Text;

namespace Plumbline.Register.Search;

/// <summary>
/// Turns text into the tokens that the index holds, with blanks between them: words and numbers as they are, a run of ideographs
/// <c>abcd</c> as <c>ab bc cd d</c>. The same code serves every database.
/// </summary>
internal static class IndexText
{
    /// <summary>Stands between two identifiers so that no phrase runs over both; no query has this token.</summary>
    public const string BorderToken = "0border0";

    private const string Border = $" {BorderToken} ";

    public static string Of(string text)
    {
        var tokens = new StringBuilder(text.Length + (text.Length / 2));
        AppendTo(tokens, text);
        return tokens.ToString();
    }

    /// <summary>Tokens of identifiers in normal form; <c>GB/T 1</c> is found as <c>GBT1</c> too.</summary>
    public static string OfIdentifiers(IEnumerable<string> normals)
    {
        var tokens = new StringBuilder();
        foreach (var normal in normals)
        {
            AppendTo(tokens, normal);
            tokens.Append(Border);
            if (!normal.Contains('/', StringComparison.Ordinal)) continue;
            AppendTo(tokens, normal.Replace("/", "", StringComparison.Ordinal));
            tokens.Append(Border);
        }
        return tokens.ToString();
    }

    private static void AppendTo(StringBuilder tokens, string text)
    {
        string? waiting = null;
        foreach (var piece in Pieces.Of(text))
        {
            if (waiting is not null) tokens.Append(waiting).Append(piece is { Kind: PieceKind.Ideograph, Joined: true } ? piece.Text : "").Append(' ');
            waiting = piece.Kind == PieceKind.Ideograph ? piece.Text : null;
            if (waiting is null) tokens.Append(piece.Text).Append(' ');
        }
        if (waiting is not null) tokens.Append(waiting);
    }
}
