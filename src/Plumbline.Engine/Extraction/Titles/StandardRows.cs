using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>The rows of all lists of standards that have a column of numbers beside the titles: a title in such a row is that of the number in it, one without a number is a standard named by title.</summary>
internal static class StandardRows
{
    /// <summary>The rows of tables whose cells are parted, and of those whose columns reading has lost.</summary>
    public static List<StandardRow> Find(Recognition found)
    {
        var rows = FlatRows.Find(found);
        foreach (var table in found.Tables ??= StandardTable.Find(found.Text))
        {
            if (table.Title < 0 || table.Number < 0) continue;
            foreach (var row in table.Rows) Add(found, table, row, rows);
        }
        return rows;
    }

    /// <summary>Gives the numbers in rows the titles of their rows.</summary>
    public static void Name(Recognition found)
    {
        if (found.Standards.Count == 0) return;
        foreach (var row in found.Rows ??= Find(found))
        {
            if (row.Number.Length > 0 && IndexAt(found, row.Number) is >= 0 and var at && !IsTaken(found, row, at)) found.StandardRows.Row(at).TitleOrEmpty = row.Title;
        }
    }

    /// <summary>True where the title stands beside another number of its row: old number, title, new number.</summary>
    private static bool IsTaken(Recognition found, StandardRow row, int number)
    {
        for (var i = number - 1; i >= 0 && found.StandardRows.Row(i).Span.Start >= row.Span.Start; i--)
        {
            if (found.StandardRows.Row(i).Title == row.Title) return true;
        }
        return false;
    }

    /// <summary>The first standard that stands in a region; -1 where none does.</summary>
    private static int IndexAt(Recognition found, TextSpan region)
    {
        var at = found.StandardRows.FirstFrom(region.Start);
        return at < found.Standards.Count && found.StandardRows.Row(at).Span.End <= region.End ? at : -1;
    }

    private static void Add(Recognition found, StandardTable table, List<TextSpan> row, List<StandardRow> rows)
    {
        if (table.Title >= row.Count) return;
        var title = row[table.Title];
        var text = found.Text;
        if (title.Length is < 4 or > 250 || text[title].IndexOfAnyInRange('a', '\u9FFF') < 0) return;
        var number = table.Number < row.Count ? row[table.Number] : default;
        if (number.Length > 0 && IndexAt(found, number) < 0)
        {
            // A cell that holds a number that could not be read says nothing of the title beside it.
            if (text[number].IndexOfAnyInRange('0', '9') >= 0) return;
            number = default;
        }
        var status = table.Stage >= 0 && table.Stage < row.Count ? StageWords.Of(text[row[table.Stage]]) : null;
        rows.Add(new StandardRow(TextSpan.FromBounds(row[0].Start, row[^1].End), title, number, status));
    }
}
