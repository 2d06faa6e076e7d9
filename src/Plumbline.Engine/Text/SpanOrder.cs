using System.Runtime.InteropServices;

namespace Plumbline.Engine.Text;

/// <summary>
/// Brings things that stand in a text into its order. They come as a few runs that are in order already (what was read in English, what in Chinese), so that merging the runs
/// touches each of them a few times only; what starts and ends at the same place stays as it was.
/// </summary>
internal static class SpanOrder
{
    public static void Sort<T>(List<T> rows, Func<T, TextSpan> span)
    {
        var runs = Runs(rows, span);
        if (runs.Count < 2) return;
        var from = rows.ToArray();
        var to = new T[from.Length];
        while (runs.Count > 1)
        {
            var merged = new List<int>((runs.Count + 1) / 2);
            for (var i = 0; i < runs.Count; i += 2)
            {
                var middle = i + 1 < runs.Count ? runs[i + 1] : from.Length;
                var end = i + 2 < runs.Count ? runs[i + 2] : from.Length;
                Merge(from, to, runs[i], middle, end, span);
                merged.Add(runs[i]);
            }
            (from, to, runs) = (to, from, merged);
        }
        from.CopyTo(CollectionsMarshal.AsSpan(rows));
    }

    /// <summary>The same for a list in pieces: the list itself where it is in order, else another. While runs are merged their places move alone.</summary>
    public static ChunkedList<T> Sorted<T>(ChunkedList<T> rows, Func<T, TextSpan> span)
    {
        var runs = new List<int> { 0 };
        for (var i = 1; i < rows.Count; i++)
        {
            if (span(rows[i]).CompareTo(span(rows[i - 1])) < 0) runs.Add(i);
        }
        if (runs.Count < 2) return rows;
        var places = new ChunkedList<int>();
        for (var i = 0; i < rows.Count; i++) places.Add(i);
        while (runs.Count > 1) (places, runs) = Merged(rows, places, runs, span);
        var sorted = new ChunkedList<T>();
        foreach (var place in places) sorted.Add(rows[place]);
        return sorted;
    }

    /// <summary>Half as many runs.</summary>
    private static (ChunkedList<int> Places, List<int> Runs) Merged<T>(ChunkedList<T> rows, ChunkedList<int> places, List<int> runs, Func<T, TextSpan> span)
    {
        var merged = new ChunkedList<int>();
        var starts = new List<int>((runs.Count + 1) / 2);
        for (var i = 0; i < runs.Count; i += 2)
        {
            starts.Add(runs[i]);
            var middle = i + 1 < runs.Count ? runs[i + 1] : rows.Count;
            var end = i + 2 < runs.Count ? runs[i + 2] : rows.Count;
            var (left, right) = (runs[i], middle);
            while (left < middle || right < end)
            {
                var isLeft = right >= end || left < middle && span(rows[places[left]]).CompareTo(span(rows[places[right]])) <= 0;
                merged.Add(places[isLeft ? left++ : right++]);
            }
        }
        return (merged, starts);
    }

    /// <summary>The starts of the runs.</summary>
    private static List<int> Runs<T>(List<T> rows, Func<T, TextSpan> span)
    {
        var runs = new List<int> { 0 };
        for (var i = 1; i < rows.Count; i++)
        {
            if (span(rows[i]).CompareTo(span(rows[i - 1])) < 0) runs.Add(i);
        }
        return runs;
    }

    private static void Merge<T>(T[] from, T[] to, int start, int middle, int end, Func<T, TextSpan> span)
    {
        var (left, right) = (start, middle);
        for (var at = start; at < end; at++)
        {
            if (right >= end || left < middle && span(from[left]).CompareTo(span(from[right])) <= 0) to[at] = from[left++];
            else to[at] = from[right++];
        }
    }
}
