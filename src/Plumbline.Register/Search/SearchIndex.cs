using System.Data;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Search;

/// <summary>
/// The full text index of a store. Whatever the store, the same entries answer, in the same order: a term stands in an entry where its tokens stand one behind the other in one column.
/// Classes of hits are 0 identifier, 1 title, 2 heading, 3 anywhere.
/// </summary>
internal abstract class SearchIndex
{
    /// <summary>Number of classes.</summary>
    public const int Classes = 4;

    private static readonly SearchIndex Fts5 = new Fts5Index();
    private static readonly SearchIndex Vectors = new VectorIndex();

    /// <summary>The index of the store to which a connection leads.</summary>
    public static SearchIndex Of(IDbConnection connection) => SqlText.Of(connection).Store == Store.Sqlite ? Fts5 : Vectors;

    /// <summary>Number of entries of a kind that have all terms, up to a limit.</summary>
    public abstract int Count(Reading db, SearchQuery query, SearchKind kind, int limit);

    /// <summary>Entries of a class, without those of the classes before it, by descending number.</summary>
    /// <param name="db">The register.</param>
    /// <param name="query">The terms, at least one.</param>
    /// <param name="kind">Only this kind; null for all.</param>
    /// <param name="hitClass">The class.</param>
    /// <param name="before">Only entries with a smaller number.</param>
    /// <param name="limit">At most so many.</param>
    public abstract List<EntryRow> Page(Reading db, SearchQuery query, SearchKind? kind, int hitClass, long before, int limit);
}
