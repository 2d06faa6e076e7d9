using System.Globalization;
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
        var reader = new HitReader(db, query);
        var hits = reader.Of(found.ConvertAll(f => f.Entry));
        var next = more ? Cursor.Of(found[^1].Class.ToString(CultureInfo.InvariantCulture), found[^1].Entry.Id.ToString(CultureInfo.InvariantCulture)) : null;
        var exact = page.Cursor is null ? Exact(db, reader, request.Query) : null;
        return new SearchResults(new Page<SearchHit>(hits, next, Math.Min(total, SearchResults.ExactUpTo), total <= SearchResults.ExactUpTo), counts, exact) { Translation = exact is null ? TermList.BuiltIn.Translate(request.Query) : null };
    }

    private static (int Class, long Before) Place(string? cursor)
    {
        if (Cursor.Read(cursor, 2) is not { } fields) return (0, long.MaxValue);
        if (int.TryParse(fields[0], out var hitClass) && hitClass is >= 0 and < SearchIndex.Classes && long.TryParse(fields[1], out var id)) return (hitClass, id);
        throw new FormatException("the cursor is not one that this search gave");
    }

    /// <summary>What the query names as a whole: a standard by its identifier in any spelling, else a committee by its code, a body by any of its names, a law or plan by its title.</summary>
    private static SearchHit? Exact(Reading db, HitReader reader, string typed)
    {
        if (ThingFinder.StandardRow(db, typed) is var (slug, row))
            return reader.Make(SearchKind.Standard, Addresses.OfStandard(slug), slug == row.Slug ? row.Normal : row.Series, row.Title ?? "", row.Year);
        if (ThingFinder.Committee(db, typed) is { } committee) return reader.Committee(committee);
        // What no name holds, a server would not take as text.
        if (typed.Length > LongestName || typed.Contains('\0') || typed.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return null;
        foreach (var key in (ReadOnlySpan<ThingKey?>)[BodyKey.Known(typed), InstrumentKey.Of(typed)])
        {
            if (key is not null && db.One<NamedRow>("named.by-key", new { kind = key.Kind, key = key.Key }) is { } named) return reader.Named(named, ThingWords.Kind(named.Kind));
        }
        return null;
    }
}
