using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Register.Search;

/// <summary>The name under which the lists of a word are kept: the word itself; of one too long for an index its beginning and a hash.</summary>
internal static class WordKey
{
    private const int Longest = 200;

    public static string Of(string word) => word.Length <= Longest ? word : Beginning(word) + "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    /// <summary>The word where its name does not tell it; null where it does.</summary>
    public static string? Whole(string word) => word.Length <= Longest ? null : word;

    /// <summary>Names of words that begin so lie from the first on and before the second; among them may be others, where the beginning is very long.</summary>
    public static (string From, string Until) Range(string beginning)
    {
        var from = beginning.Length <= Longest ? beginning : Beginning(beginning);
        return (from, from + "\U0010FFFF");
    }

    private static string Beginning(string word) => word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
}
