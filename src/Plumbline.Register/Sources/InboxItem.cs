namespace Plumbline.Register.Sources;

/// <summary>Something that came in and waits for an editor, or was decided on.</summary>
public sealed record InboxItem
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>Name of the source that brought it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Title of that source.</summary>
    public string SourceTitle { get; init; } = "";

    /// <summary>Where it was found.</summary>
    public string Address { get; init; } = "";

    /// <summary>Slug of the document.</summary>
    public string Document { get; init; } = "";

    /// <summary>Slug of the version before; null for what is new.</summary>
    public string? Before { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>One of <see cref="InboxStates"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>What it is assigned to; null for nothing.</summary>
    public string? Label { get; init; }

    /// <summary>When it was decided on; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided; null before.</summary>
    public string? ByWhom { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day that it bears, <c>2021-05-13</c>; null where none is known.</summary>
    public string? Date { get; init; }

    /// <summary>Its language; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes it, or asks for comments; null where unknown.</summary>
    public string? Authority { get; init; }

    /// <summary>Standards that it names, as normalised.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>Committees that it names, as normalised.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>The first day on which comments close; null where none is found.</summary>
    public string? Deadline { get; init; }

    /// <summary>The likely topic, its name in <c>data/topics.csv</c>; null where none is found.</summary>
    public string? Topic { get; init; }

    /// <summary>Why it is the same as the entry that it is folded into; null where it is folded into none.</summary>
    public string? SameWhy { get; init; }

    /// <summary>The same notice from elsewhere, folded into this entry.</summary>
    public IReadOnlyList<InboxItem> Folded { get; init; } = [];

    /// <summary>The same notice in another language.</summary>
    public IReadOnlyList<InboxItem> Translations { get; init; } = [];
}
