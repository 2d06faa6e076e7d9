namespace Plumbline.Register.History;

/// <summary>What one change of the register did to a thing.</summary>
/// <param name="Number">Number of the batch.</param>
/// <param name="At">When.</param>
/// <param name="Kind">upload, starter, import, decision or recognition.</param>
/// <param name="By">By whom or by what.</param>
/// <param name="Note">The file, the format of the import, or what was decided; or null.</param>
/// <param name="Made">Statements that it made.</param>
/// <param name="Ended">Statements that it ended; they are kept.</param>
public sealed record HistoryBatch(long Number, DateTimeOffset At, string Kind, string By, string? Note, IReadOnlyList<HistoryEntry> Made, IReadOnlyList<HistoryEntry> Ended);
