using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>Writes entries of the search index; one that is there is replaced.</summary>
internal sealed class SearchWriter(WriteTransaction transaction) : IDisposable
{
    private readonly Prepared _deleteWords = new(transaction, "search.delete-words", "id");
    private readonly Prepared _deleteEntry = new(transaction, "search.delete-entry", "kind", "target", "ordinal");
    private readonly Prepared _insertEntry = new(transaction, "search.insert-entry", "id", "kind", "target", "ordinal");
    private readonly Prepared _insertWords = new(transaction, "search.insert-words", "id", "kind", "ids", "title", "heading", "body");

    public void Write(long order, SearchKind kind, long target, int ordinal, IEnumerable<string> identifiers, string title, string heading, string body)
    {
        if (_deleteEntry.Value((int)kind, target, ordinal) is long former) _deleteWords.Run(former);
        _insertEntry.Run(order, (int)kind, target, ordinal);
        _insertWords.Run(order, KindToken(kind), IndexText.OfIdentifiers(identifiers), IndexText.Of(title), IndexText.Of(heading), IndexText.Of(body));
    }

    /// <summary>Takes an entry out where it is in.</summary>
    public void Delete(SearchKind kind, long target, int ordinal)
    {
        if (_deleteEntry.Value((int)kind, target, ordinal) is long former) _deleteWords.Run(former);
    }

    /// <summary>The word that stands for a kind in the column <c>kind</c>.</summary>
    public static string KindToken(SearchKind kind) => "kind" + (char)('0' + (int)kind);

    public void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<Prepared>)[_deleteWords, _deleteEntry, _insertEntry, _insertWords]) prepared.Dispose();
    }
}
