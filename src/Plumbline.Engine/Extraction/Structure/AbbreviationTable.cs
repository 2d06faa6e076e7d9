using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// The table of abbreviations: <c>letters | English | Chinese</c>, separated by tabs, runs of blanks, bars or a colon; a row may be
/// broken over lines, a PDF may give one cell a line, and the two languages may change places. Letters at the beginning of a line open a row.
/// </summary>
internal static class AbbreviationTable
{
    private const int MostForeignLines = 3;
    private const int LongestName = 140;

    /// <summary>The rows behind the heading, up to other text.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="heading">The line of the heading.</param>
    public static List<AbbreviationFinding> Read(LineList lines, int heading)
    {
        var rows = new List<AbbreviationFinding>();
        Row? row = null;
        var foreign = 0;
        for (var i = heading + 1; i < lines.Count && foreign < MostForeignLines; i++)
        {
            var line = lines.Text(i);
            if (HeadingWords.IsBackMatter(line) && !HeadingWords.IsAbbreviations(line) || HeadingWords.IsAnnex(line, out _) || line.Length > 400) break;
            if (IsHead(line)) continue;
            var letters = LettersAt(line);
            if (letters > 0)
            {
                Add(rows, row);
                row = new Row(lines[i].Start) { Letters = line[..letters].Trim("*| ").ToString() };
                row.Take(line[letters..], lines[i].End);
                foreign = 0;
            }
            else if (row is { } open && (open.IsOpen || lines[i].Gap == 0) && foreign == 0) open.Take(line, lines[i].End);
            else foreign++;
        }
        Add(rows, row);
        return rows;
    }

    private static void Add(List<AbbreviationFinding> rows, Row? row)
    {
        // A sentence that begins with a capital abbreviation is no row.
        if (row is null || row.En.Length + row.Zh.Length == 0 || row.En.Length > LongestName || row.En.EndsWith('.') && row.Zh.Length == 0) return;
        rows.Add(new AbbreviationFinding(row.Letters, row.En, row.Zh, TextSpan.FromBounds(row.Start, row.End)));
    }

    /// <summary>The head of the table, or a rule of bars and dashes.</summary>
    private static bool IsHead(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept("|-: ") < 0
        || line.Trim("|* ").StartsWith("abbreviation", StringComparison.OrdinalIgnoreCase) && line.Contains("english", StringComparison.OrdinalIgnoreCase)
        || line.Trim("|* ").StartsWith("缩") && (line.Contains("英文", StringComparison.Ordinal) || line.Contains("中文", StringComparison.Ordinal));

    /// <summary>Length of an abbreviation at the beginning of a line: SAMR, MoHURD, ISO/IEC, R&amp;D, 5G; 0 where there is none.</summary>
    private static int LettersAt(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is '|' or ' ' or '*') at++;
        var start = at;
        int upper = 0, count = 0;
        for (; at < line.Length && at - start <= 16; at++)
        {
            var c = line[at];
            if (char.IsAsciiLetterOrDigit(c)) count++;
            else if (c is not ('/' or '-' or '&' or '+' or '.') || at + 1 < line.Length && !char.IsAsciiLetterOrDigit(line[at + 1])) break;
            if (char.IsAsciiLetterUpper(c)) upper++;
        }
        var word = line[start..at];
        if (count < 2 || upper == 0 || count > 14) return 0;
        var ends = at == line.Length || line[at] is ' ' or '\t' or '|' or ':' or '：' or '*' or '\u3000' or '(' or '（' or '–' || line[at] is >= '\u3400' and <= '\u9FFF';
        // "China" has one capital at its beginning and goes on small: a word.
        return ends && (upper >= 2 || upper == 1 && (char.IsAsciiDigit(word[0]) || char.IsAsciiLetterLower(word[0]))) ? at : 0;
    }

    /// <summary>A row while it is read.</summary>
    private sealed class Row(int start)
    {
        public int Start { get; } = start;

        public int End { get; private set; } = start;

        public required string Letters { get; init; }

        public string En { get; private set; } = "";

        public string Zh { get; private set; } = "";

        /// <summary>True while a cell is still to come.</summary>
        public bool IsOpen => En.Length == 0 || Zh.Length == 0;

        public void Take(ReadOnlySpan<char> cells, int end)
        {
            End = end;
            cells = cells.Trim(" \t|:：–—-*=");
            var han = cells.IndexOfAnyInRange('\u3400', '\u9FFF');
            if (han < 0)
            {
                En = Join(En, cells, " ");
                return;
            }
            // 中文 first and English behind it, or the other way round.
            if (han == 0 || cells[..han].IndexOfAnyExcept("(（ ") < 0)
            {
                var behind = LatinBehind(cells);
                Zh = Join(Zh, cells[..behind], "");
                En = Join(En, cells[behind..], " ");
                return;
            }
            En = Join(En, cells[..han], " ");
            Zh = Join(Zh, cells[han..], "");
        }

        private static int LatinBehind(ReadOnlySpan<char> cells)
        {
            for (var i = 1; i < cells.Length; i++)
            {
                if (cells[i - 1] is '\t' or '|' or ' ' && char.IsAsciiLetter(cells[i]) && cells[i..].IndexOfAnyInRange('\u3400', '\u9FFF') < 0) return i;
            }
            return cells.Length;
        }

        private static string Join(string before, ReadOnlySpan<char> cell, string glue)
        {
            cell = cell.Trim(" \t|,，;；:：–—-*\u3000");
            if (cell.Length > 1 && cell[0] is '(' or '（' && cell[^1] is ')' or '）') cell = cell[1..^1];
            cell = cell.TrimEnd("(（ ").TrimStart(")） ");
            if (cell.IndexOfAny('(', '（') < 0) cell = cell.TrimEnd(")） ");
            return cell.IsEmpty ? before : before.Length == 0 ? cell.ToString() : before + glue + cell.ToString();
        }
    }
}
