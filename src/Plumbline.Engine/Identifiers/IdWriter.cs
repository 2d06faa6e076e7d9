namespace Plumbline.Engine.Identifiers;

/// <summary>Puts a normal form together without a string for each piece.</summary>
/// <param name="buffer">Where it is written; a longer form moves to the heap.</param>
internal ref struct IdWriter(Span<char> buffer)
{
    private Span<char> _buffer = buffer;
    private int _length;

    /// <summary>What has been written.</summary>
    public readonly ReadOnlySpan<char> Written => _buffer[.._length];

    /// <summary>Appends one character.</summary>
    public void Add(char c)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = c;
    }

    /// <summary>Appends a text; null is nothing.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length) Grow(text.Length);
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    /// <summary>Appends a text behind its separator, or nothing where the text is null.</summary>
    public void Add(string separator, string? text)
    {
        if (text is null) return;
        Add(separator);
        Add(text);
    }

    /// <inheritdoc/>
    public override readonly string ToString() => Written.ToString();

    private void Grow(int more)
    {
        var larger = new char[Math.Max(_buffer.Length * 2, _length + more)];
        Written.CopyTo(larger);
        _buffer = larger;
    }
}
