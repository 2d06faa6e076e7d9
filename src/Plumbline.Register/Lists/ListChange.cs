using Plumbline.Register.Statements;

namespace Plumbline.Register.Lists;

/// <summary>What changed about one standard of a list since a day.</summary>
public sealed record ListChange
{
    /// <summary>Line of the list, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Normal form of the standard in the list.</summary>
    public required string Standard { get; init; }

    /// <summary>One of <c>new-edition</c>, <c>replaced</c>, <c>withdrawn</c>, <c>in-force</c>, <c>released</c>, <c>confirmed</c>, <c>amended</c>, <c>draft</c>, <c>deadline</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The change in words, such as <c>replaced by GB 18584-2024 from 2024-07-01</c>.</summary>
    public required string What { get; init; }

    /// <summary>Its day, month or year in the world, or null where that is not known.</summary>
    public string? Day { get; init; }

    /// <summary>When it was learnt here; before the day asked for where only its day fell behind that.</summary>
    public required DateTimeOffset Learnt { get; init; }

    /// <summary>Who says so, and where.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Address of what is new: the edition, the draft; else of the standard itself; null where it has no page.</summary>
    public string? Address { get; init; }
}
