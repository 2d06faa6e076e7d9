namespace Plumbline.Register.Jobs;

/// <summary>A job as lists show it.</summary>
public sealed record JobSummary
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>One of <see cref="JobKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The file, the records, the things.</summary>
    public string Name { get; init; } = "";

    /// <summary>Size of its input in bytes.</summary>
    public long Size { get; init; }

    /// <summary>One of <see cref="JobStates"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>How often it was taken.</summary>
    public int Tries { get; init; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Who queued it.</summary>
    public string ByWhom { get; init; } = "";

    /// <summary>When it may be taken again after a failure.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>Machine, process and number of the worker that has it; null where none has.</summary>
    public string? Worker { get; init; }

    /// <summary>When it may be taken from its worker, unless that renews it; null where none has it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When it was done or given up; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What came of it, or why it failed last; null before.</summary>
    public string? Message { get; init; }
}
