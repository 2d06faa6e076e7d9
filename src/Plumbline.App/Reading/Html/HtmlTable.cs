using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumbline.App.Reading.Html;

/// <summary>Tables of data, as told from tables that only lay out a page or a mail.</summary>
internal static class HtmlTable
{
    private const int LongestCell = 2000;
    private const int MostColumns = 1000;
    private const int MostRowSpan = 1000;

    /// <summary>Two or more columns, no table or heading inside a cell, no cell as long as an article.</summary>
    internal static bool IsData(IHtmlTableElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none") return false;
        if (table.QuerySelector("table, h1, h2, h3, h4, article, section") is not null) return false;
        var columns = 0;
        foreach (var row in table.Rows)
        {
            columns = Math.Max(columns, row.Cells.Length);
            foreach (var cell in row.Cells)
            {
                if (cell.TextContent.Length > LongestCell) return false;
            }
        }

        return columns >= 2;
    }

    /// <summary>One line a row. A cell that reaches over rows or columns stands in the first of them; the others stay empty.</summary>
    internal static IEnumerable<string> Rows(IHtmlTableElement table)
    {
        if (table.Caption is { } caption && CellText.Flat(caption.TextContent) is { Length: > 0 } title) yield return title;
        var covered = new int[MostColumns];
        foreach (var row in table.Rows)
        {
            List<string> cells = [];
            foreach (var cell in row.Cells)
            {
                SkipCovered(cells, covered);
                if (cells.Count >= MostColumns) break;
                var from = cells.Count;
                cells.Add(TextOf(cell));
                for (var i = 1; i < Math.Min(cell.ColumnSpan, MostColumns) && cells.Count < MostColumns; i++) cells.Add("");
                for (var i = from; i < cells.Count; i++) covered[i] = Math.Clamp(cell.RowSpan, 1, MostRowSpan) - 1;
            }

            SkipCovered(cells, covered);
            var line = CellText.Row(cells);
            if (line.Trim().Length > 0) yield return line;
        }
    }

    private static void SkipCovered(List<string> cells, int[] covered)
    {
        while (cells.Count < MostColumns && covered[cells.Count] > 0)
        {
            covered[cells.Count]--;
            cells.Add("");
        }
    }

    private static string TextOf(IElement cell)
    {
        var text = new PlainTextBuilder(int.MaxValue);
        new HtmlWalker(text).Walk(cell);
        return CellText.Flat(text.ToString());
    }
}
