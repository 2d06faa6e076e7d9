namespace Plumbline.Register.Things;

/// <summary>What to use instead of a standard.</summary>
public sealed record Successors
{
    /// <summary>What stands at the end of the chain and is not replaced itself, most direct first; empty where nothing is known to replace it.</summary>
    public required IReadOnlyList<StandardSummary> Current { get; init; }

    /// <summary>Since when the standard itself is replaced: the earliest day of effect or release among those that replace all of it; null where that is not known.</summary>
    public string? Since { get; init; }

    /// <summary>All steps on the way, in the order in which they were reached; several where it was merged or split.</summary>
    public required IReadOnlyList<Replacement> Steps { get; init; }

    /// <summary>True where the statements lead back to a standard on the way, which is wrong somewhere; the circle is not followed.</summary>
    public required bool HasCycle { get; init; }
}
