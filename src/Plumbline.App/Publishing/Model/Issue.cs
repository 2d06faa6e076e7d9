namespace Plumbline.App.Publishing.Model;

/// <summary>A number of a newsletter, as the editor has put it together.</summary>
internal sealed record Issue
{
    /// <summary>Name in the address bar and of its files: <c>desk-2023-06</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Who publishes it, as the first line of the cover.</summary>
    public required string Publisher { get; init; }

    /// <summary>Name of the series: <c>China Standards Newsletter</c>.</summary>
    public required string Series { get; init; }

    /// <summary>Number in the series, or null.</summary>
    public int? Number { get; init; }

    /// <summary>First day of its first month.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>First day of its last month.</summary>
    public required DateOnly End { get; init; }

    /// <summary>The day on which it is published: what is open, in force or past is told as of this day, and the files carry it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Language of its headings: <c>en</c>, <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A sentence for the cover.</summary>
    public string? Line { get; init; }

    /// <summary>Picture of the cover; null for a plain field.</summary>
    public ImageFigure? Cover { get; init; }

    /// <summary>Address of the site that keeps the things named, without a slash at its end; null where there is none.</summary>
    public string? Site { get; init; }

    /// <summary>Folder or name of the template.</summary>
    public string Template { get; init; } = "designed";

    /// <summary>The desk's own words.</summary>
    public IReadOnlyList<Block> Introduction { get; init; } = [];

    /// <summary>Titles of the sections in order.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Articles in order.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Parts of the annex: reports, translations, events.</summary>
    public IReadOnlyList<Article> Annexes { get; init; } = [];

    public IReadOnlyList<DeskEvent> Events { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Abbreviations that the desk explains itself.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations { get; init; } = [];

    /// <summary>Contact, disclaimer and the like.</summary>
    public IReadOnlyList<Block> Imprint { get; init; } = [];

    /// <summary>Tags of its own, beside topics, bodies and committees.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Checks that may stay red, with the reason.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Articles and the parts of the annex, in order.</summary>
    public IEnumerable<Article> Texts => Articles.Concat(Annexes);
}
