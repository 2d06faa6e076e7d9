namespace Plumbline.Engine.Text;

/// <summary>
/// A table in the form of RFC 4180 whose first record names the columns. Fields may be quoted, quotes inside are doubled,
/// a quoted field may hold line feeds; a record may be shorter than the head (missing fields are empty).
/// </summary>
public sealed class CsvTable
{
    private readonly string[] _columns;

    private CsvTable(string[] columns, List<string[]> rows) => (_columns, Rows) = (columns, rows);

    /// <summary>The records without the head, each as long as its line was.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads a table.</summary>
    public static CsvTable Read(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            fields.Add(ReadField(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length) fields.Add("");
                continue;
            }
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            if (fields is not [""]) rows.Add([.. fields]);
            fields.Clear();
        }
        if (fields.Count > 0) rows.Add([.. fields]);
        if (rows.Count == 0) return new CsvTable([], []);
        var head = rows[0];
        rows.RemoveAt(0);
        return new CsvTable(head, rows);
    }

    /// <summary>The place of a named column.</summary>
    /// <exception cref="FormatException">The table has no such column; the message names those it has.</exception>
    public int Column(string name)
    {
        var at = Array.IndexOf(_columns, name);
        return at >= 0 ? at : throw new FormatException($"no column '{name}'; there are {string.Join(", ", _columns)}");
    }

    /// <summary>The fields of some columns for every row, empty where the row is short.</summary>
    public IEnumerable<string[]> Select(params string[] columns)
    {
        var places = Array.ConvertAll(columns, Column);
        foreach (var row in Rows) yield return Array.ConvertAll(places, p => p < row.Length ? row[p] : "");
    }

    private static string ReadField(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            var plain = text[at..end];
            at = end;
            return plain;
        }
        var parts = new System.Text.StringBuilder();
        at++;
        while (at < text.Length)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0) quote = text.Length;
            parts.Append(text, at, quote - at);
            at = Math.Min(quote + 1, text.Length);
            if (at >= text.Length || text[at] != '"') break;
            parts.Append('"');
            at++;
        }
        return parts.ToString();
    }
}
