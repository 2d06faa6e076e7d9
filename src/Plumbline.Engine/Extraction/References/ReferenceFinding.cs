namespace Plumbline.Engine.Extraction.References;

/// <summary>A reference that leaves something out, with what it stands for; the span is what is printed.</summary>
public sealed record ReferenceFinding : Finding
{
    /// <summary>Normal form of the identifier, title, code or date; null where two candidates remain, which <see cref="Finding.Note"/> names.</summary>
    public string? ResolvesTo { get; init; }

    /// <summary>One of <see cref="ReferenceKinds"/>.</summary>
    public required string Kind { get; init; }
}
