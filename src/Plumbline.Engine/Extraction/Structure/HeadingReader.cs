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

    /// <summary>A line as heading, with the lines that it is broken over, or null where it has not the shape of one.</summary>
    public Candidate? Read(int index, HeadingMark mark, int previous = 0)
    {
        var start = Lines[index].Start + mark.TitleStart;
        var end = BlockEnd(index);
        if (end < 0)
        {
            // A paragraph that begins with a number is longer than a heading can be, unless a tag closes its first line.
            end = index + 1;
            if (mark.Level == 0 && TagReader.Start(Lines.Text(index)[mark.TitleStart..]) == Lines[index].Length - mark.TitleStart && !HasTagLine(end)) return null;
        }
        var block = Lines.Text(TextSpan.FromBounds(start, Lines[end - 1].End));
        var tags = TagReader.Start(block);
        var title = block[..tags].TrimEnd("* \t\r\n\f");
        var hasTags = tags < block.Length || HasTagLine(end);
        var isHeading = hasTags || mark.Level > 0;
        if (title.Length is < 2 or > LongestTitle || !isHeading && !HasShape(title)) return null;
        var next = end < Lines.Count && Lines[end].Length <= LongestHeading ? Mark(end).Number : 0;
        var inList = !isHeading && (previous > 0 && previous == mark.Number - 1 && Lines[index].Gap == 0 || next == mark.Number + 1);
        return new Candidate(index, end, mark.Number, mark.Level, new TextSpan(start, title.Length), hasTags, inList);
    }

    /// <summary>Behind the last line of a block that a heading may fill, one line where the text is not broken at the margin; -1 where the block is too long.</summary>
    private int BlockEnd(int index)
    {
        var end = index + 1;
        if (!Lines.IsWrapped) return end;
        while (end < Lines.Count && Lines[end].Gap == 0 && end - index <= MostLines && Mark(end).Number == 0 && !HasTagLine(end) && !IsOtherScript(index, end)) end++;
        return end - index <= MostLines ? end : -1;
    }

    /// <summary>A Chinese line below a heading without a Chinese sign is its translation and not its rest.</summary>
    private bool IsOtherScript(int heading, int line) => Lines.Text(line)[0] is >= '\u3400' and <= '\u9FFF' && Lines.Text(heading).IndexOfAnyInRange('\u3400', '\u9FFF') < 0;

    /// <summary>True where a line holds tags only.</summary>
    public bool HasTagLine(int index) => index < Lines.Count && TagReader.TryReadLine(Lines.Text(index), IsMarkdown, []);

    /// <summary>A heading does not end as a sentence or an item of a list does.</summary>
    private static bool HasShape(ReadOnlySpan<char> title) =>
        title[^1] is not ('.' or ';' or ',' or ':' or '。' or '；' or '，' or '：' or '、') && (char.IsUpper(title[0]) || !char.IsLower(title[0]));
}
