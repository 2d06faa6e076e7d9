using System.Buffers;
using System.Runtime.InteropServices;

namespace Plumbline.Register.Search;

/// <summary>Entries of a part that have a word, or any of several words, by ascending numbers; an entry that has several of them stands once for each. Arrays are lent: dispose of it.</summary>
internal sealed class PostingList : IDisposable
{
    private readonly PostingRow[] _rows;
    private readonly Where[] _where;

    private PostingList(PostingRow[] rows, int most)
    {
        _rows = rows;
        Ids = ArrayPool<long>.Shared.Rent(most);
        Flags = ArrayPool<byte>.Shared.Rent(most);
        _where = ArrayPool<Where>.Shared.Rent(most);
    }

    /// <summary>How many stand there.</summary>
    public int Count { get; private set; }

    /// <summary>Numbers of the entries; only the first <see cref="Count"/> count.</summary>
    public long[] Ids { get; }

    /// <summary>Of each entry its kind times 16 plus its columns.</summary>
    public byte[] Flags { get; }

    /// <summary>Reads the lists of words in one part.</summary>
    public static PostingList Read(PostingRow[] rows)
    {
        // An entry takes three bytes at least.
        var list = new PostingList(rows, rows.Sum(r => r.Entries.Length) / 3);
        for (var row = 0; row < rows.Length; row++) list.Append(row, rows[row].Entries);
        if (rows.Length > 1) list.Sort();
        return list;
    }

    /// <summary>The entries that have any of several words, each once, without their places: of a beginning like "s*" there may be very many.</summary>
    public static PostingList Any(PostingRow[] rows)
    {
        var flags = new Dictionary<long, byte>();
        foreach (var row in rows)
        {
            using var one = Read([row]);
            for (var i = 0; i < one.Count; i++) CollectionsMarshal.GetValueRefOrAddDefault(flags, one.Ids[i], out _) |= one.Flags[i];
        }
        var list = new PostingList([], flags.Count) { Count = flags.Count };
        flags.Keys.CopyTo(list.Ids, 0);
        Array.Sort(list.Ids, 0, list.Count);
        for (var i = 0; i < list.Count; i++) list.Flags[i] = flags[list.Ids[i]];
        return list;
    }

    /// <summary>The lists of one word in several parts as one.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="gone">By part, the entries that are left out.</param>
    public static PostingsBuilder Merge(List<PostingRow> rows, IReadOnlyDictionary<long, HashSet<long>> gone)
    {
        using var list = Read([.. rows]);
        var lists = new PostingsBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (!gone.TryGetValue(rows[list._where[i].Row].Part, out var some) || !some.Contains(list.Ids[i])) lists.Add(list.Ids[i], list.Flags[i], list.PlacesOf(i));
        }
        return lists;
    }

    /// <summary>The places of what stands at an index, as they are kept.</summary>
    public ReadOnlySpan<byte> PlacesOf(int index) => _rows[_where[index].Row].Places.AsSpan(_where[index].At.._where[index].End);

    /// <summary>Index behind all that stand there for the same entry.</summary>
    public int EndOf(int index)
    {
        var end = index + 1;
        while (end < Count && Ids[end] == Ids[index]) end++;
        return end;
    }

    /// <summary>The columns in which an entry has any of the words.</summary>
    public int Columns(int index)
    {
        var columns = 0;
        for (var end = EndOf(index); index < end; index++) columns |= Flags[index] & 15;
        return columns;
    }

    /// <summary>The places of the words in an entry.</summary>
    public PlaceCursor Places(int index)
    {
        var end = EndOf(index);
        return end == index + 1 ? One(index) : new(Enumerable.Range(index, end - index).Select(One));

        PlaceCursor One(int at)
        {
            var (row, from, until) = _where[at];
            return new(_rows[row].Places, from, until, Flags[at] & 15);
        }
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(Ids);
        ArrayPool<byte>.Shared.Return(Flags);
        ArrayPool<Where>.Shared.Return(_where);
    }

    private void Append(int row, ReadOnlySpan<byte> entries)
    {
        long id = 0;
        var (places, count) = (0, Count);
        for (var at = 0; at < entries.Length; count++)
        {
            Ids[count] = id += ByteLine.Number(entries, ref at);
            Flags[count] = entries[at++];
            var end = places + (int)ByteLine.Number(entries, ref at);
            _where[count] = new(row, places, end);
            places = end;
        }
        Count = count;
    }

    private void Sort()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(Ids, order, 0, Count);
        var (flags, where) = (Flags[..Count], _where[..Count]);
        for (var i = 0; i < Count; i++) (Flags[i], _where[i]) = (flags[order[i]], where[order[i]]);
    }

    /// <summary>Where the places of an entry lie.</summary>
    private readonly record struct Where(int Row, int At, int End);
}
