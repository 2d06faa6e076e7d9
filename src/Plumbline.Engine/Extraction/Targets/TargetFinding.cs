namespace Plumbline.Engine.Extraction.Targets;

/// <summary>A figure that a plan promises by a date.</summary>
public sealed record TargetFinding : Finding
{
    /// <summary>The plan, or null where the text does not name it.</summary>
    public string? Plan { get; init; }

    /// <summary>What is measured.</summary>
    public required string Metric { get; init; }

    /// <summary><c>&gt;</c>, <c>&gt;=</c>, <c>=</c> or <c>&lt;</c>.</summary>
    public required string Comparator { get; init; }

    /// <summary>The value to reach.</summary>
    public required decimal Value { get; init; }

    /// <summary>Unit of the value, or <c>percent</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>By when, as printed in the form of a date; null where not stated.</summary>
    public string? Deadline { get; init; }
}
