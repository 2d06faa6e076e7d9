using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A mention of a technical committee, subcommittee, working group or study group.</summary>
public sealed record CommitteeFinding : Finding
{
    /// <summary>The committee as normalised.</summary>
    public required CommitteeId Id { get; init; }

    /// <summary>True where the text gives a name and no number, so that the number comes from the table of committees.</summary>
    public bool NamedOnly { get; init; }

    /// <summary>True where organisation or parent is not printed and was filled in.</summary>
    internal bool IsCompleted { get; init; }

    /// <summary>The name that the text gives with it, or null.</summary>
    public string? Name { get; init; }
}
