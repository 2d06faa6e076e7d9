using Plumbline.Register.Statements;

namespace Plumbline.Register.Figures;

/// <summary>A figure that somebody has published.</summary>
public sealed record PublishedFigure
{
    /// <summary>Its key, which never changes; null for one read in a document.</summary>
    public string? Key { get; init; }

    /// <summary>What is counted, in our own words; of one read in a document as that says it.</summary>
    public required string Name { get; init; }

    /// <summary>The figure as normalised: digits with a point.</summary>
    public required string Value { get; init; }

    /// <summary>What it counts: <c>standards</c>, <c>percent</c>; null where not stated.</summary>
    public string? Unit { get; init; }

    /// <summary><c>exact</c>, <c>about</c>, <c>more_than</c>, <c>nearly</c>, or null.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Day, month or year for which it holds; null where not stated.</summary>
    public string? AsOf { get; init; }

    /// <summary>Who says so, where the source names somebody.</summary>
    public string? By { get; init; }

    /// <summary>What is doubtful about it, or null.</summary>
    public string? Open { get; init; }

    /// <summary>Whether it agrees with the figures that belong to it; empty where none are known.</summary>
    public IReadOnlyList<FigureCheck> Checks { get; init; } = [];

    /// <summary>How many standards of the same sorts this register knows that were neither withdrawn nor superseded at the end of <see cref="AsOf"/>; null where the two cannot be compared.</summary>
    public long? Register { get; init; }

    /// <summary><see cref="Register"/> less <see cref="Value"/>; null where the two cannot be compared.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The words where they are known, then the citation.</summary>
    public required IReadOnlyList<Evidence> Sources { get; init; }
}
