using System.Text;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The index of SQLite: an FTS5 table whose rows are numbered in the order of answers. Words of identifiers, titles and headings stand a second time in the column <c>kind</c>, each with a
/// mark of its class before it: a list of rows then holds one class alone, and asking for a class passes over no row where the word stands in the text only. No term has a token with a mark,
/// since letters and digits are parted.
/// </summary>
internal sealed class Fts5Index : SearchIndex
{
    /// <summary>The marks of the classes; where everything may hit there is none.</summary>
    private static readonly string[] ClassMarks = ["1i", "1t", "1h", ""];

    public override SearchAnswer Look(Reading db, SearchQuery query, SearchKind? kind, (int Class, long Before) from, int rows) => new(
        Enum.GetValues<SearchKind>().ToDictionary(k => k, k => db.Count("search.count", new { match = Match(query, k, Classes - 1), limit = SearchResults.ExactUpTo + 1 })),
        ByClass(from, rows, (hitClass, before, limit) => Page(db, query, kind, hitClass, before, limit)));

    public override IReadOnlyList<EntryRow> First(Reading db, SearchQuery query, SearchKind kind, int rows) =>
        [.. ByClass((0, long.MaxValue), rows, (hitClass, before, limit) => Page(db, query, kind, hitClass, before, limit)).Select(f => f.Entry)];

    public override Func<SearchKind, DynamicParameters> OfFacets(Reading db, SearchQuery query, int first, bool classed) => kind =>
    {
        var parameters = new DynamicParameters();
        foreach (var (name, hitClass) in (ReadOnlySpan<(string, int)>)[("in_ids", 0), ("in_title", 1), ("in_heading", 2), ("match", Classes - 1)]) parameters.Add(name, Match(query, kind, hitClass));
        parameters.Add("classed", classed ? 1 : 0);
        parameters.Add("first", first);
        return parameters;
    };

    private static List<EntryRow> Page(Reading db, SearchQuery query, SearchKind? kind, int hitClass, long before, int limit)
    {
        var match = Match(query, kind, hitClass);
        for (var earlier = 0; earlier < hitClass; earlier++) match = $"({match}) NOT {Terms(query, earlier)}";
        return db.All<EntryRow>("search.page", new { match, before, limit });
    }

    /// <summary>What the column <c>kind</c> holds of an entry: the token of its kind, and the marked words.</summary>
    public static string Marked(SearchKind kind, string ids, string title, string heading)
    {
        var marked = new StringBuilder(SearchWriter.KindToken(kind));
        var classes = (ReadOnlySpan<string>)[ids, title, heading];
        for (var n = 0; n < classes.Length; n++)
        {
            marked.Append(" 0border0");
            foreach (var token in classes[n].AsSpan().Split(' '))
            {
                if (classes[n].AsSpan(token) is { Length: > 0 } word) marked.Append(' ').Append(ClassMarks[n]).Append(word);
            }
        }
        return marked.ToString();
    }

    private static string Match(SearchQuery query, SearchKind? kind, int hitClass) =>
        kind is { } only ? $"{SearchWriter.KindToken(only)} AND {Terms(query, hitClass)}" : Terms(query, hitClass);

    /// <summary>All terms in a class, in the syntax of FTS5.</summary>
    private static string Terms(SearchQuery query, int hitClass) => $"({string.Join(" AND ", query.Terms.Select(term => Phrase(term, ClassMarks[hitClass])))})";

    /// <summary>The phrase of tokens that stands where a term stands, in the syntax of FTS5.</summary>
    public static string Phrase(SearchTerm term, string mark = "")
    {
        var (tokens, prefix) = term.Tokens();
        return $"\"{string.Join(' ', tokens.Select(t => mark + t))}\"{(prefix ? "*" : "")}";
    }
}
