using Plumbline.Engine.Text;

namespace Plumbline.Register.Documents;

/// <summary>A part of a document. The passages of a document follow each other and cover its text without gaps.</summary>
public sealed record Passage
{
    /// <summary>Place in the document, from 1; <c>p{Ordinal}</c> is its anchor on the document's page.</summary>
    public required int Ordinal { get; init; }

    /// <summary>
    /// article (of a newsletter); law-article, or the heading of a law's division, chapter, section, subpart or division; or part (what stands outside these).
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Number of the article as text (<c>38</c>, <c>10-1</c> in a law), <c>annex</c>, <c>chapter-2</c> of a law's heading, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Heading without number and tags, in a law with its label; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Title of the newsletter's section or of the law's chapter, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Where it stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where its heading stands, or null.</summary>
    public TextSpan? Heading { get; init; }

    /// <summary>Where its Background part stands, or null.</summary>
    public TextSpan? Background { get; init; }

    /// <summary>True where the newsletter's Takeaways sum it up.</summary>
    public bool Takeaway { get; init; }

    /// <summary>Topic tags without <c>#</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Addresses that stand in it, cleaned, in order.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Name in the address bar of an article: <c>/articles/{slug}</c>; null for other passages.</summary>
    public string? Slug { get; init; }
}
