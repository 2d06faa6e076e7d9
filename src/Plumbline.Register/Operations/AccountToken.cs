namespace Plumbline.Register.Operations;

/// <summary>What lets a program in under an account. The token itself is shown once and not kept.</summary>
public sealed record AccountToken
{
    /// <summary>Lets read what the account may read.</summary>
    public const string Read = "read";

    /// <summary>Lets decide, too, where the account may.</summary>
    public const string Edit = "edit";

    /// <summary>Scopes, the narrowest first.</summary>
    public static IReadOnlyList<string> Scopes { get; } = [Read, Edit];

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is for, in the words of whoever made it.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="Scopes"/>.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was last used, within an hour; null where it never was.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
