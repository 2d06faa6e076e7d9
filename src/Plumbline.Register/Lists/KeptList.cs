using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Register.Lists;

/// <summary>A list of standards that somebody keeps to ask again.</summary>
public sealed record KeptList
{
    private const string ByAddress = "by-address-";

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>Its name, as it was given; no two lists have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the file that it was read from, or <c>standard input</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Number of standards in it, each counted once.</summary>
    public required int Standards { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>Who keeps it.</summary>
    public required string ByWhom { get; init; }

    /// <summary>Address of its page.</summary>
    public string Address => "/lists/" + Uri.EscapeDataString(Name);

    /// <summary>The name of a list that is kept under an address which nobody can guess: made of the hash of its secret, so that whoever reads the register's tables does not have the address.</summary>
    internal static string NameOf(string secret) => ByAddress + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 20));

    /// <summary>What is wrong with a name, as a sentence without a full stop; null where nothing is.</summary>
    public static string? WrongName(string name)
    {
        if (name.Length is 0 or > LongestName) return $"the name of a list has 1 to {LongestName} characters";
        if (name[0] is ' ' or '-' or '.' || name[^1] == ' ') return $"'{name}' is no name of a list: it begins with a letter, a digit or a sign of writing, and ends without a blank";
        if (name.StartsWith(ByAddress, StringComparison.Ordinal)) return $"names that begin with '{ByAddress}' belong to lists that are kept under an address";
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '(' or ')' or '（' or '）')) return $"'{name}' is no name of a list: letters, digits, blanks and - _ . ( ) make one, not '{c}'";
        }
        return Array.Exists([".json", ".csv", ".xlsx"], ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? $"'{name}' is no name of a list: it ends like a file" : null;
    }
}
