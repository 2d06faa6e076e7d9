using Plumbline.Engine.Extraction.Dates;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>A call for comments with its window.</summary>
public sealed record ConsultationFinding : Finding
{
    /// <summary>What is open for comment.</summary>
    public required string Subject { get; init; }

    /// <summary>The authority that asks, or null.</summary>
    public string? By { get; init; }

    /// <summary>First day, or null where not stated.</summary>
    public FuzzyDate? Open { get; init; }

    /// <summary>Last day, included, or null where not stated.</summary>
    public FuzzyDate? Close { get; init; }
}
