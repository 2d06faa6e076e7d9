namespace Plumbline.Register.Sources;

/// <summary>One round: a source was asked, and what it named.</summary>
public sealed record SourceRound : RoundCounts
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
}
