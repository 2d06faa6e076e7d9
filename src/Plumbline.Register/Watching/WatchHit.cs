using Plumbline.Register.Search;

namespace Plumbline.Register.Watching;

/// <summary>Something that a watch found, with the part of the query and the words that brought it.</summary>
public sealed record WatchHit
{
    /// <summary>Its number; 0 in a preview.</summary>
    public long Id { get; init; }

    /// <summary>Number of the change of the register with which it came.</summary>
    public required long Sequence { get; init; }

    /// <summary>When that change was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>Where it is read.</summary>
    public required string Address { get; init; }

    /// <summary>Identifier, title or heading.</summary>
    public required string Title { get; init; }

    /// <summary>A second line, such as the title of a standard or the document of a passage; empty where there is none.</summary>
    public required string Under { get; init; }

    /// <summary>By which parts of the query it was found; all of them hold.</summary>
    public required IReadOnlyList<WatchReason> Reasons { get; init; }

    /// <summary>The words that say so, verbatim except that line breaks are blanks; null where it rests on a record.</summary>
    public string? Quote { get; init; }

    /// <summary>Title of the document with the quote, or who says so; null where nobody is named.</summary>
    public string? Source { get; init; }

    /// <summary>Where the quote is read, or null.</summary>
    public string? SourceAddress { get; init; }
}
