using Plumbline.Engine.Identifiers;
using Plumbline.Register.Imports;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>
/// Reads the standards out of a list as people keep it: a table with a row of headings, of which the column of numbers counts and no other; else one to a line, in
/// columns, or inside sentences.
/// </summary>
internal static class ListLines
{
    private const int LongestLine = 400;
    private const int LookedForHeadings = 10;

    private static readonly char[] Separators = [',', ';', '\t', '|', '，', '；', '、'];

    /// <summary>The lines with anything on them, and, of a table, the heading of the column that was read; null where the whole lines were.</summary>
    public static (List<ListLine> Lines, string? Column) Of(string text)
    {
        try
        {
            if (Table(text) is { } table) return table;
        }
        catch (FormatException)
        {
            // Quotation marks that are no marks of CSV: read as lines.
        }
        var lines = new List<ListLine>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Any(char.IsLetterOrDigit)) lines.Add(new ListLine(number, Short(line), Named(line)));
        }
        return (lines, null);
    }

    /// <summary>The rows below a row of headings among the first lines; null where there is none.</summary>
    private static (List<ListLine> Lines, string Column)? Table(string text)
    {
        var start = 0;
        for (int looked = 0, number = 1; looked < LookedForHeadings && start < text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end].Trim('\r', '|', ' ');
            if (line.Any(char.IsLetterOrDigit))
            {
                looked++;
                foreach (var separator in (ReadOnlySpan<char>)['\t', ',', ';', '|', '，', '；'])
                {
                    var cells = line.Split(separator, StringSplitOptions.TrimEntries).Select(c => c.Trim('"')).ToList();
                    if (cells.Count > 1 && ListColumns.NumberColumn(cells) is { } column) return (Rows(text[start..], number, separator, column), cells[column]);
                }
            }
            start = end + 1;
        }
        return null;
    }

    private static List<ListLine> Rows(string text, int first, char separator, int column)
    {
        var lines = new List<ListLine>();
        foreach (var row in separator is ',' or ';' or '\t' ? new CsvRows(new StringReader(text), separator).Read() : Parted(text, separator))
        {
            if (row.Number == 1 || !row.Cells.Any(c => c.Any(char.IsLetterOrDigit))) continue;
            var cell = column < row.Cells.Count ? row.Cells[column] : "";
            lines.Add(new ListLine(row.Number + first - 1, Short(cell.Length == 0 ? string.Join(' ', row.Cells) : cell), Named(cell)));
        }
        return lines;
    }

    private static IEnumerable<ImportRow> Parted(string text, char separator)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            yield return new ImportRow(++number, line.Trim('\r', '|', ' ').Split(separator, StringSplitOptions.TrimEntries));
        }
    }

    /// <summary>The identifiers inside a line; where none is found, the cells that are one in a spelling that only a list allows ("iso 9001").</summary>
    private static List<(string Printed, StandardId Id)> Named(string line)
    {
        var found = IdentifierScanner.Find(line).ConvertAll(m => (line[m.Start..m.End], m.Id));
        if (found.Count > 0 || line.Length > LongestLine) return found;
        foreach (var cell in line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (TypedIdentifier.Of(cell) is { } id) found.Add((cell, id));
        }
        return found;
    }

    private static string Short(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > LongestLine ? trimmed[..LongestLine] + "…" : trimmed;
    }
}
