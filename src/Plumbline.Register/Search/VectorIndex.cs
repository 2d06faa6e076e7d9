using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The index of PostgreSQL: vectors of our own tokens with their places. A vector holds 16,383 places and 255 of one word; of entries with more, the vector only tells which may have the terms,
/// and the tokens themselves are looked through.
/// </summary>
internal sealed class VectorIndex : SearchIndex
{
    public override SearchAnswer Look(Reading db, SearchQuery query, SearchKind? kind, (int Class, long Before) from, int rows)
    {
        // One pass tells how many there are and, where no kind has more than are counted, which a page shows.
        var parameters = Parameters(query);
        parameters.Add("limit", SearchResults.ExactUpTo + 1);
        parameters.Add("kind", (long?)kind, System.Data.DbType.Int64);
        parameters.Add("class", from.Class);
        parameters.Add("before", from.Before);
        parameters.Add("rows", rows);
        var counts = Enum.GetValues<SearchKind>().ToDictionary(k => k, _ => 0);
        var listed = new List<(int Class, EntryRow Entry)>();
        foreach (var row in db.All<HitRow>("search.hits", parameters))
        {
            if (row.Class is not { } hitClass) counts[(SearchKind)row.Kind] = (int)Math.Min(row.Hits, SearchResults.ExactUpTo + 1);
            else listed.Add((hitClass, new EntryRow { Id = row.Id!.Value, Kind = row.Kind, Target = row.Target!.Value, Ordinal = row.Ordinal!.Value }));
        }
        if (counts.Any(c => (kind is null || kind == c.Key) && c.Value > SearchResults.ExactUpTo))
            return new SearchAnswer(counts, ByClass(from, rows, (hitClass, before, limit) => Page(db, query, kind, hitClass, before, limit)));
        return new SearchAnswer(counts, [.. listed.OrderBy(l => l.Class).ThenByDescending(l => l.Entry.Id)]);
    }

    /// <summary>Entries of one class, of very many. Where words stand nearly everywhere it is far quicker to go through the entries in their order than to look all of them up and sort.</summary>
    private static List<EntryRow> Page(Reading db, SearchQuery query, SearchKind? kind, int hitClass, long before, int limit)
    {
        var parameters = Parameters(query);
        parameters.Add("kind", (long?)kind, System.Data.DbType.Int64);
        parameters.Add("before", before);
        parameters.Add("limit", limit);
        var last = hitClass == Classes - 1;
        db.Connection.Execute(last ? "SET LOCAL enable_bitmapscan = off" : "SET LOCAL plan_cache_mode = force_custom_plan");
        try
        {
            return db.All<EntryRow>(hitClass switch { 0 => "search.page-ids", 1 => "search.page-title", 2 => "search.page-heading", _ => "search.page-every" }, parameters);
        }
        finally
        {
            if (last) db.Connection.Execute("SET LOCAL enable_bitmapscan = on");
        }
    }

    private static DynamicParameters Parameters(SearchQuery query)
    {
        var parameters = new DynamicParameters();
        parameters.Add("match", Match(query));
        parameters.Add("loose", string.Join(" & ", query.Terms.SelectMany(Loose)));
        parameters.Add("phrases", string.Join('\n', query.Terms.Select(Written)));
        return parameters;
    }

    /// <summary>All terms, in the syntax of <c>tsquery</c>.</summary>
    private static string Match(SearchQuery query) => string.Join(" & ", query.Terms.Select(term =>
    {
        var (tokens, prefix) = term.Tokens();
        return $"({string.Join(" <-> ", tokens.Select((t, n) => SearchVector.Quoted(t, cut: false) + (prefix && n == tokens.Count - 1 ? ":*" : "")))})";
    }));

    /// <summary>The tokens of a term wherever they stand.</summary>
    private static IEnumerable<string> Loose(SearchTerm term)
    {
        var (tokens, prefix) = term.Tokens();
        return tokens.Select((t, n) => SearchVector.Quoted(t, cut: true) + (prefix && n == tokens.Count - 1 ? ":*" : ""));
    }

    /// <summary>A term as it stands between the tokens of <see cref="SearchVector.Written"/>.</summary>
    private static string Written(SearchTerm term)
    {
        var (tokens, prefix) = term.Tokens();
        return $" {string.Join(' ', tokens)}{(prefix ? "" : " ")}";
    }
}
