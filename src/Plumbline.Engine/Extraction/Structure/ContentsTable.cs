using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// The table of contents: <c>title [dots | tab | blanks] [page]</c>, with the numbers of articles before their titles. Its words are
/// evidence for the headings of the body, never headings themselves.
/// </summary>
internal sealed class ContentsTable
{
    private const int LongestTitle = 260;
    private const int MostEntries = 2000;

    private ContentsTable(List<ContentsEntry> entries, int first, int end) => (Entries, First, End) = (entries, first, end);

    /// <summary>The same table with numbers at entries that had none.</summary>
    public ContentsTable WithNumbers(Dictionary<ContentsEntry, int> numbers)
    {
        var entries = new List<ContentsEntry>();
        foreach (var entry in Entries) entries.Add(numbers.TryGetValue(entry, out var number) ? entry with { Number = number } : entry);
        return new ContentsTable(entries, First, End);
    }

    /// <summary>Its entries in order.</summary>
    public IReadOnlyList<ContentsEntry> Entries { get; }

    /// <summary>Line of its heading, an index into the list of lines.</summary>
    public int First { get; }

    /// <summary>First line behind it.</summary>
    public int End { get; }

    /// <summary>Reads the first table of contents, or null where there is none.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="style">How articles are numbered.</param>
    /// <param name="within">Lines to look for the heading in, from the first.</param>
    public static ContentsTable? Find(LineList lines, NumberStyle style, int within)
    {
        for (var i = 0; i < lines.Count && i < within; i++)
        {
            if (!HeadingWords.IsContents(lines.Text(i))) continue;
            var table = Read(lines, i, style);
            if (table.Entries.Count >= 3) return table;
        }
        return null;
    }

    private static ContentsTable Read(LineList lines, int heading, NumberStyle style)
    {
        var rows = new List<Row>();
        var seen = new HashSet<ulong>();
        int paged = 0, unpaged = 0, i = heading + 1;
        var isRepeated = false;
        for (; i < lines.Count && rows.Count < MostEntries; i++)
        {
            var line = lines.Text(i);
            if (HeadingWords.IsContents(line))
            {
                if (rows.Count == 0) break;
                continue;
            }
            if (line.Length > LongestTitle) break;
            var row = Row.Read(lines, i, style);
            unpaged = row.HasPage ? 0 : unpaged + 1;
            if (paged >= 3 && unpaged > 3) break;
            var key = TitleKey.Of(row.Words(lines)).Whole;
            if (!row.HasPage)
            {
                isRepeated = seen.Contains(key);
                if (isRepeated) break;
                if (paged >= 3 && HeadingWords.IsTakeaways(line)) break;
            }
            if (row.HasPage) paged++;
            seen.Add(key);
            rows.Add(row);
        }
        var isPaged = paged * 2 >= rows.Count;
        // Words without a page at the end belong to what follows.
        while (rows.Count > 0 && !rows[^1].HasPage && (isPaged || HeadingWords.IsTakeaways(lines.Text(rows[^1].Line)))) rows.RemoveAt(rows.Count - 1);
        // Without pages only a title that returns tells the table from the text.
        if (!isPaged && !isRepeated) rows.Clear();
        var end = rows.Count == 0 ? heading + 1 : rows[^1].Line + 1;
        return new ContentsTable(Join(lines, rows, isPaged), heading, end);
    }

    /// <summary>Rows to entries: a title broken over lines is closed by the row that has the page.</summary>
    private static List<ContentsEntry> Join(LineList lines, List<Row> rows, bool isPaged)
    {
        var entries = new List<ContentsEntry>();
        for (var i = 0; i < rows.Count; i++)
        {
            var first = rows[i];
            var last = i;
            if (isPaged && !first.HasPage && IsLong(first.Words(lines)) && (first.Number > 0 || i + 1 < rows.Count && rows[i + 1].Number == 0))
            {
                while (last + 1 < rows.Count && !rows[last].HasPage && rows[last + 1].Number == 0) last++;
                // No page at the end of the run: nothing was broken, the lines stand for themselves.
                if (!rows[last].HasPage) last = i;
            }
            var title = first.Words(lines).ToString();
            for (var k = i + 1; k <= last; k++) title += " " + rows[k].Words(lines).ToString();
            var span = TextSpan.FromBounds(lines[first.Line].Start, lines[rows[last].Line].End);
            entries.Add(new ContentsEntry(first.Number, title, TitleKey.Of(title), span));
            i = last;
        }
        return entries;
    }

    /// <summary>A line is broken where it is full.</summary>
    private static bool IsLong(ReadOnlySpan<char> words) => words.Length >= 40 || words.Length >= 18 && words.IndexOfAnyInRange('\u3400', '\u9FFF') >= 0;

    /// <summary>One line of the table.</summary>
    private readonly record struct Row(int Line, int Number, int Start, int Length, bool HasPage)
    {
        public static Row Read(LineList lines, int index, NumberStyle style)
        {
            var line = lines.Text(index);
            var mark = HeadingMark.Read(line.TrimStart("-•·").TrimStart(), style);
            var skipped = line.Length - line.TrimStart("-•·").TrimStart().Length;
            var start = skipped + mark.TitleStart;
            var words = line[start..];
            var end = words.Length;
            while (end > 0 && (char.IsAsciiDigit(words[end - 1]) || words[end - 1] is ')' or '）' or '(' or '（' or '页' or 'P' or 'p')) end--;
            var page = words[end..].Trim("()（）页Pp");
            var leader = end;
            while (leader > 0 && (char.IsWhiteSpace(words[leader - 1]) || words[leader - 1] is '.' or '…' or '·' or '．' or '_' or '-' or '—')) leader--;
            var filling = words[leader..end];
            var hasLeader = filling.Contains('\t') || filling.Contains('…') || filling.Contains("  ", StringComparison.Ordinal)
                || filling.Contains("..", StringComparison.Ordinal) || filling.Contains("··", StringComparison.Ordinal) || filling.Contains("__", StringComparison.Ordinal);
            // "Plan for 2021" ends with a year, "Horizontal Issues 3" with a page.
            var hasPage = page.Length is > 0 and <= 3 && int.TryParse(page, out _) && leader > 0 && (hasLeader || filling.Length == 1 && page.Length <= 2);
            if (!hasPage && page.Length > 0) leader = words.Length;
            return new Row(index, mark.Number, start, Math.Max(leader, 0), hasPage);
        }

        public ReadOnlySpan<char> Words(LineList lines) => lines.Text(Line).Slice(Start, Length).TrimEnd("* \t");
    }
}
