using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Plumbline.Engine.Identifiers;

/// <summary>Puts a normal form together without a string for each piece; what does not fit into the struct moves to the heap.</summary>
internal struct IdWriter
{
    private Room _room;
    private char[]? _more;
    private int _length;

    /// <summary>How many characters have been written.</summary>
    public readonly int Length => _length;

    /// <summary>Appends one character.</summary>
    public void Add(char c)
    {
        var target = Reserve(1);
        target[0] = c;
    }

    /// <summary>Appends a text.</summary>
    public void Add(scoped ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    /// <summary>Appends a text; null is nothing.</summary>
    public void Add(string? text) => text.AsSpan().CopyTo(Reserve(text?.Length ?? 0));

    /// <summary>Appends a text behind its separator, or nothing where the text is null.</summary>
    public void Add(string separator, string? text)
    {
        if (text is null) return;
        Add(separator);
        Add(text);
    }

    /// <summary>Drops the last character.</summary>
    public void RemoveLast() => _length--;

    /// <summary>What has been written.</summary>
    public override readonly string ToString() => _more is null ? ((ReadOnlySpan<char>)_room)[.._length].ToString() : new string(_more, 0, _length);

    [UnscopedRef]
    private Span<char> Reserve(int count)
    {
        var start = _length;
        _length += count;
        if (_more is null && _length <= Room.Size) return ((Span<char>)_room)[start.._length];
        if (_more is null || _more.Length < _length)
        {
            var larger = new char[_length * 2];
            (_more is null ? ((ReadOnlySpan<char>)_room)[..start] : _more.AsSpan(0, start)).CopyTo(larger);
            _more = larger;
        }
        return _more.AsSpan(start, count);
    }

    [InlineArray(Size)]
    private struct Room
    {
        public const int Size = 80;
        private char _first;
    }
}
