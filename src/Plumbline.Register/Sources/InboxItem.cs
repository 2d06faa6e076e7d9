namespace Plumbline.Register.Sources;

/// <summary>Something that came in and waits for an editor, or was decided on.</summary>
public sealed record InboxItem : InboxDraft
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

    /// <summary>Why it is the same as the entry that it is folded into; null where it is folded into none.</summary>
    public string? SameWhy { get; init; }

    /// <summary>The same notice from elsewhere, folded into this entry.</summary>
    public IReadOnlyList<InboxItem> Folded { get; init; } = [];

    /// <summary>The same notice in another language.</summary>
    public IReadOnlyList<InboxItem> Translations { get; init; } = [];

    /// <summary>Leads behind this entry in a list of its state.</summary>
    public string Cursor => Register.Cursor.Of(Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
