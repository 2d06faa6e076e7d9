namespace Plumbline.Register.Jobs;

/// <summary>What became of work that was to be queued.</summary>
/// <param name="Outcome">Queued, or why not.</param>
/// <param name="Job">Number of the job that does it; 0 where there is none.</param>
/// <param name="What">Name of the known document, or accession number of the deposit; null with other outcomes.</param>
public sealed record QueueResult(QueueOutcome Outcome, long Job, string? What = null);
