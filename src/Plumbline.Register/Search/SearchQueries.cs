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

    /// <param name="db">The register.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="today">The day whose status counts where none is asked for.</param>
    public static SearchResults Run(Reading db, SearchRequest request, DateOnly today)
    {
        var query = SearchQuery.Parse(request.Query);
        return IsNothing(request, query) ? Nothing() : Results(db, request, query, Look(db, request, query, today, (request.Page ?? new PageRequest(20)).Rows));
    }

    /// <summary>The same, and the first hits of each kind.</summary>
    public static SearchOverview Each(Reading db, SearchRequest request, DateOnly today, int few)
    {
        var query = SearchQuery.Parse(request.Query);
        if (IsNothing(request, query)) return new SearchOverview(Nothing(), new Dictionary<SearchKind, IReadOnlyList<SearchHit>>());
        var looked = Look(db, request, query, today, (request.Page ?? new PageRequest(20)).Rows);
        // Where all hits are of one kind, its page of hits is wanted and not a few.
        if (looked.Counts.Count(c => c.Value > 0) > 1) request = request with { Page = new PageRequest(few) };
        var reader = new HitReader(db, query);
        var each = new Dictionary<SearchKind, IReadOnlyList<SearchHit>>();
        foreach (var kind in looked.Counts.Where(c => c.Value > 0).Select(c => c.Key))
        {
            var entries = looked.Narrowed is { } narrowed ? narrowed[kind].Take(few).Select(r => r.Entry) : SearchIndex.Of(db.Connection).First(db, query, kind, few);
            each[kind] = reader.Of([.. entries]);
        }
        return new SearchOverview(Results(db, request, query, looked), each);
    }

    private static bool IsNothing(SearchRequest request, SearchQuery query) => query.Terms.Count == 0 && (request.Filter.IsEmpty || request.Query.Length > 0);

    private static SearchResults Nothing() => new(new Page<SearchHit>([], null, 0), Enum.GetValues<SearchKind>().ToDictionary(k => k, _ => 0), null);

    /// <summary>What was found.</summary>
    /// <param name="Counts">Number of hits of each kind.</param>
    /// <param name="Found">Those of the page, and one more where there are more.</param>
    /// <param name="Facets">What they were counted by.</param>
    /// <param name="Narrowed">All hits of each kind where a filter was given.</param>
    private sealed record Looked(IReadOnlyDictionary<SearchKind, int> Counts, List<(int Class, EntryRow Entry)> Found, FacetCounts Facets, Dictionary<SearchKind, List<FacetRow>>? Narrowed = null);

    private static Looked Look(Reading db, SearchRequest request, SearchQuery query, DateOnly today, int rows)
    {
        var place = Place(request.Page?.Cursor);
        var facets = new Facets(db, request, query, today);
        var counting = new FacetCounts(request.Filter);
        if (!request.Filter.IsEmpty) return Narrow(facets, counting, request.Kind, place, rows + 1);
        var (counts, found) = SearchIndex.Of(db.Connection).Look(db, query, request.Kind, place, rows + 1);
        if (request.WithFacets)
        {
            foreach (var (kind, count) in counts)
            {
                if (count > 0 && (request.Kind is null || request.Kind == kind)) counting.Add(facets.Of(kind));
            }
        }
        return new Looked(counts, found, counting);
    }

    /// <summary>Hits with which a filter agrees. Which they are is decided row by row, so they are put in order here.</summary>
    private static Looked Narrow(Facets facets, FacetCounts counting, SearchKind? only, (int Class, long Before) from, int rows)
    {
        var (narrowed, found) = (new Dictionary<SearchKind, List<FacetRow>>(), new List<(int Class, EntryRow Entry)>());
        foreach (var kind in Enum.GetValues<SearchKind>())
        {
            var of = facets.Of(kind, from, rows);
            narrowed[kind] = of.All;
            if (only is not null && only != kind) continue;
            counting.Add(of.All);
            found.AddRange(of.Listed.Select(r => (r.Class, r.Entry)));
        }
        return new Looked(narrowed.ToDictionary(n => n.Key, n => n.Value.Count), [.. found.OrderBy(f => f.Class).ThenByDescending(f => f.Entry.Id).Take(rows)], counting, narrowed);
    }

    private static SearchResults Results(Reading db, SearchRequest request, SearchQuery query, Looked looked)
    {
        var page = request.Page ?? new PageRequest(20);
        var (counts, found) = (looked.Counts, looked.Found);
        var total = request.Kind is { } only ? counts[only] : counts.Values.Sum();
        var more = found.Count > page.Rows;
        if (more) found = found[..page.Rows];
        var reader = new HitReader(db, query);
        var hits = reader.Of(found.ConvertAll(f => f.Entry));
        var next = more ? Cursor.Of(found[^1].Class.ToString(CultureInfo.InvariantCulture), found[^1].Entry.Id.ToString(CultureInfo.InvariantCulture)) : null;
        var exact = page.Cursor is null && query.Terms.Count > 0 ? Exact(db, reader, request.Query) : null;
        return new SearchResults(new Page<SearchHit>(hits, next, Math.Min(total, SearchResults.ExactUpTo), total <= SearchResults.ExactUpTo), counts, exact)
        {
            Translation = exact is null ? TermList.BuiltIn.Translate(request.Query) : null,
            Facets = request.WithFacets ? looked.Facets.Of(db) : [],
        };
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
