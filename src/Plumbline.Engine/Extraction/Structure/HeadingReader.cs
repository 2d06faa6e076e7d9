using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>Reads single lines of the body as headings of articles.</summary>
internal sealed class HeadingReader(LineList lines, NumberStyle style, bool isMarkdown)
{
    private const int LongestHeading = 320;
    private const int LongestTitle = 240;
    private const int MostLines = 3;

    public LineList Lines { get; } = lines;

    /// <summary>True where hash marks and a blank make headings of the text.</summary>
    public bool IsMarkdown { get; } = isMarkdown;

    /// <summary>True where a text uses Markdown headings: a hash mark and a blank before a number or a known word.</summary>
    public static bool UsesMarkdown(LineList lines)
    {
        var marks = 0;
        for (var i = 0; i < lines.Count && marks < 2; i++)
        {
            var line = lines.Text(i);
            if (line[0] != '#' || line.Length > LongestHeading) continue;
            var mark = HeadingMark.Read(line);
            if (mark.Level > 1 || mark.Level == 1 && (mark.Number > 0 || HeadingWords.IsContents(line) || HeadingWords.IsTakeaways(line) || HeadingWords.IsBackMatter(line))) marks++;
        }
        return marks >= 2;
    }

    public HeadingMark Mark(int index) => HeadingMark.Read(Lines.Text(index), style);

    /// <summary>Every numbered line from one line up to another that may head an article.</summary>
    public List<Candidate> Numbered(int from, int to)
    {
        var found = new List<Candidate>();
        var previous = 0;
        for (var i = from; i < to; i++)
        {
            var mark = Lines[i].Length > LongestHeading ? default : Mark(i);
            if (mark.Number > 0 && Read(i, mark, previous) is { } candidate) found.Add(candidate);
            previous = mark.Number;
        }
        return found;
    }

    /// <summary>A line as heading, or null where it has not the shape of one.</summary>
    public Candidate? Read(int index, HeadingMark mark, int previous = 0)
    {
        var line = Lines.Text(index);
        var tags = TagReader.Start(line[mark.TitleStart..]) + mark.TitleStart;
        var title = line[mark.TitleStart..tags].TrimEnd("* \t");
        var hasTags = tags < line.Length || HasTagLine(index + 1);
        var isHeading = hasTags || mark.Level > 0;
        if (title.Length is < 2 or > LongestTitle || !isHeading && !HasShape(title)) return null;
        var end = index + 1;
        if (tags == line.Length && !isHeading && Lines.IsWrapped)
        {
            while (end < Lines.Count && Lines[end].Gap == 0 && Mark(end).Number == 0 && end - index < MostLines && Lines[end].Length <= LongestTitle) end++;
            // A paragraph that begins with a number is longer than a heading can be, or ends as a sentence.
            if (end < Lines.Count && Lines[end].Gap == 0 && Mark(end).Number == 0 && !HasTagLine(end)) return null;
            if (end - index > 1 && Lines.Text(end - 1)[^1] is '.' or '。' or ';' or '；') return null;
        }
        else if (tags == line.Length && Lines.IsWrapped && !HasTagLine(end))
        {
            while (end - index < MostLines && HasTagLine(end + 1)) end++;
        }
        var next = index + 1 < Lines.Count && Lines[index + 1].Length <= LongestHeading ? Mark(index + 1).Number : 0;
        var inList = !isHeading && (previous > 0 && previous == mark.Number - 1 && Lines[index].Gap == 0 || next == mark.Number + 1);
        var start = Lines[index].Start + mark.TitleStart;
        var titleEnd = end - index > 1 ? Lines[end - 1].End : start + title.Length;
        return new Candidate(index, end, mark.Number, mark.Level, TextSpan.FromBounds(start, titleEnd), hasTags || HasTagLine(end), inList);
    }

    /// <summary>True where a line holds tags only.</summary>
    public bool HasTagLine(int index) => index < Lines.Count && TagReader.TryReadLine(Lines.Text(index), IsMarkdown, []);

    /// <summary>A heading does not end as a sentence or an item of a list does.</summary>
    private static bool HasShape(ReadOnlySpan<char> title) =>
        title[^1] is not ('.' or ';' or ',' or ':' or '。' or '；' or '，' or '：' or '、') && (char.IsUpper(title[0]) || !char.IsLower(title[0]));
}
