using Dapper;
using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>The parts of a server's search index as rows, under the write lock.</summary>
internal sealed class PartStore(WriteTransaction transaction) : IDisposable
{
    private readonly Prepared _insertPart = new(transaction, "search.insert-part", "part", "entries", "size");
    private readonly Prepared _insertPlaced = new(transaction, "search.insert-placed", "id", "part");
    private readonly Prepared _insertPostings = new(transaction, "search.insert-postings", "word", "part", "whole", "entries", "places");

    public List<PartRow> All() => transaction.Connection.All<PartRow>("search.parts");

    /// <summary>Writes a part.</summary>
    public void Write(PartBuilder part)
    {
        var number = NextNumber();
        foreach (var id in part.Entries) _insertPlaced.Run(id, number);
        long size = 0;
        foreach (var (word, lists) in part.Words) size += Write(number, WordKey.Of(word), WordKey.Whole(word), lists);
        _insertPart.Run(number, part.Entries.Count, size);
    }

    /// <summary>Makes one part of several; what is gone from them is left behind.</summary>
    public void Merge(IReadOnlyList<PartRow> some)
    {
        var parts = some.Select(p => p.Part).ToArray();
        var number = NextNumber();
        var gone = GoneRow.ByPart(transaction.Connection.All<GoneRow>("search.gone"));
        // One part behind the other would be kept in the order of numbers, not of entries: all of a word are sorted together.
        var rows = transaction.Connection.All<PostingRow>("search.parts-postings", new { parts });
        transaction.Connection.Execute(transaction.Sql.Named("search.delete-parts-postings"), new { parts });
        long size = 0;
        for (var (first, end) = (0, 0); first < rows.Count; first = end)
        {
            while (end < rows.Count && rows[end].Word == rows[first].Word) end++;
            var lists = PostingList.Merge(rows[first..end], gone);
            if (lists.Length > 0) size += Write(number, rows[first].Word, rows[first].Whole, lists);
        }
        transaction.Connection.Execute(transaction.Sql.Named("search.move-placed"), new { into = number, parts });
        transaction.Connection.Execute(transaction.Sql.Named("search.delete-parts"), new { parts });
        if (some.Sum(p => p.Entries - p.Gone) is > 0 and var entries) _insertPart.Run(number, entries, size);
    }

    public void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<Prepared>)[_insertPart, _insertPlaced, _insertPostings]) prepared.Dispose();
    }

    private long NextNumber() => transaction.Connection.One<long>("search.next-part");

    private long Write(long part, string key, string? whole, PostingsBuilder lists)
    {
        var (entries, places) = lists.ToArrays();
        _insertPostings.Run(key, part, whole, entries, places);
        return entries.Length + places.Length;
    }
}
