using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Register.Search;

/// <summary>
/// Which characters search takes for the same: case, width, Latin letters with and without accents, Kangxi and CJK radicals for the
/// characters that they are (PDF text has ⽅ for 方), traditional for simplified characters, superscript for plain digits.
/// </summary>
internal static class SearchFold
{
    private static readonly char[] Table = MakeTable();

    public static char Fold(char c) => Table[c];

    /// <summary>Marks and characters that print nothing: a word goes on over them.</summary>
    public static bool IsTransparent(char c) =>
        c is >= '\u0300' and <= '\u036F' or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Han, the marks 々 and 〇, kana, hangul.</summary>
    public static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3005' or '\u3007' or (>= '\u3041' and <= '\u309F') or (>= '\u30A1' and <= '\u30FF')
        or (>= '\u31F0' and <= '\u31FF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u2E80' and <= '\u2FDF');

    public static string Ideograph(char folded) => folded.ToString();

    /// <summary>Appends a folded letter or digit; a ligature as its letters.</summary>
    public static void AppendTo(StringBuilder word, char folded)
    {
        switch (folded)
        {
            case 'ß': word.Append("ss"); break;
            case 'æ': word.Append("ae"); break;
            case 'œ': word.Append("oe"); break;
            case 'ﬀ': word.Append("ff"); break;
            case 'ﬁ': word.Append("fi"); break;
            case 'ﬂ': word.Append("fl"); break;
            case 'ﬃ': word.Append("ffi"); break;
            case 'ﬄ': word.Append("ffl"); break;
            case 'ﬅ' or 'ﬆ': word.Append("st"); break;
            default: word.Append(folded); break;
        }
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant(CharFold.Fold((char)i));
        Map(table, "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž",
            "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz");
        for (var i = 0; i < table.Length; i++) table[i] = table[table[i]];
        Map(table, "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789");
        Map(table, HanVariants.KangxiRadicals, HanVariants.KangxiCharacters);
        Map(table, HanVariants.Radicals, HanVariants.RadicalCharacters);
        Map(table, HanVariants.Traditional, HanVariants.Simplified);
        for (var i = 0x2E80; i <= 0x2FDF; i++) table[i] = table[table[i]];
        return table;
    }

    private static void Map(char[] table, string from, string to)
    {
        if (from.Length != to.Length) throw new InvalidOperationException($"{from.Length} characters are mapped to {to.Length}");
        for (var i = 0; i < from.Length; i++) table[from[i]] = to[i];
    }
}
