namespace Plumbline.Engine.Text;

/// <summary>The text of one document as it was read, with its lines. All offsets that findings carry are offsets of this text.</summary>
/// <param name="content">The text; may hold anything, lone surrogates and NULs included.</param>
public sealed class SourceText(string content)
{
    private LineMap? _lines;

    /// <summary>The text itself.</summary>
    public string Content { get; } = content;

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>The lines, found at first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Content);

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Content.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a span as a new string.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineOf(int offset) => Lines.LineOf(offset);
}
