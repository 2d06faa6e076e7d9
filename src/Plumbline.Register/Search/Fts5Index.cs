using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>The index of SQLite: an FTS5 table whose rows are numbered in the order of answers.</summary>
internal sealed class Fts5Index : SearchIndex
{
    /// <summary>The columns of a class. None is named where all may hit: the words of the column <c>kind</c> are letters with a digit, which no term has, and looking only for rows is faster.</summary>
    private static readonly string[] Columns = ["{ids} : ", "{title} : ", "{heading} : ", ""];

    public override int Count(Reading db, SearchQuery query, SearchKind kind, int limit) =>
        db.Count("search.count", new { match = Match(query, kind, Classes - 1), limit });

    public override List<EntryRow> Page(Reading db, SearchQuery query, SearchKind? kind, int hitClass, long before, int limit)
    {
        var match = Match(query, kind, hitClass);
        for (var earlier = 0; earlier < hitClass; earlier++) match = $"({match}) NOT {Terms(query, earlier)}";
        return db.All<EntryRow>("search.page", new { match, before, limit });
    }

    private static string Match(SearchQuery query, SearchKind? kind, int hitClass) =>
        kind is { } only ? $"({{kind}} : {SearchWriter.KindToken(only)}) AND {Terms(query, hitClass)}" : Terms(query, hitClass);

    /// <summary>All terms in the columns of a class, in the syntax of FTS5.</summary>
    private static string Terms(SearchQuery query, int hitClass) => $"({Columns[hitClass]}({string.Join(" AND ", query.Terms.Select(Phrase))}))";

    /// <summary>The phrase of tokens that stands where a term stands, in the syntax of FTS5.</summary>
    public static string Phrase(SearchTerm term)
    {
        var (tokens, prefix) = term.Tokens();
        return $"\"{string.Join(' ', tokens)}\"{(prefix ? "*" : "")}";
    }
}
