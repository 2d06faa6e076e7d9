using System.Collections.Frozen;

namespace Plumbline.Engine.Identifiers;

/// <summary>Codes of sector standards and of areas, from <c>data/codes.csv</c> and <c>data/local-codes.csv</c>.</summary>
internal static class SectorCodes
{
    internal static readonly FrozenSet<string> All = Knowledge.BuiltIn.SectorCodes.Select(row => row.Code).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes = All.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> RecommendedPrefixes =
        All.ToFrozenDictionary(code => code, code => code + "/T", StringComparer.Ordinal);

    private static readonly bool[] Provinces = MakeProvinces();

    /// <summary>True where the capitals are a code.</summary>
    internal static bool Has(ReadOnlySpan<char> letters) => Codes.Contains(letters);

    /// <summary>The code as the one string that stands for it.</summary>
    internal static string Text(ReadOnlySpan<char> letters) => Codes.TryGetValue(letters, out var code) ? code : letters.ToString();

    /// <summary>The prefix of recommended standards.</summary>
    internal static string Recommended(string code) => RecommendedPrefixes[code];

    /// <summary>True where a text starts with the capitals of a code and no further letter.</summary>
    internal static bool MayStart(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && letters < 4 && char.IsAsciiLetter(text[letters])) letters++;
        return letters is 2 or 3 && letters < text.Length && (text[letters] == ' ' || char.IsAsciiDigit(text[letters])) && Has(text[..letters]);
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
