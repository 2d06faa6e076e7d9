using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>A law, regulation or rule that is the document itself: title, note on adoption and promulgation, chapters, articles, what takes effect and what is repealed.</summary>
public sealed record LawDocument
{
    /// <summary>Title on one line, without marks; empty where none stands above the text.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title stands; of no length where there is none.</summary>
    public required TextSpan TitleSpan { get; init; }

    /// <summary>law, regulation, departmental-rule or other, told from the title.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the contents list stands, or null.</summary>
    public TextSpan? Contents { get; init; }

    /// <summary>Adoption, approval, promulgation, revisions and taking effect, in order of the text.</summary>
    public required IReadOnlyList<LawEvent> Events { get; init; }

    /// <summary>Acts that it repeals.</summary>
    public required IReadOnlyList<LawRepeal> Repeals { get; init; }

    /// <summary>Parts, chapters and sections in order.</summary>
    public required IReadOnlyList<LawDivision> Divisions { get; init; }

    /// <summary>Articles in order.</summary>
    public required IReadOnlyList<LawArticle> Articles { get; init; }

    /// <summary>Number of the order that promulgated it, or null.</summary>
    public string? Number => Adoption("promulgated")?.Number ?? Adoption("adopted")?.Number ?? Adoption("approved")?.Number ?? Adoption("ordered")?.Number;

    /// <summary>The first adoption, else approval, or null.</summary>
    public LawEvent? Adopted => Adoption("adopted") ?? Adoption("approved");

    /// <summary>The promulgation, or null.</summary>
    public LawEvent? Promulgated => Adoption("promulgated");

    /// <summary>When it took effect, or null; its day may be unknown.</summary>
    public LawEvent? Effective => Adoption("effective");

    /// <summary>Amendments and revisions, the first one first.</summary>
    public IEnumerable<LawEvent> Revisions => Events.Where(e => e.Action == "revised");

    private LawEvent? Adoption(string action)
    {
        LawEvent? first = null;
        foreach (var e in Events)
        {
            if (e.Action != action) continue;
            first ??= e;
            if (e.Date is not null) return e;
        }
        return first;
    }
}
