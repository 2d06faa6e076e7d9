using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// A table of standards as lines of cells that tabs or bars part, with the columns that its head names; -1 for a column that it has not.
/// </summary>
/// <param name="Title">Column of the title.</param>
/// <param name="Number">Column of the number of the standard.</param>
/// <param name="Replaced">Column of what it replaces.</param>
/// <param name="Stage">Column of the status.</param>
/// <param name="Before">The line before the head, or the head.</param>
/// <param name="Rows">Cells of the rows.</param>
/// <param name="Head">Cells of the head.</param>
internal sealed record StandardTable(int Title, int Number, int Replaced, int Stage, TextSpan Before, List<List<TextSpan>> Rows, List<TextSpan> Head)
{
    private const int LongestHead = 240;
    private const int MostCells = 16;
    private const int LongestBreak = 40;

    private static readonly SearchValues<string> ReplacedWords = SearchValues.Create(["replaced", "superseded", "replaces"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NumberWords =
        SearchValues.Create(["standard no", "standard number", "new standard", "latest standard", "number of standard"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> TitleWords =
        SearchValues.Create(["standard name", "standard title", "name of standard", "name of the standard"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every table of a text whose head names what is replaced, or a title of standards.</summary>
    public static List<StandardTable> Find(SourceText text)
    {
        var tables = new List<StandardTable>();
        var content = text.Content.AsSpan();
        var at = 0;
        while (at < content.Length)
        {
            var hit = content[at..].IndexOfAny('\t', '|');
            if (hit < 0) break;
            var start = content[..(at + hit)].LastIndexOf('\n') + 1;
            var length = content[(at + hit)..].IndexOf('\n');
            var end = length < 0 ? content.Length : at + hit + length;
            at = end + 1;
            if (end - start > LongestHead || ReadHead(content, start, end) is not { } head) continue;
            at = ReadRows(content, head, at);
            if (head.Rows.Count > 0) tables.Add(head);
        }
        return tables;
    }

    private static StandardTable? ReadHead(ReadOnlySpan<char> text, int start, int end)
    {
        int title = -1, number = -1, replaced = -1, stage = -1;
        var cells = Cells(text, start, end);
        if (cells.Count < 2) return null;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = text[cells[i].Start..cells[i].End].Trim("* ");
            if (cell.Length > 60) return null;
            if (IsReplaced(cell)) replaced = i;
            else if (IsNumber(cell)) number = i;
            else if (title < 0 && IsTitle(cell)) title = i;
            else if (IsStage(cell)) stage = i;
        }
        if (title < 0 && replaced < 0 || replaced < 0 && number < 0 && cells.Count < 3) return null;
        var line = start > 1 ? text[..(start - 1)].LastIndexOf('\n') + 1 : start;
        while (line > 1 && text[line..start].IsWhiteSpace()) line = text[..(line - 1)].LastIndexOf('\n') + 1;
        return new StandardTable(title, number, replaced, stage, new TextSpan(line, 0), [], cells);
    }

    private static int ReadRows(ReadOnlySpan<char> text, StandardTable head, int at)
    {
        var blank = 0;
        while (at < text.Length && blank < 2)
        {
            var length = text[at..].IndexOf('\n');
            var end = length < 0 ? text.Length : at + length;
            var line = text[at..end];
            if (line.IsWhiteSpace()) blank++;
            else if (line.IndexOfAny('\t', '|') < 0)
            {
                // The beginning of a cell that is broken over lines.
                if (line.Length > LongestBreak) break;
            }
            else
            {
                blank = 0;
                if (line.IndexOfAnyExcept("|-: \t") >= 0) head.Rows.Add(line.Contains('|') ? Aligned(Cells(text, at, end), head.Head.Count) : Cells(text, at, end));
            }
            at = end + 1;
        }
        return Math.Min(at, text.Length);
    }

    /// <summary>A row that lacks its first cells, which a cell over several rows took, is read from its end.</summary>
    private static List<TextSpan> Aligned(List<TextSpan> row, int cells)
    {
        if (row.Count < 2) return row;
        while (row.Count < cells) row.Insert(0, new TextSpan(row[0].Start, 0));
        return row;
    }

    /// <summary>The cells of a line between bars or tabs, blanks around them apart; a bar that ends the line opens none.</summary>
    internal static List<TextSpan> Cells(ReadOnlySpan<char> text, int start, int end)
    {
        var cells = new List<TextSpan>();
        var line = text[start..end].TrimEnd();
        // A bar at the beginning of a line opens the first cell.
        if (start < end && text[start] == '|') start++;
        while (start <= end && cells.Count < MostCells)
        {
            var length = text[start..end].IndexOfAny('\t', '|');
            var stop = length < 0 ? end : start + length;
            var (from, to) = (start, stop);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            cells.Add(TextSpan.FromBounds(from, to));
            start = stop + 1;
        }
        if (cells.Count > 1 && cells[^1].Length == 0 && line.EndsWith('|')) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static bool IsReplaced(ReadOnlySpan<char> cell) =>
        cell.ContainsAny(ReplacedWords)
        || cell.Contains("代替", StringComparison.Ordinal) || cell.Contains("替代", StringComparison.Ordinal) || cell.Contains("被废除", StringComparison.Ordinal) || cell.Contains("原标准", StringComparison.Ordinal);

    private static bool IsNumber(ReadOnlySpan<char> cell) =>
        cell.Contains("标准编号", StringComparison.Ordinal) || cell.Contains("标准号", StringComparison.Ordinal) || cell.Equals("最新标准", StringComparison.Ordinal) || cell.ContainsAny(NumberWords)
        || cell.Contains("计划号", StringComparison.Ordinal) || cell.Equals("新标准", StringComparison.Ordinal)
        || cell.Equals("number", StringComparison.OrdinalIgnoreCase);

    private static bool IsStage(ReadOnlySpan<char> cell) =>
        cell.Equals("status", StringComparison.OrdinalIgnoreCase) || cell.Equals("current status", StringComparison.OrdinalIgnoreCase) || cell.Equals("stage", StringComparison.OrdinalIgnoreCase) || cell.Equals("progress", StringComparison.OrdinalIgnoreCase)
        || cell is "状态" or "标准状态" or "制定状态" or "当前状态" or "进展" or "进展情况" or "阶段";

    private static bool IsTitle(ReadOnlySpan<char> cell) =>
        cell.Equals("standard", StringComparison.OrdinalIgnoreCase) || cell.Equals("standards", StringComparison.OrdinalIgnoreCase) || cell.ContainsAny(TitleWords)
        || cell.Contains("标准名称", StringComparison.Ordinal) || cell.Contains("项目名称", StringComparison.Ordinal) || cell.Contains("标准中文名称", StringComparison.Ordinal);
}
