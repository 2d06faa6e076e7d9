using Plumbline.Register.Statements;

namespace Plumbline.Register.Decisions;

/// <summary>A doubtful finding, with all that was stated because of it.</summary>
public sealed record ReviewItem
{
    /// <summary>Its number, by which it is accepted, corrected or rejected.</summary>
    public required long Id { get; init; }

    /// <summary>Behind this the next one begins.</summary>
    public required long Last { get; init; }

    /// <summary>What it states; one at least.</summary>
    public required IReadOnlyList<ReviewStatement> Statements { get; init; }

    /// <summary>The words, and where they stand.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>How sure recognition was, 0 to 1; null where it is not told.</summary>
    public double? Confidence { get; init; }

    /// <summary>What was doubted or resolved, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The statement that can be corrected; null where none can.</summary>
    public ReviewStatement? Correctable => Statements.FirstOrDefault(s => s.Expected is not null);
}
