using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The index of PostgreSQL: vectors of our own tokens with their places. A vector holds 16,383 places and 255 of one word; of entries with more, the vector only tells which may have the terms,
/// and the tokens themselves are looked through.
/// </summary>
internal sealed class VectorIndex : SearchIndex
{
    public override int Count(Reading db, SearchQuery query, SearchKind kind, int limit)
    {
        var parameters = Parameters(query);
        parameters.Add("match", $"{Match(query)} & '{SearchWriter.KindToken(kind)}'");
        parameters.Add("kind", (long?)kind);
        parameters.Add("limit", limit);
        return db.Count("search.count", parameters);
    }

    public override List<EntryRow> Page(Reading db, SearchQuery query, SearchKind? kind, int hitClass, long before, int limit)
    {
        var parameters = Parameters(query);
        parameters.Add("match", Match(query));
        parameters.Add("kind", (long?)kind, System.Data.DbType.Int64);
        parameters.Add("before", before);
        parameters.Add("limit", limit);
        return db.All<EntryRow>(hitClass switch { 0 => "search.page-ids", 1 => "search.page-title", 2 => "search.page-heading", _ => "search.page-every" }, parameters);
    }

    private static DynamicParameters Parameters(SearchQuery query)
    {
        var parameters = new DynamicParameters();
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
