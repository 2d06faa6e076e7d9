namespace Plumbline.Register.Watching;

/// <summary>A request to a program that a sender has in its hands.</summary>
public sealed record TakenWebhook
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Number of the watch.</summary>
    public required long WatchId { get; init; }

    /// <summary>What it tells; the same for every try, so that a receiver knows what it has already.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The body, JSON.</summary>
    public required string Body { get; init; }

    /// <summary>How often it was tried, this time included.</summary>
    public required int Tries { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Address { get; init; }

    /// <summary>What signs it.</summary>
    public required string SigningKey { get; init; }
}
