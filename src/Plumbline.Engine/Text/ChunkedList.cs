using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Plumbline.Engine.Text;

/// <summary>
/// A list that grows by pieces. What was added is not copied again but for the first piece, and no piece is so large that the runtime keeps it apart and collects everything
/// for its sake (85,000 bytes): a text may have millions of numbers.
/// </summary>
internal sealed class ChunkedList<T>
{
    private const int Smallest = 16;

    /// <summary>As many items as a piece has room for, a power of two.</summary>
    private static readonly int Shift = Math.Min(10, int.Log2(80_000 / Unsafe.SizeOf<T>()));

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Shift][index & ((1 << Shift) - 1)];

    public bool IsEmpty => Count == 0;

    public Enumerator GetEnumerator() => new(this);

    public void Add(in T item)
    {
        var place = Count & ((1 << Shift) - 1);
        if (place == 0) _chunks.Add(new T[Count == 0 ? Smallest : 1 << Shift]);
        ref var chunk = ref CollectionsMarshal.AsSpan(_chunks)[^1];
        if (place == chunk.Length) Array.Resize(ref chunk, Math.Min(chunk.Length * 4, 1 << Shift));
        chunk[place] = item;
        Count++;
    }

    /// <summary>Drops what stands at a place and behind it.</summary>
    public void Cut(int count)
    {
        if (count == Count) return;
        var pieces = (count + (1 << Shift) - 1) >> Shift;
        _chunks.RemoveRange(pieces, _chunks.Count - pieces);
        // What is dropped of the last piece is to keep nothing alive.
        if (pieces > 0) Array.Clear(_chunks[^1], count - ((pieces - 1) << Shift), _chunks[^1].Length - (count - ((pieces - 1) << Shift)));
        Count = count;
    }

    internal struct Enumerator(ChunkedList<T> list)
    {
        private int _next;

        public readonly T Current => list[_next - 1];

        public bool MoveNext() => ++_next <= list.Count;
    }
}
