using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>A national committee that is said to mirror (对口) an international one.</summary>
public sealed record MirrorFinding : Finding
{
    /// <summary>The national committee.</summary>
    public required CommitteeId National { get; init; }

    /// <summary>Its international counterpart.</summary>
    public required CommitteeId International { get; init; }
}
