namespace Plumbline.Engine.Text;

/// <summary>
/// Offsets of line starts. A line ends with a line feed and with nothing else: a carriage return, a form feed or a
/// Unicode line separator is a character of its line, so that line numbers agree with those of common tools.
/// </summary>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly int _length;

    /// <summary>Reads the line feeds of a text once.</summary>
    public LineMap(ReadOnlySpan<char> text)
    {
        _length = text.Length;
        var starts = new int[text.Count('\n') + 1];
        for (int line = 1, from = 0; line < starts.Length; line++)
        {
            from += text[from..].IndexOf('\n') + 1;
            starts[line] = from;
        }
        _starts = starts;
    }

    /// <summary>Number of lines, at least 1; a text that ends with a line feed has an empty last line.</summary>
    public int Count => _starts.Length;

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineOf(int offset)
    {
        var at = Array.BinarySearch(_starts, offset);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The span of a line (counted from 1) without its line feed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan this[int line]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line, Count);
            var start = _starts[line - 1];
            return TextSpan.FromBounds(start, line == Count ? _length : _starts[line] - 1);
        }
    }
}
