using Plumbline.Register.Statements;

namespace Plumbline.Register.Contradictions;

/// <summary>Statements that cannot all be right.</summary>
public sealed record Contradiction
{
    /// <summary>One of <see cref="ContradictionKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Normal form of the standard, or title of the document.</summary>
    public required string Name { get; init; }

    /// <summary>Its address.</summary>
    public required string Address { get; init; }

    /// <summary>What is wrong, one sentence.</summary>
    public required string What { get; init; }

    /// <summary>The statements against each other, each with its quote; one where the quote contradicts itself.</summary>
    public required IReadOnlyList<ContradictionSide> Sides { get; init; }

    /// <summary>What editors decided on it, confirmations before rejections; empty where nobody has.</summary>
    public required IReadOnlyList<StatedValue> Decisions { get; init; }

    /// <summary>True where a decision has settled which value counts.</summary>
    public bool IsDecided => Decisions.Count > 0;
}
