namespace Plumbline.Register.Deposits;

/// <summary>What the verification of a log gave.</summary>
public sealed record LogReport
{
    /// <summary>The receipts that could be read, in their order.</summary>
    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>True where the file is one receipt by itself, whose place in the log it cannot show.</summary>
    public required bool IsAlone { get; init; }

    /// <summary>When the log was exported; null where it has no end of its own.</summary>
    public string? EndsAt { get; init; }

    /// <summary>Fingerprints of the keys that signed, in the order in which they first did.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>What is wrong, in order of the lines; empty where the log is sound.</summary>
    public required IReadOnlyList<LogFault> Faults { get; init; }
}
