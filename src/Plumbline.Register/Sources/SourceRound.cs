namespace Plumbline.Register.Sources;

/// <summary>One round: a source was asked, and what it named.</summary>
public sealed record SourceRound
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>When it was due; null where somebody asked for it.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>When it began, the first time.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who did it: worker, or the user who asked for it.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>How often it was begun; more than once where what did it ended.</summary>
    public int Tries { get; init; }

    /// <summary>done, partly (some items failed) or failed; null while it runs.</summary>
    public string? Outcome { get; init; }

    /// <summary>Items that the source named.</summary>
    public int Listed { get; init; }

    /// <summary>Items that were new.</summary>
    public int Added { get; init; }

    /// <summary>Items that had changed.</summary>
    public int Changed { get; init; }

    /// <summary>Items that were as they had been.</summary>
    public int Unchanged { get; init; }

    /// <summary>Items that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Items left to the next round.</summary>
    public int Waiting { get; init; }

    /// <summary>Bytes that came.</summary>
    public long Bytes { get; init; }

    /// <summary>Whose fault; null where nothing failed.</summary>
    public string? Fault { get; init; }

    /// <summary>What there is to say of it; null where there is nothing.</summary>
    public string? Message { get; init; }
}
