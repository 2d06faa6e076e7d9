namespace Plumbline.Register.Things.Named;

/// <summary>An authority, ministry, institute, association or standards body: all its names are one thing.</summary>
public sealed record BodyRecord : ThingRecord
{
    /// <summary>Abbreviations and short names.</summary>
    public required IReadOnlyList<string> Abbreviations { get; init; }

    /// <summary>Names that it or its predecessors had before.</summary>
    public required IReadOnlyList<string> EarlierNames { get; init; }
}
