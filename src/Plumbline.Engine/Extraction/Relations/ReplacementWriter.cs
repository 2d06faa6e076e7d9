namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Adds the replacements of one text, each pair of documents once in an article.</summary>
internal sealed class ReplacementWriter(Recognition found)
{
    private readonly HashSet<(string?, string, string)> _known = [];
    private readonly List<Reference> _listed = [];

    public Recognition Found => found;

    public ReferenceList References { get; } = ReferenceList.Of(found);

    /// <summary>An empty list for the documents behind a word; the next call empties it again.</summary>
    public List<Reference> Listed()
    {
        _listed.Clear();
        return _listed;
    }

    public void Add(Reference newer, Reference older, string rule, bool isPart = false)
    {
        if (newer.Name == older.Name || IsDraftOf(newer, older) || newer.Article != older.Article || !_known.Add((older.Article, newer.Name, older.Name))) return;
        found.Replacements.Add(new ReplacementFinding
        {
            New = newer.Name, Old = older.Name, Span = older.Span, Article = older.Article, Rule = rule, IsPart = isPart, Confidence = rule is "compared" or "amended-version" ? 0.6 : rule is "revises" ? 0.75 : 0.85,
            Note = isPart ? "in part" : rule is "compared" or "amended-version" or "withdrawn" or "revises" ? "the text does not say in so many words that it is replaced" : null,
        });
    }

    /// <summary>A later edition that is compared with an earlier one.</summary>
    public void Compared(Reference newer, Reference older) => Add(newer, older, "compared");

    /// <summary>A later edition that revises an earlier one.</summary>
    public void Revised(Reference newer, Reference older) => Add(newer, older, "revises");

    /// <summary>A draft replaces nothing yet: an edition whose year is open, or a number without year beside an edition of its own.</summary>
    private static bool IsDraftOf(Reference newer, Reference older) =>
        newer.Id is { Year: null } draft && (draft.YearPrinted is not null || older.Id is { Year: not null } edition && draft.SameSeries(edition));
}
