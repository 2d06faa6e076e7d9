namespace Plumbline.Register.Mail;

/// <summary>A message to one recipient that a sender has in its hands.</summary>
public sealed record TakenMail
{
    /// <summary>Number of the row in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>Number of the message.</summary>
    public required long MessageId { get; init; }

    /// <summary>Number of the address.</summary>
    public required long AddressId { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>What the recipient's link ends; empty where the message has none.</summary>
    public required string Ends { get; init; }

    /// <summary>How often it was tried before.</summary>
    public required int Tries { get; init; }

    /// <summary>Sort of message.</summary>
    public required string Kind { get; init; }

    /// <summary>In one line.</summary>
    public required string Subject { get; init; }

    /// <summary>Its text.</summary>
    public required string Plain { get; init; }

    /// <summary>The same as a page.</summary>
    public required string Html { get; init; }

    /// <summary>When the message was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
