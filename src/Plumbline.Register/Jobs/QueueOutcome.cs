namespace Plumbline.Register.Jobs;

/// <summary>What became of work that was to be queued.</summary>
public enum QueueOutcome
{
    /// <summary>It waits as a job.</summary>
    Queued,

    /// <summary>A job of the same kind with the same input waits or runs already; nothing was changed.</summary>
    AlreadyQueued,

    /// <summary>The document is in the register already; nothing was changed.</summary>
    AlreadyKnown,

    /// <summary>The bytes are those of a deposit that is not open; nothing was changed.</summary>
    Withheld,
}
