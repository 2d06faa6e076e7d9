namespace Plumbline.Register.Sources;

/// <summary>What is known of a document when it comes into the inbox.</summary>
public record InboxDraft
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day that it bears, <c>2021-05-13</c>; null where none is known.</summary>
    public string? Date { get; init; }

    /// <summary><c>en</c>, <c>zh</c> or another tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes it, or asks for comments; null where unknown.</summary>
    public string? Authority { get; init; }

    /// <summary>Standards that it names, as normalised, in order of the text, each once.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>Committees that it names, likewise.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>The first day on which comments close, <c>2021-07-12</c>; null where none is found.</summary>
    public string? Deadline { get; init; }

    /// <summary>The likely topic, its name in <c>data/topics.csv</c>; null where none is found.</summary>
    public string? Topic { get; init; }
}
