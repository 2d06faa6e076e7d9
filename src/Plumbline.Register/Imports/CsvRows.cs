using System.Text;

namespace Plumbline.Register.Imports;

/// <summary>
/// Rows of a CSV file as they come (RFC 4180): cells between commas, semicolons or tabs, whichever the first lines hold most of; a cell in quotation marks may hold these, line
/// ends, and quotation marks doubled. Blank lines are passed over.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="separator">What parts the cells; null finds it out.</param>
internal sealed class CsvRows(TextReader text, char? separator = null)
{
    private const int LongestRow = 1 << 20;
    private const int Looked = 1 << 14;

    private readonly StringBuilder _cell = new();
    private char[] _start = [];
    private int _at;

    /// <exception cref="FormatException">A row has no end.</exception>
    public IEnumerable<ImportRow> Read()
    {
        _start = new char[Looked];
        Array.Resize(ref _start, text.ReadBlock(_start, 0, Looked));
        var parted = separator ?? Separator(_start);
        var line = 1;
        while (Peek() >= 0)
        {
            var first = line;
            var (cells, problem) = Row(parted, ref line);
            if (problem is not null) yield return new ImportRow(first, cells, problem);
            else if (cells.Exists(c => c.Length > 0)) yield return new ImportRow(first, cells);
        }
    }

    private (List<string> Cells, string? Problem) Row(char parted, ref int line)
    {
        var first = line;
        var cells = new List<string>();
        string? problem = null;
        var length = 0;
        var quoted = false;
        while (true)
        {
            var c = Next();
            if (++length > LongestRow) throw new FormatException($"line {first}: the row has no end within {LongestRow:N0} characters{(quoted ? "; a quotation mark is opened and not closed" : "")}");
            if (c < 0)
            {
                if (quoted) throw new FormatException($"line {first}: a quotation mark is opened and not closed");
                break;
            }
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') _cell.Append((char)c);
                else if (Peek() == '"') _cell.Append((char)Next());
                else quoted = false;
            }
            else if (c == '\n' || c == '\r' && Peek() != '\n')
            {
                if (c == '\r') line++;
                break;
            }
            else if (c == parted) End(cells);
            else if (c == '"' && _cell.Length == 0) quoted = true;
            else if (c != '\r') _cell.Append((char)c);
        }
        End(cells);
        if (cells.Exists(c => c.Contains(ImportText.Broken))) problem = "it holds bytes that are no text in the encoding of the file";
        return (cells, problem);
    }

    private void End(List<string> cells)
    {
        cells.Add(_cell.ToString().Trim());
        _cell.Clear();
    }

    private int Peek() => _at < _start.Length ? _start[_at] : text.Peek();

    private int Next() => _at < _start.Length ? _start[_at++] : text.Read();

    private static char Separator(ReadOnlySpan<char> start)
    {
        var lines = 0;
        int comma = 0, semicolon = 0, tab = 0;
        var quoted = false;
        foreach (var c in start)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == '\n' && ++lines == 10) break;
            if (c == ',') comma++;
            else if (c == ';') semicolon++;
            else if (c == '\t') tab++;
        }
        return tab > comma && tab >= semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }
}
