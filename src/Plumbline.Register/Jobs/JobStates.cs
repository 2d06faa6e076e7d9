namespace Plumbline.Register.Jobs;

/// <summary>What can be said of a job.</summary>
public static class JobStates
{
    /// <summary>Nobody has it.</summary>
    public const string Waiting = "waiting";

    /// <summary>A worker has it until its lease ends.</summary>
    public const string Running = "running";

    /// <summary>What it gave is in the register.</summary>
    public const string Done = "done";

    /// <summary>It was tried for the last time, or can never succeed.</summary>
    public const string Failed = "failed";

    /// <summary>All of them, in order of a job's life.</summary>
    public static IReadOnlyList<string> All { get; } = [Waiting, Running, Done, Failed];
}
