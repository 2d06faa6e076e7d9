namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>A law, rule, policy, plan, guideline, catalogue, white paper or report named by its title; the span is the title.</summary>
public sealed record InstrumentFinding : Finding
{
    /// <summary>The title, with line breaks and marks of emphasis removed.</summary>
    public required string Title { get; init; }

    /// <summary>law, regulation, departmental-rule, policy, plan, guideline, white-paper, catalogue, report or other.</summary>
    public required string Kind { get; init; }
}
