namespace Plumbline.Engine.Extraction.Thresholds;

/// <summary>A limit that a catalogue or table sets for a product: <c>Throughput ≥ 80 Gbps</c> in the row of firewalls.</summary>
public sealed record ThresholdFinding : Finding
{
    /// <summary>The product of the row, or null where it cannot be told.</summary>
    public string? Product { get; init; }

    /// <summary>The printed number of the row, or null.</summary>
    public string? Row { get; init; }

    /// <summary>What is measured.</summary>
    public required string Metric { get; init; }

    /// <summary><c>&gt;=</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&lt;</c>.</summary>
    public required string Comparator { get; init; }

    /// <summary>The value, words of scale multiplied in.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit as printed; empty for a bare number.</summary>
    public required string Unit { get; init; }
}
