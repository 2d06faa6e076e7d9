using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Search;

/// <summary>Turns entries of the index into what an answer shows of them. All of a page are read together, so that a server is asked once for each kind and not once for each hit.</summary>
/// <param name="db">The register.</param>
/// <param name="query">What is marked.</param>
internal sealed class HitReader(Reading db, SearchQuery query)
{
    /// <summary>The hits of entries, in their order.</summary>
    public IReadOnlyList<SearchHit> Of(IReadOnlyList<EntryRow> entries)
    {
        var standards = db.Each<StandardRow>("standards.heads", Targets(SearchKind.Standard)).ToDictionary(r => r.ThingId);
        var committees = db.Each<CommitteeRow>("committees.heads", Targets(SearchKind.Committee)).ToDictionary(r => r.ThingId);
        var named = db.Each<NamedRow>("named.by-ids", [.. entries.Where(e => (SearchKind)e.Kind > SearchKind.Passage).Select(e => e.Target).Distinct()]).ToDictionary(r => r.ThingId);
        var documents = db.Each<DocumentRow>("documents.heads", Targets(SearchKind.Document)).ToDictionary(r => r.ThingId);
        var passages = Passages([.. entries.Where(e => (SearchKind)e.Kind == SearchKind.Passage)]);
        return [.. entries.Select(e => (SearchKind)e.Kind switch
        {
            SearchKind.Standard => Standard(standards[e.Target]),
            SearchKind.Committee => Committee(committees[e.Target]),
            SearchKind.Document => Document(documents[e.Target]),
            SearchKind.Passage => passages[(e.Target, e.Ordinal)],
            var kind => Named(named[e.Target], kind),
        })];

        long[] Targets(SearchKind kind) => [.. entries.Where(e => (SearchKind)e.Kind == kind).Select(e => e.Target).Distinct()];
    }

    public SearchHit Standard(StandardRow row) => Make(SearchKind.Standard, Addresses.OfStandard(row.Slug), row.Normal, row.Title ?? "", row.Year);

    public SearchHit Committee(CommitteeRow row) =>
        Make(SearchKind.Committee, Addresses.OfCommittee(row.Slug), row.Normal, string.Join(" · ", new[] { row.En, row.Zh }.Where(n => n is not null)), null);

    /// <summary>A thing known by names: the name that is shown first, and under it the name in the other language, or what sort it is.</summary>
    public SearchHit Named(NamedRow row, SearchKind kind)
    {
        var summary = row.Summary;
        var other = summary.Name == summary.Zh ? null : summary.Zh;
        return Make(kind, summary.Address, summary.Name, other ?? summary.Type?.Replace('-', ' ') ?? "", summary.Date ?? summary.Ended);
    }

    public SearchHit Make(SearchKind kind, string address, string title, string under, string? date) => new()
    {
        Kind = kind, Address = address, Title = title, TitleMarks = Snippet.Marks(title, query), Under = under, UnderMarks = Snippet.Marks(under, query),
        Snippet = "", SnippetMarks = [], Date = date,
    };

    private SearchHit Document(DocumentRow row) => Make(SearchKind.Document, Addresses.OfDocument(row.Slug), row.Title, row.Name == row.Title ? "" : row.Name, row.Date);

    private Dictionary<(long Document, int Ordinal), SearchHit> Passages(List<EntryRow> entries)
    {
        var documents = db.Each<DocumentRow>("documents.heads-by-id", [.. entries.Select(e => e.Target).Distinct()]).ToDictionary(r => r.Id);
        var rows = IsServer && entries.Count > 0
            ? db.All<PassageRow>("documents.hit-passages", new { ids = entries.Select(e => e.Target).ToArray(), ordinals = entries.Select(e => (long)e.Ordinal).ToArray() })
            : entries.ConvertAll(e => db.One<PassageRow>("documents.passage", new { id = e.Target, ordinal = e.Ordinal })!);
        var texts = DocumentTexts.Read(db.Connection, rows.ConvertAll(r => (r.DocumentId, new TextSpan(r.Start, r.Length))));
        return rows.Zip(texts).ToDictionary(r => (r.First.DocumentId, r.First.Ordinal), r => Passage(documents[r.First.DocumentId], r.First.Passage, r.Second));
    }

    private SearchHit Passage(DocumentRow document, Passage passage, string text)
    {
        var (snippet, marks) = Snippet.Of(passage.Title is null ? text : Behind(text, passage), query);
        if (marks.Count == 0 && passage.Title is not null) (snippet, marks) = Snippet.Of(text, query);
        var title = passage.Title ?? document.Title;
        var hit = Make(SearchKind.Passage, Addresses.OfPassage(document.Slug, passage.Slug, passage.Ordinal), title, passage.Title is null ? "" : document.Title, document.Date);
        return hit with { Snippet = snippet, SnippetMarks = marks, UnderMarks = [] };
    }

    /// <summary>The text behind the heading, which is shown anyway.</summary>
    private static string Behind(string text, Passage passage) =>
        passage.Heading is { } heading && heading.End > passage.Span.Start && heading.End <= passage.Span.End ? text[(heading.End - passage.Span.Start)..] : text;

    private bool IsServer => SqlText.Of(db.Connection).Store == Store.Postgres;
}
