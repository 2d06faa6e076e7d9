namespace Plumbline.Register.Decisions;

/// <summary>What became of a decision: either done, or refused with the reason and nothing changed.</summary>
/// <param name="Address">Address of the thing, or null where it was not found or has no page.</param>
/// <param name="Did">One sentence on what now holds; null where it was refused.</param>
/// <param name="Refusal">One sentence on why nothing was changed; null where it was done.</param>
/// <param name="Changed">False where it held already.</param>
public sealed record DecisionResult(string? Address, string? Did, string? Refusal, bool Changed)
{
    /// <summary>Number of the decision, by which it is undone; null where nothing changed or it is not told.</summary>
    public long? Batch { get; init; }

    internal static DecisionResult Refused(string why, string? address = null) => new(address, null, why, false);
}
