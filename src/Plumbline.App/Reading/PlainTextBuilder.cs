using System.Text;

namespace Plumbline.App.Reading;

/// <summary>
/// Text of marked-up documents: paragraphs parted by a blank line, lines by a line feed; blanks run together and never stand at the end of a line.
/// Fails with <see cref="TextTooLongException"/> beyond its cap.
/// </summary>
internal sealed class PlainTextBuilder(int maxCharacters)
{
    private readonly StringBuilder _text = new();
    private int _pendingLines;
    private bool _pendingBlank;

    internal int Length => _text.Length;

    /// <summary>Appends words; blanks, line ends included, become one blank.</summary>
    internal void Words(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var blank = words.IndexOfAny(Blanks.OfMarkup);
            if (blank != 0)
            {
                var word = blank < 0 ? words : words[..blank];
                Literal(word);
                words = words[word.Length..];
            }
            else
            {
                var next = words.IndexOfAnyExcept(Blanks.OfMarkup);
                _pendingBlank = true;
                words = next < 0 ? [] : words[next..];
            }
        }
    }

    /// <summary>Appends characters as they are.</summary>
    internal void Literal(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_pendingLines > 0)
        {
            if (_text.Length > 0) _text.Append('\n', _pendingLines);
            _pendingLines = 0;
        }
        else if (_pendingBlank && _text.Length > 0 && _text[^1] is not ('\n' or '\t'))
        {
            _text.Append(' ');
        }

        _pendingBlank = false;
        _text.Append(text);
        if (_text.Length > maxCharacters) throw new TextTooLongException();
    }

    /// <summary>A new line, if anything stands on this one.</summary>
    internal void Line() => _pendingLines = Math.Max(_pendingLines, 1);

    /// <summary>A blank line.</summary>
    internal void Paragraph() => _pendingLines = 2;

    /// <summary>A tab between cells, also where the cells are empty.</summary>
    internal void Tab()
    {
        _pendingBlank = false;
        if (_pendingLines > 0) Literal("\t");
        else _text.Append('\t');
    }

    public override string ToString() => _text.ToString();
}
