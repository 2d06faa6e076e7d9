using System.Globalization;
using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>
/// Writes entries of the search index; one that is there is replaced. Entries are gathered and written in the order of their numbers: FTS5 begins a new segment with every number that
/// is smaller than the one before, and would spend its time in merging them.
/// </summary>
internal sealed class SearchWriter(WriteTransaction transaction) : IDisposable
{
    /// <summary>Characters of tokens that are gathered before they are written.</summary>
    private const int MostGathered = 8 << 20;

    private readonly Prepared _insertEntry = new(transaction, "search.insert-entry", "id", "kind", "target", "ordinal");
    private readonly SearchWords _words = SearchWords.Of(transaction);
    private readonly SortedDictionary<long, Entry> _gathered = [];
    private readonly Dictionary<(SearchKind, long, int), long> _orders = [];
    private long _size;

    /// <summary>Has an entry written with the next <see cref="Flush"/>, or before.</summary>
    /// <param name="order">Its number (<see cref="EntryOrder"/>).</param>
    /// <param name="kind">What it is.</param>
    /// <param name="target">Number of the thing, or of the document of a passage.</param>
    /// <param name="ordinal">Of a passage; 0 for others.</param>
    /// <param name="isNew">True where there is none for this target yet.</param>
    /// <param name="identifiers">Identifiers in normal form.</param>
    /// <param name="title">Titles or names.</param>
    /// <param name="heading">Headings.</param>
    /// <param name="body">Tokens of text (<see cref="IndexText"/>).</param>
    public void Write(long order, SearchKind kind, long target, int ordinal, bool isNew, IEnumerable<string> identifiers, string title, string heading, string body)
    {
        if (!isNew) Delete(kind, target, ordinal);
        var entry = new Entry(kind, target, ordinal, IndexText.OfIdentifiers(identifiers), IndexText.Of(title), IndexText.Of(heading), body);
        _gathered.Add(order, entry);
        _orders[(kind, target, ordinal)] = order;
        _size += entry.Length;
        if (_size > MostGathered) Flush();
    }

    /// <summary>Takes an entry out where it is in.</summary>
    public void Delete(SearchKind kind, long target, int ordinal)
    {
        if (_orders.Remove((kind, target, ordinal), out var order))
        {
            _size -= _gathered[order].Length;
            _gathered.Remove(order);
        }
        else
        {
            _words.Delete(kind, target, ordinal);
        }
    }

    /// <summary>Writes what was gathered; the owner of the transaction calls it at the end.</summary>
    public void Flush()
    {
        foreach (var (order, entry) in _gathered)
        {
            _insertEntry.Run(order, (int)entry.Kind, entry.Target, entry.Ordinal);
            _words.Write(order, entry.Kind, (entry.Ids, entry.Title, entry.Heading, entry.Body));
        }
        _words.Flush();
        _gathered.Clear();
        _orders.Clear();
        _size = 0;
    }

    /// <summary>The word that stands for a kind in the index.</summary>
    public static string KindToken(SearchKind kind) => "kind" + ((int)kind).ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _insertEntry.Dispose();
        _words.Dispose();
    }

    private sealed record Entry(SearchKind Kind, long Target, int Ordinal, string Ids, string Title, string Heading, string Body)
    {
        public int Length => Ids.Length + Title.Length + Heading.Length + Body.Length;
    }
}
