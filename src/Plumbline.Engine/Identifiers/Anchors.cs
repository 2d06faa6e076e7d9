using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Places where an identifier may start, found 32 characters at a time: a run of capitals with a second character that goes on
/// (<c>GB</c>, <c>T/</c>, <c>W3</c>), full-width ones too; a lone Q, T or Z between signs, as in the middle of a plan number; <c>gb</c>; <c>draft-</c>.
/// Everything else of a text is passed over without a look at single characters.
/// </summary>
internal ref struct Anchors
{
    private const int Block = 32;

    private readonly ReadOnlySpan<char> _text;
    private int _block;
    private uint _mask;
    private Carry _carry;

    public Anchors(ReadOnlySpan<char> text)
    {
        _text = text;
        _block = -Block;
    }

    /// <summary>The second character of the place found by <see cref="Next"/>; for a plan number the one behind its letter.</summary>
    public int At { get; private set; }

    /// <summary>Goes to the next place; false at the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next()
    {
        while (_mask == 0)
        {
            _block += Block;
            if (_block >= _text.Length) return false;
            _mask = _block + Block <= _text.Length ? Scan(ref MemoryMarshal.GetReference(_text[_block..]), ref _carry) : ScanTail();
        }
        At = _block + BitOperations.TrailingZeroCount(_mask);
        _mask &= _mask - 1;
        return At < _text.Length;
    }

    private uint ScanTail()
    {
        Span<char> tail = stackalloc char[Block];
        tail.Clear();
        _text[_block..].CopyTo(tail);
        return Scan(ref MemoryMarshal.GetReference(tail), ref _carry);
    }

    /// <summary>What the end of one block says of the next.</summary>
    private struct Carry
    {
        public uint Capital;
        public uint Start;
        public uint Between;
        public uint Plan;
        public uint G;
        public uint F;
        public uint Ft;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Scan(ref char first, ref Carry carry)
    {
        var bytes = Vector256.NarrowWithSaturation(Load(ref first, 0), Load(ref first, 16));
        var capital = (bytes - Vector256.Create((byte)'A')).LessThan(26);
        var lowered = bytes | Vector256.Create((byte)0x20);
        var letters = capital | Vector256.Equals(lowered, Vector256.Create((byte)'b')) | Vector256.Equals(lowered, Vector256.Create((byte)'f'));
        var digits = (bytes - Vector256.Create((byte)'0')).LessThan(10).ExtractMostSignificantBits();
        var beyond = Is(bytes, (char)255);
        var between = Is(bytes, '-') | Is(bytes, ' ') | beyond;
        if (letters == Vector256<byte>.Zero && carry is { Start: 0, Plan: 0, G: 0, Ft: 0, F: 0 })
        {
            carry = new Carry { Between = (between | digits) >> 31, G = Is(bytes, 'g') >> 31 };
            return 0;
        }
        var capitals = capital.ExtractMostSignificantBits();
        var signs = Is(bytes, '/') | Is(bytes, '_');

        var starts = capitals & ~((capitals << 1) | carry.Capital);
        var seconds = ((starts << 1) | carry.Start) & (capitals | digits | signs | beyond);

        var kinds = capitals & starts & (Is(bytes, 'T') | Is(bytes, 'Q') | Is(bytes, 'Z'));
        var before = ((between | digits) << 1) | carry.Between;
        var plans = kinds & before;
        seconds |= ((plans << 1) | carry.Plan) & between;

        var g = Is(bytes, 'g');
        seconds |= ((g << 1) | carry.G) & Is(bytes, 'b');
        var f = Is(bytes, 'f');
        var ft = ((f << 1) | carry.F) & Is(bytes, 't');
        seconds |= ((ft << 1) | carry.Ft) & Is(bytes, '-');

        carry.Capital = capitals >> 31;
        carry.Start = starts >> 31;
        carry.Between = (between | digits) >> 31;
        carry.Plan = plans >> 31;
        carry.G = g >> 31;
        carry.F = f >> 31;
        carry.Ft = ft >> 31;
        return seconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Is(Vector256<byte> bytes, char c) => Vector256.Equals(bytes, Vector256.Create((byte)c)).ExtractMostSignificantBits();

    /// <summary>Sixteen characters, full-width ones as the ASCII ones they stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Load(ref char first, nuint offset)
    {
        var units = Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first), offset);
        var wide = Vector256.LessThan(units - Vector256.Create((ushort)0xFF01), Vector256.Create((ushort)0x5E));
        return units - (wide & Vector256.Create((ushort)0xFEE0));
    }
}

/// <summary>A comparison that reads in the order it is meant.</summary>
internal static class VectorComparison
{
    /// <summary>All bits of each byte that is under the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> LessThan(this Vector256<byte> bytes, byte limit) => Vector256.LessThan(bytes, Vector256.Create(limit));
}
