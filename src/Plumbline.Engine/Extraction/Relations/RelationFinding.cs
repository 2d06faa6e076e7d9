namespace Plumbline.Engine.Extraction.Relations;

/// <summary>That one thing stands in a relation to another.</summary>
public sealed record RelationFinding : Finding
{
    /// <summary>One of <see cref="RelationTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Identifier or title of what the relation is stated of.</summary>
    public required string From { get; init; }

    /// <summary>Identifier, title, code of a committee or name of a body.</summary>
    public required string To { get; init; }

    /// <summary>For an adoption IDT, MOD, NEQ or EQV; null where the text does not say.</summary>
    public string? Degree { get; init; }

    /// <summary>For a law the article that is meant, as printed; null where none.</summary>
    public string? Part { get; init; }
}
