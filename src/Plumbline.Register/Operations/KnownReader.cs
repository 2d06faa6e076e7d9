namespace Plumbline.Register.Operations;

/// <summary>Who asks, where that is known.</summary>
public sealed record KnownReader
{
    /// <summary>Number of the session, or of the token.</summary>
    public required long Id { get; init; }

    /// <summary>Number of the account.</summary>
    public required long AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public required string Name { get; init; }

    /// <summary>Role of the account, one of <see cref="AccountRoles.Names"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Scope of the token; null for a session, which has all that its account may.</summary>
    public string? Scope { get; init; }

    /// <summary>When it was last seen, as kept; null where it never was.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>True where the account may do what a role may. A token to read never does more than a reader or, for the server's figures, an administrator sees.</summary>
    public bool Is(AccountRole role) => AccountRoles.Named(Role) >= role && (Scope is null or AccountToken.Edit || role != AccountRole.Editor);
}
