using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>Writes the lists of words of a server's index. What comes together makes a part; many small parts are taken together as they grow.</summary>
internal sealed class PostingsWords(WriteTransaction transaction) : SearchWords
{
    private readonly Prepared _takeOut = new(transaction, "search.take-out", "kind", "target", "ordinal");
    private readonly Prepared _deletePlaced = new(transaction, "search.delete-placed", "kind", "target", "ordinal");
    private readonly Prepared _deleteEntry = new(transaction, "search.delete-entry", "kind", "target", "ordinal");
    private readonly PartStore _parts = new(transaction);
    private PartBuilder _part = new();
    private bool _changed;

    public override void Write(long id, SearchKind kind, (string Ids, string Title, string Heading, string Body) columns) => _part.Add(id, kind, columns.Ids, columns.Title, columns.Heading, columns.Body);

    public override void Delete(SearchKind kind, long target, int ordinal)
    {
        foreach (var delete in (ReadOnlySpan<Prepared>)[_takeOut, _deletePlaced, _deleteEntry]) delete.Run((int)kind, target, ordinal);
        _changed = true;
    }

    public override void Flush()
    {
        if (_part.Entries.Count > 0)
        {
            _parts.Write(_part);
            _part = new PartBuilder();
        }
        else if (!_changed)
        {
            return;
        }
        _changed = false;
        while (PartMerging.Next(_parts.All()) is { Count: > 0 } some) _parts.Merge(some);
    }

    public override void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<IDisposable>)[_takeOut, _deletePlaced, _deleteEntry, _parts]) prepared.Dispose();
    }
}
