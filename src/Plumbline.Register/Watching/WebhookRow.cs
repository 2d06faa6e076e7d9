namespace Plumbline.Register.Watching;

/// <summary>A request to a program, as far as it has come.</summary>
public sealed record WebhookRow
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it tells.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary><c>queued</c>, <c>accepted</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>When it came into its state, or was tried last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the program answered last, or why it was not reached; null where it was not tried.</summary>
    public string? Reply { get; init; }
}
