namespace Plumbline.Register.Sources;

/// <summary>A round in the hands of a worker, as long as it holds the host.</summary>
/// <param name="Id">Number of the round.</param>
/// <param name="Source">The source as it is at the beginning.</param>
/// <param name="Worker">Who does it.</param>
/// <param name="Lease">How long the host stays the worker's unless it says something.</param>
/// <param name="PlannedAt">When it was due; null where somebody asked for it.</param>
public sealed record TakenRound(long Id, Source Source, string Worker, TimeSpan Lease, DateTimeOffset? PlannedAt);
