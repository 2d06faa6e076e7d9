namespace Plumbline.Engine.Extraction.Standards;

/// <summary>A standard named by its title only; the span is the title.</summary>
public sealed record StandardTitleFinding : Finding
{
    /// <summary>The title, with line breaks and marks of emphasis removed.</summary>
    public required string Title { get; init; }

    /// <summary>published, draft, under-development, planned, or null where the text does not say.</summary>
    public string? Status { get; init; }
}
