using System.Globalization;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Search;

/// <summary>
/// Answers searches. The order is ours: hits of an identifier, then in a title, in a heading, in text,
/// each newest first by the numbers of the entries.
/// </summary>
internal static class SearchQueries
{
    private const int LongestName = 300;

    public static SearchResults Run(Reading db, SearchRequest request)
    {
        var page = request.Page ?? new PageRequest(20);
        var query = SearchQuery.Parse(request.Query);
        if (query.Terms.Count == 0) return new SearchResults(new Page<SearchHit>([], null, 0), Enum.GetValues<SearchKind>().ToDictionary(k => k, _ => 0), null);
        var index = SearchIndex.Of(db.Connection);
        var (counts, found) = index.Look(db, query, request.Kind, Place(page.Cursor), page.Rows + 1);
        var total = request.Kind is { } only ? counts[only] : counts.Values.Sum();
        var more = found.Count > page.Rows;
        if (more) found.RemoveAt(found.Count - 1);
        var hits = found.Select(f => Hit(db, query, f.Entry)).ToList();
        var next = more ? Cursor.Of(found[^1].Class.ToString(CultureInfo.InvariantCulture), found[^1].Entry.Id.ToString(CultureInfo.InvariantCulture)) : null;
        var exact = page.Cursor is null ? Exact(db, query, request.Query) : null;
        return new SearchResults(new Page<SearchHit>(hits, next, Math.Min(total, SearchResults.ExactUpTo), total <= SearchResults.ExactUpTo), counts, exact) { Translation = exact is null ? TermList.BuiltIn.Translate(request.Query) : null };
    }

    private static (int Class, long Before) Place(string? cursor)
    {
        if (Cursor.Read(cursor, 2) is not { } fields) return (0, long.MaxValue);
        if (int.TryParse(fields[0], out var hitClass) && hitClass is >= 0 and < SearchIndex.Classes && long.TryParse(fields[1], out var id)) return (hitClass, id);
        throw new FormatException("the cursor is not one that this search gave");
    }

    private static SearchHit Hit(Reading db, SearchQuery query, EntryRow entry) => (SearchKind)entry.Kind switch
    {
        SearchKind.Standard => Standard(db.One<StandardRow>("standards.by-id", new { id = entry.Target })!, query),
        SearchKind.Committee => Committee(db.One<CommitteeRow>("committees.by-id", new { id = entry.Target })!, query),
        SearchKind.Document => Document(db, query, entry.Target),
        SearchKind.Passage => PassageHit(db, query, entry),
        _ => Named(db.One<NamedRow>("named.by-id", new { id = entry.Target })!, query, (SearchKind)entry.Kind),
    };

    private static SearchHit Standard(StandardRow row, SearchQuery query) =>
        Make(SearchKind.Standard, Addresses.OfStandard(row.Slug), row.Normal, row.Title ?? "", query, row.Year);

    private static SearchHit Committee(CommitteeRow row, SearchQuery query) =>
        Make(SearchKind.Committee, Addresses.OfCommittee(row.Slug), row.Normal, string.Join(" · ", new[] { row.En, row.Zh }.Where(n => n is not null)), query, null);

    /// <summary>A thing known by names: the name that is shown first, and under it the name in the other language, or what sort it is.</summary>
    private static SearchHit Named(NamedRow row, SearchQuery query, SearchKind kind)
    {
        var summary = row.Summary;
        var other = summary.Name == summary.Zh ? null : summary.Zh;
        return Make(kind, summary.Address, summary.Name, other ?? summary.Type?.Replace('-', ' ') ?? "", query, summary.Date ?? summary.Ended);
    }

    private static SearchHit Document(Reading db, SearchQuery query, long thing)
    {
        var row = db.One<DocumentRow>("documents.heads", new { thing, id = 0 })!;
        return Make(SearchKind.Document, Addresses.OfDocument(row.Slug), row.Title, row.Name == row.Title ? "" : row.Name, query, row.Date);
    }

    private static SearchHit PassageHit(Reading db, SearchQuery query, EntryRow entry)
    {
        var document = db.One<DocumentRow>("documents.heads", new { thing = (long?)null, id = entry.Target })!;
        var passage = DocumentQueries.Passage(db, entry.Target, entry.Ordinal);
        var text = DocumentTexts.Read(db.Connection, entry.Target, passage.Span);
        var (snippet, marks) = Snippet.Of(passage.Title is null ? text : Behind(text, passage), query);
        if (marks.Count == 0 && passage.Title is not null) (snippet, marks) = Snippet.Of(text, query);
        var title = passage.Title ?? document.Title;
        var hit = Make(SearchKind.Passage, Addresses.OfPassage(document.Slug, passage.Slug, passage.Ordinal), title, passage.Title is null ? "" : document.Title, query, document.Date);
        return hit with { Snippet = snippet, SnippetMarks = marks, UnderMarks = [] };
    }

    /// <summary>The text behind the heading, which is shown anyway.</summary>
    private static string Behind(string text, Passage passage) =>
        passage.Heading is { } heading && heading.End > passage.Span.Start && heading.End <= passage.Span.End ? text[(heading.End - passage.Span.Start)..] : text;

    private static SearchHit Make(SearchKind kind, string address, string title, string under, SearchQuery query, string? date) => new()
    {
        Kind = kind, Address = address, Title = title, TitleMarks = Snippet.Marks(title, query), Under = under, UnderMarks = Snippet.Marks(under, query),
        Snippet = "", SnippetMarks = [], Date = date,
    };

    /// <summary>What the query names as a whole: a standard by its identifier in any spelling, else a committee by its code, a body by any of its names, a law or plan by its title.</summary>
    private static SearchHit? Exact(Reading db, SearchQuery query, string typed)
    {
        if (ThingFinder.StandardRow(db, typed) is var (slug, row))
            return Make(SearchKind.Standard, Addresses.OfStandard(slug), slug == row.Slug ? row.Normal : row.Series, row.Title ?? "", query, row.Year);
        if (ThingFinder.Committee(db, typed) is { } committee) return Committee(committee, query);
        // What no name holds, a server would not take as text.
        if (typed.Length > LongestName || typed.Contains('\0') || typed.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return null;
        foreach (var key in (ReadOnlySpan<ThingKey?>)[BodyKey.Known(typed), InstrumentKey.Of(typed)])
        {
            if (key is not null && db.One<NamedRow>("named.by-key", new { kind = key.Kind, key = key.Key }) is { } named) return Named(named, query, ThingWords.Kind(named.Kind));
        }
        return null;
    }
}
