using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Titles of standards in the cells of a table whose head names a column of standards: <c>No. | Standard | ... | Standard replaced</c>,
/// 标准名称. A row that gives a number of the standard beside its title names it by that.
/// </summary>
internal static class TableTitles
{
    public static void Find(Recognition found, ChunkedList<TitleMention> mentions)
    {
        var text = found.Text;
        foreach (var table in found.Tables ??= StandardTable.Find(text))
        {
            if (table.Title < 0 || table.Number >= 0) continue;
            var status = TitleContext.Status(found, table.Before);
            foreach (var row in table.Rows)
            {
                if (table.Title >= row.Count) continue;
                var span = row[table.Title];
                if (span.Length is < 6 or > 250 || text[span].IndexOfAnyInRange('a', '\u9FFF') < 0) continue;
                mentions.Add(new TitleMention(span, TitleMark.Cell, TitleSort.Standard, "", (table.Stage >= 0 && table.Stage < row.Count ? StageWords.Of(text[row[table.Stage]]) : null) ?? status));
            }
        }
        foreach (var row in found.Rows ??= StandardRows.Find(found))
        {
            if (row.Number.Length == 0) mentions.Add(new TitleMention(row.Title, TitleMark.Cell, TitleSort.Standard, "", row.Status));
        }
    }
}
