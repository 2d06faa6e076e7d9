using Plumbline.Engine.Text;

namespace Plumbline.Register.Search;

/// <summary>One answer of a search.</summary>
public sealed record SearchHit
{
    /// <summary>What it is.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>Its address: <c>/standards/...</c>, <c>/committees/...</c>, <c>/documents/...</c>, <c>/articles/...</c>, or a place in a document's page.</summary>
    public required string Address { get; init; }

    /// <summary>Identifier, title or heading.</summary>
    public required string Title { get; init; }

    /// <summary>Where the words stand in <see cref="Title"/>.</summary>
    public required IReadOnlyList<TextSpan> TitleMarks { get; init; }

    /// <summary>A second line: the title of a standard, the name of a committee, the document of a passage; empty where there is none.</summary>
    public required string Under { get; init; }

    /// <summary>Where the words stand in <see cref="Under"/>.</summary>
    public required IReadOnlyList<TextSpan> UnderMarks { get; init; }

    /// <summary>The words in their surroundings, verbatim from the text except that line breaks are blanks; empty where only the head hits.</summary>
    public required string Snippet { get; init; }

    /// <summary>Where the words stand in <see cref="Snippet"/>.</summary>
    public required IReadOnlyList<TextSpan> SnippetMarks { get; init; }

    /// <summary>Date of the document or year of the standard, or null.</summary>
    public string? Date { get; init; }
}
