using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>The lines of a text that carry its words: without empty lines, running heads and feet and page numbers.</summary>
internal sealed class LineList
{
    /// <summary>A line longer than this is a paragraph that was not broken at the margin.</summary>
    private const int UnbrokenParagraph = 250;

    private const int ShortestFullLine = 50;
    private const int LongestFullLine = 160;

    private readonly SourceText _text;
    private readonly List<TextLine> _lines;

    public LineList(SourceText text)
    {
        _text = text;
        _lines = Read(text);
        int full = 0, unbroken = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_lines[i].Length > UnbrokenParagraph) unbroken++;
            else if (_lines[i].Length is >= ShortestFullLine and <= LongestFullLine && GapAfter(i) == 0) full++;
        }
        IsWrapped = full >= unbroken;
    }

    public int Count => _lines.Count;

    /// <summary>True where paragraphs are broken into lines at the margin, so that a heading may run over two lines.</summary>
    public bool IsWrapped { get; }

    public TextLine this[int index] => _lines[index];

    public ReadOnlySpan<char> Text(int index) => _text.Content.AsSpan(_lines[index].Start, _lines[index].Length);

    public ReadOnlySpan<char> Text(TextSpan span) => _text[span];

    /// <summary>Empty lines behind a line; many behind the last one.</summary>
    public int GapAfter(int index) => index + 1 < Count ? _lines[index + 1].Gap : int.MaxValue;

    /// <summary>True where the line stands apart from the ones before and after it.</summary>
    public bool StandsAlone(int index) => (index == 0 || _lines[index].Gap > 0) && GapAfter(index) > 0;

    /// <summary>The first line of the list that starts at an offset or later; <see cref="Count"/> where there is none.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static List<TextLine> Read(SourceText text)
    {
        var content = text.Content.AsSpan();
        var furniture = PageFurniture.Find(text);
        var lines = new List<TextLine>();
        var gap = 0;
        for (var number = 1; number <= text.Lines.Count; number++)
        {
            var span = text.Lines[number];
            var line = content.Slice(span.Start, span.Length);
            var start = span.Start + (line.Length - line.TrimStart().Length);
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || PageFurniture.IsPageNumber(trimmed) || furniture.Contains(number))
            {
                gap++;
                continue;
            }
            lines.Add(new TextLine(number, start, start + trimmed.Length, gap));
            gap = 0;
        }
        return lines;
    }
}
