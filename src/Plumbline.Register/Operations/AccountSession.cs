namespace Plumbline.Register.Operations;

/// <summary>A browser that is signed in.</summary>
public sealed record AccountSession
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The browser as it names itself, cut to 200 characters; may be empty.</summary>
    public required string Browser { get; init; }

    /// <summary>When it signed in.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it last asked for something, within five minutes.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it ends at the latest.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
