namespace Plumbline.Register.Jobs;

/// <summary>Jobs of a register.</summary>
/// <param name="Counts">Number of jobs of each state.</param>
/// <param name="Jobs">In the order in which they were queued, at most <paramref name="Cap"/>.</param>
/// <param name="Cap">The most that are listed.</param>
public sealed record JobList(IReadOnlyDictionary<string, long> Counts, IReadOnlyList<JobSummary> Jobs, int Cap);
