namespace Plumbline.Register.Things.Named;

/// <summary>A standards system: its nodes and how many standards they hold.</summary>
public sealed record FrameworkRecord : ThingRecord
{
    /// <summary>The nodes of the first level, with those below them.</summary>
    public required IReadOnlyList<FrameworkNode> Tree { get; init; }

    /// <summary>Number of all nodes.</summary>
    public required int Nodes { get; init; }

    /// <summary>Figures that the source gives for the whole system: <c>first-level</c>, <c>published</c> ...</summary>
    public required IReadOnlyList<StatedFacts> Counts { get; init; }
}
