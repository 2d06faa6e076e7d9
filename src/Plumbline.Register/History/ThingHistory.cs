namespace Plumbline.Register.History;

/// <summary>What was learnt about a thing, when, and from where.</summary>
/// <param name="Name">Normal form or title.</param>
/// <param name="Address">Its address, or null.</param>
/// <param name="Batches">In order of time.</param>
/// <param name="IsComplete">False where there are more statements than are read; the latest are here.</param>
public sealed record ThingHistory(string Name, string? Address, IReadOnlyList<HistoryBatch> Batches, bool IsComplete);
