using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The full text index of a store. Whatever the store, the same entries answer, in the same order: a term stands in an entry where its tokens stand one behind the other in one column.
/// Classes of hits are 0 identifier, 1 title, 2 heading, 3 anywhere; an entry belongs to the first in which it has all terms.
/// </summary>
internal abstract class SearchIndex
{
    /// <summary>Number of classes.</summary>
    public const int Classes = 4;

    private static readonly SearchIndex Fts5 = new Fts5Index();
    private static readonly SearchIndex Postings = new PostingsIndex();

    /// <summary>The index of the store to which a connection leads.</summary>
    public static SearchIndex Of(IDbConnection connection) => SqlText.Of(connection).Store == Store.Sqlite ? Fts5 : Postings;

    /// <summary>Looks for the entries that have all terms.</summary>
    /// <param name="db">The register.</param>
    /// <param name="query">The terms, at least one.</param>
    /// <param name="kind">Only this kind is listed; null for all. All kinds are counted.</param>
    /// <param name="from">Where the list begins: a class, and in it the entries with a smaller number.</param>
    /// <param name="rows">At most so many are listed, by class, then by descending number.</param>
    public abstract SearchAnswer Look(Reading db, SearchQuery query, SearchKind? kind, (int Class, long Before) from, int rows);

    /// <summary>The first entries of a kind that have all terms, without counting any.</summary>
    /// <param name="db">The register.</param>
    /// <param name="query">The terms, at least one.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">At most so many.</param>
    public virtual IReadOnlyList<EntryRow> First(Reading db, SearchQuery query, SearchKind kind, int rows) => [.. Look(db, query, kind, (0, long.MaxValue), rows).Rows.Select(r => r.Entry)];

    /// <summary>What the statements <c>facets.*</c> of the store take to find the entries of a kind that have all terms.</summary>
    /// <param name="db">The register.</param>
    /// <param name="query">The terms, at least one.</param>
    /// <param name="first">At most so many of each kind: the newest, or with classes the first in the order of answers.</param>
    /// <param name="classed">True where the classes are asked for.</param>
    public abstract Func<SearchKind, DynamicParameters> OfFacets(Reading db, SearchQuery query, int first, bool classed);

    /// <summary>Entries class by class, each a question of its own.</summary>
    protected static List<(int Class, EntryRow Entry)> ByClass((int Class, long Before) from, int rows, Func<int, long, int, List<EntryRow>> page)
    {
        var found = new List<(int, EntryRow)>();
        for (var (at, before) = from; at < Classes && found.Count < rows; at++, before = long.MaxValue)
        {
            foreach (var row in page(at, before, rows - found.Count)) found.Add((at, row));
        }
        return found;
    }
}
