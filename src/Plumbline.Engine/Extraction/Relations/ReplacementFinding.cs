namespace Plumbline.Engine.Extraction.Relations;

/// <summary>One document that replaces another.</summary>
public sealed record ReplacementFinding : Finding
{
    /// <summary>Identifier or title of the new document.</summary>
    public required string New { get; init; }

    /// <summary>Identifier or title of the old document.</summary>
    public required string Old { get; init; }

    /// <summary>True where only a part of the old document is replaced.</summary>
    public bool IsPart { get; init; }
}
