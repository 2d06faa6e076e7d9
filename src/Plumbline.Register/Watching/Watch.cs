namespace Plumbline.Register.Watching;

/// <summary>A kept search that somebody is told of.</summary>
public sealed record Watch
{
    /// <summary>The states that a watch may have.</summary>
    public static IReadOnlyList<string> States { get; } = ["waiting", "active", "broken"];

    /// <summary>How often what was found is told.</summary>
    public static IReadOnlyList<string> Rates { get; } = ["at-once", "daily", "weekly"];

    /// <summary>Its number, which is never given again.</summary>
    public required long Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The address of the page that is watched, with its query string.</summary>
    public required string Query { get; init; }

    /// <summary>One of <see cref="Rates"/>.</summary>
    public required string Rate { get; init; }

    /// <summary>One of <see cref="States"/>: <c>waiting</c> for the address of its mail to be confirmed, <c>active</c>, or <c>broken</c> where the query can no longer be asked.</summary>
    public required string State { get; init; }

    /// <summary>Of a broken one why; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>Language of what is told: <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>IANA name of the zone by whose clock its days and weeks begin.</summary>
    public required string Zone { get; init; }

    /// <summary>Days before a deadline on which it reminds, as <see cref="Reminder"/> writes them; empty for none.</summary>
    public required string Remind { get; init; }

    /// <summary>Number of the address of its mail, or null.</summary>
    public long? AddressId { get; init; }

    /// <summary>The address of its mail, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>Where it is told by a request of a program, or null.</summary>
    public string? Webhook { get; init; }

    /// <summary>What signs those requests, or null.</summary>
    public string? WebhookKey { get; init; }

    /// <summary>The account that made it, or null.</summary>
    public long? AccountId { get; init; }

    /// <summary>Who made it.</summary>
    public required string ByWhom { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The change of the register up to which everything was known when it was made, or when it broke.</summary>
    public required long Seen { get; init; }

    /// <summary>When what was found is told next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Number of things that it has found.</summary>
    public int Hits { get; init; }
}
