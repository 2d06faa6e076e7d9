namespace Plumbline.Engine.Text;

/// <summary>
/// Folds one character to the one that grammars speak of, so that a folded text has the offsets of the original:
/// full-width forms to ASCII, every dash to '-', every slash to '/', every blank to ' '.
/// </summary>
public static class CharFold
{
    private static readonly char[] Table = MakeTable();

    /// <summary>The folded character; characters without a fold, Han characters among them, stay as they are.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>Folds <paramref name="source"/> into <paramref name="target"/>, unit by unit.</summary>
    public static void Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        var table = Table;
        for (var i = 0; i < source.Length; i++) target[i] = table[source[i]];
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var c = '\uFF01'; c <= '\uFF5E'; c++) table[c] = (char)(c - 0xFEE0);
        foreach (var dash in "‐‑‒–—―−－﹣⁃") table[dash] = '-';
        foreach (var slash in "∕⁄／") table[slash] = '/';
        foreach (var blank in "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t") table[blank] = ' ';
        foreach (var tilde in "～〜∼") table[tilde] = '~';
        table['：'] = ':';
        return table;
    }
}
