namespace Plumbline.Register.Mail;

/// <summary>A row of the ledger: a message and one recipient.</summary>
public sealed record MailRow
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Key of the message.</summary>
    public required string Key { get; init; }

    /// <summary>Sort of message.</summary>
    public required string Kind { get; init; }

    /// <summary>Subject of the message.</summary>
    public required string Subject { get; init; }

    /// <summary>The recipient.</summary>
    public required string Address { get; init; }

    /// <summary>One of <see cref="MailState.All"/>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the server said last, or why it was not reached; null where it was not tried.</summary>
    public string? Reply { get; init; }
}
