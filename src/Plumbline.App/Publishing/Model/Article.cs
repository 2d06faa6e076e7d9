namespace Plumbline.App.Publishing.Model;

/// <summary>An article of an issue.</summary>
internal sealed record Article
{
    /// <summary>Name of its file, relative to the folder.</summary>
    public required string File { get; init; }

    /// <summary>Its number in the issue, from 1; 0 for a part of the annex.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Title in the other language, or null.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Title of its section.</summary>
    public required string Section { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the takeaways say of it; empty where they leave it out.</summary>
    public IReadOnlyList<Block> Takeaway { get; init; } = [];

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>What the reader needs to know before; empty where there is none.</summary>
    public IReadOnlyList<Block> Background { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Calls for comments that it reports.</summary>
    public IReadOnlyList<Call> Calls { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What of the register it was written beside: standards, documents, calls.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The same in the other language, or null.</summary>
    public Article? Translation { get; init; }

    /// <summary><c>draft</c>, <c>review</c> or <c>approved</c>.</summary>
    public string State { get; init; } = "draft";

    public string? Author { get; init; }

    /// <summary>The second person, who reviewed it; null while nobody has.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Language of its text: <c>en</c>, <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Every address under which the article stands in one form: <c>a3</c>, or <c>annex-1</c>.</summary>
    public required string Anchor { get; init; }
}
