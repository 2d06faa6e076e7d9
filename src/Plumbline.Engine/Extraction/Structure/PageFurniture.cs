using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Running heads and feet. Text straight from a PDF separates pages by form feeds; a line among the first or last two of a page that
/// returns on other pages, its digits aside, is furniture and no part of the text.
/// </summary>
internal static class PageFurniture
{
    private const int LinesAtEdge = 2;
    private const int LongestHead = 160;

    /// <summary>Numbers of the lines that are heads or feet; empty where the text has no form feeds.</summary>
    public static HashSet<int> Find(SourceText text)
    {
        var found = new HashSet<int>();
        var content = text.Content.AsSpan();
        if (content.IndexOf('\f') < 0) return found;
        var pages = content.Count('\f') + 1;
        var edges = new List<(int Line, ulong Key)>();
        var pageStart = 0;
        while (pageStart <= content.Length)
        {
            var length = content[pageStart..].IndexOf('\f');
            var pageEnd = length < 0 ? content.Length : pageStart + length;
            AddEdges(text, pageStart, pageEnd, edges);
            pageStart = pageEnd + 1;
        }
        var counts = new Dictionary<ulong, int>();
        foreach (var (_, key) in edges) counts[key] = counts.GetValueOrDefault(key) + 1;
        var enough = Math.Max(2, Math.Min(4, pages / 3));
        foreach (var (line, key) in edges)
        {
            if (counts[key] >= enough) found.Add(line);
        }
        return found;
    }

    /// <summary>A line that holds a page number only: <c>12</c>, <c>- 12 -</c>, <c>Page 3 of 20</c>, <c>3 / 20</c>, <c>第3页</c>, <c>iv</c> not.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Length > 24) return false;
        var digits = 0;
        var other = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '/' or '|' or '第' or '页' or '共' or '頁')) other++;
        }
        if (digits is 0 or > 6) return false;
        if (other == 0) return digits <= 3 || line.IndexOfAny('/', '页') >= 0;
        return line.StartsWith("page", StringComparison.OrdinalIgnoreCase) && (other == 4 || (other == 6 && line.Contains("of", StringComparison.OrdinalIgnoreCase)));
    }

    private static void AddEdges(SourceText text, int from, int to, List<(int Line, ulong Key)> edges)
    {
        if (from >= to) return;
        var first = text.LineOf(from);
        var last = text.LineOf(to - 1);
        int above = first, found = 0;
        for (; above <= last && found < LinesAtEdge; above++) found += Add(text, above, edges);
        found = 0;
        for (var below = last; below >= above && found < LinesAtEdge; below--) found += Add(text, below, edges);
    }

    private static int Add(SourceText text, int line, List<(int Line, ulong Key)> edges)
    {
        var words = text[text.Lines[line]].Trim();
        if (words.IsEmpty) return 0;
        if (words.Length <= LongestHead && words[0] != '#' && !HeadingWords.IsBackground(words)) edges.Add((line, TitleKey.WithoutDigits(words)));
        return 1;
    }
}
