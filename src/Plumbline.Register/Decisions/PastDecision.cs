using Plumbline.Register.History;

namespace Plumbline.Register.Decisions;

/// <summary>A decision as history tells it.</summary>
/// <param name="Id">Its number, by which it is undone.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Note">What, in words.</param>
/// <param name="Address">Address of the first thing that it speaks of, or null.</param>
/// <param name="Made">What it stated.</param>
/// <param name="Ended">What it ended.</param>
/// <param name="Hindrance">Why it cannot be undone now, as a sentence without a full stop; null where it can.</param>
public sealed record PastDecision(long Id, DateTimeOffset At, string By, string Note, string? Address, IReadOnlyList<HistoryEntry> Made, IReadOnlyList<HistoryEntry> Ended, string? Hindrance);
