using System.Collections.Frozen;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>Codes of sector standards and of areas, from <c>data/codes.csv</c> and <c>data/local-codes.csv</c>.</summary>
internal static class SectorCodes
{
    internal static readonly FrozenSet<string> All = Knowledge.BuiltIn.SectorCodes.Select(row => row.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Codes of two letters by their place in 26 × 26; those of three letters behind <see cref="Long"/>.</summary>
    private static readonly string?[] Short = MakeShort();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Long =
        All.Where(code => code.Length != 2).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> RecommendedPrefixes =
        All.ToFrozenDictionary(code => code, code => code + "/T", StringComparer.Ordinal);

    private static readonly bool[] Provinces = MakeProvinces();

    /// <summary>True where the capitals are a code.</summary>
    internal static bool Has(ReadOnlySpan<char> letters) => letters.Length == 2 ? ShortCode(letters) is not null : Long.Contains(letters);

    /// <summary>The code as the one string that stands for it.</summary>
    internal static string Text(ReadOnlySpan<char> letters) =>
        letters.Length == 2 ? ShortCode(letters) ?? letters.ToString() : Long.TryGetValue(letters, out var code) ? code : letters.ToString();

    private static string? ShortCode(ReadOnlySpan<char> letters)
    {
        int first = letters[0] - 'A', second = letters[1] - 'A';
        return (uint)first < 26 && (uint)second < 26 ? Short[first * 26 + second] : null;
    }

    private static string?[] MakeShort()
    {
        var codes = new string?[26 * 26];
        foreach (var code in All.Where(code => code.Length == 2)) codes[(code[0] - 'A') * 26 + code[1] - 'A'] = code;
        return codes;
    }

    /// <summary>The prefix of recommended standards.</summary>
    internal static string Recommended(string code) => RecommendedPrefixes[code];

    /// <summary>True where a text starts with a code, digits and nothing that could lead to a year: "SC 41", "QB 2453.1 says".</summary>
    internal static bool IsBareUndated(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 4 && char.IsAsciiLetterUpper(CharFold.Fold(text[at]))) at++;
        if (at is not (2 or 3)) return false;
        Span<char> letters = stackalloc char[3];
        CharFold.Fold(text[..at], letters);
        if (!Has(letters[..at])) return false;
        while (at < text.Length && at < 5 && CharFold.Fold(text[at]) == ' ') at++;
        var digits = at;
        while (at < text.Length && at - digits < 8 && (char.IsAsciiDigit(CharFold.Fold(text[at])) || text[at] == '.' && at > digits && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) at++;
        if (at == digits || at < text.Length && char.IsAsciiLetter(CharFold.Fold(text[at]))) return false;
        if (at < text.Length && CharFold.Fold(text[at]) == ' ') at++;
        return at == text.Length || CharFold.Fold(text[at]) is not ('-' or ':' or '(' or '/' or '一' or '_' or '丨' or '\n' or '\r' or ' ');
    }

    /// <summary>True where two digits are the code of a province, autonomous region or municipality.</summary>
    internal static bool IsProvince(char tens, char ones) => char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) && Provinces[(tens - '0') * 10 + ones - '0'];

    private static bool[] MakeProvinces()
    {
        var provinces = new bool[100];
        foreach (var row in Knowledge.BuiltIn.LocalCodes)
        {
            if (row.Code.Length == 2) provinces[int.Parse(row.Code)] = true;
        }
        return provinces;
    }
}
