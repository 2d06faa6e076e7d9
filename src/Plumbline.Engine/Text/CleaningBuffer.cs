namespace Plumbline.Engine.Text;

/// <summary>Characters and where each came from; a step reads it from the front and writes it anew, never longer than it was.</summary>
internal sealed class CleaningBuffer
{
    private readonly char[] _text;
    private readonly int[] _origins;
    private int _length;
    private int _written;

    public CleaningBuffer(ReadOnlySpan<char> text, int offset)
    {
        _text = text.ToArray();
        _origins = new int[text.Length + 1];
        for (var i = 0; i <= text.Length; i++) _origins[i] = offset + i;
        _length = text.Length;
    }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Keeps the character at a place; places must rise.</summary>
    public void Keep(int at) => Put(at, _text[at]);

    /// <summary>Puts another character for the one at a place.</summary>
    public void Put(int at, char c)
    {
        _text[_written] = c;
        _origins[_written++] = _origins[at];
    }

    /// <summary>Ends a step: what was not kept is gone.</summary>
    public void End() => (_length, _written) = (_written, 0);

    /// <summary>The origins, with the end of the original span behind the last one.</summary>
    public int[] TakeOrigins(int end)
    {
        var origins = _origins.AsSpan(0, _length + 1).ToArray();
        origins[_length] = end;
        return origins;
    }
}
