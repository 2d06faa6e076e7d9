namespace Plumbline.Register.Operations;

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 64;

    /// <summary>Its number, never used again.</summary>
    public required long Id { get; init; }

    /// <summary>Its name in small letters; decisions carry it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do, one of <see cref="AccountRoles.Names"/>.</summary>
    public required string Role { get; init; }

    /// <summary>True where a password was set; else only one-time addresses let in.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>True where an administrator locked it.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>A name as accounts are told apart by it: in small letters, without blanks around it.</summary>
    public static string Fold(string name) => name.Trim().ToLowerInvariant();

    /// <summary>What is wrong with a name, as a sentence without a full stop; null where nothing is.</summary>
    public static string? WrongName(string name)
    {
        if (name.Length is 0 or > LongestName) return $"the name of an account has 1 to {LongestName} characters";
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '-' or '@')) return $"'{name}' is no name of an account: letters, digits and . _ - @ make one, not '{c}'";
        }
        return char.IsLetterOrDigit(name[0]) ? null : $"'{name}' is no name of an account: it begins with a letter or digit";
    }
}
