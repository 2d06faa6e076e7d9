namespace Plumbline.Register.Imports;

/// <summary>Lists with a row of headings, one standard to a row: CSV in any encoding that the platforms use, and the rows of workbooks.</summary>
/// <param name="name"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="mapping">Columns by field, or null for the known names only.</param>
internal sealed class ListFormat(string name, IReadOnlyDictionary<string, string>? mapping) : IRecordFormat
{
    /// <summary>Rows in which the headings are looked for: lists begin with a title and a date of printing.</summary>
    private const int HeadingRows = 10;

    public string Name => name;

    public bool HoldsMany => true;

    public bool Takes(string file) => file.EndsWith("." + name, StringComparison.OrdinalIgnoreCase) || name == "csv" && file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ImportItem> Records(ImportItem file)
    {
        using var text = file.Rows is null ? ImportText.Open(file.Open!()) : null;
        var rows = file.Rows?.Invoke() ?? new CsvRows(text!).Read();
        var names = new ItemNames();
        IReadOnlyList<(string Field, int Column)>? columns = null;
        IReadOnlyList<string> headings = [];
        IReadOnlyList<string> widest = [];
        var looked = 0;
        foreach (var row in rows)
        {
            if (columns is null)
            {
                columns = row.Failure is null ? ListColumns.Of(row.Cells, mapping) : null;
                if (columns is not null) CheckMapping(headings = row.Cells);
                else if (row.Cells.Count(c => c.Length > 0) > widest.Count(c => c.Length > 0)) widest = row.Cells;
                if (columns is null && ++looked == HeadingRows) throw new FormatException(ListColumns.Missing(widest, mapping));
                continue;
            }
            yield return Record(file.Name, row, columns, headings, names);
        }
        if (columns is null) throw new FormatException(ListColumns.Missing(widest, mapping));
    }

    public ImportRecord Read(ReadOnlyMemory<byte> bytes) => ListReading.Of(ListRecord.FromBytes(bytes.Span));

    private ImportItem Record(string file, ImportRow row, IReadOnlyList<(string Field, int Column)> columns, IReadOnlyList<string> headings, ItemNames names)
    {
        var place = $"{(name == "csv" ? "line" : "row")} {row.Number}";
        if (row.Failure is { } failure) return Failed(failure);
        for (var i = headings.Count; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length > 0) return Failed($"it has {row.Cells.Count} columns, the headings have {headings.Count}; is a cell with a comma without quotation marks?");
        }
        var record = new ListRecord();
        foreach (var (field, column) in columns) record.Add(field, headings[column], column < row.Cells.Count ? row.Cells[column] : null);
        return new ImportItem(names.Of($"{file}: {record[ListColumns.Number] ?? place}"), record.ToBytes()) { Place = place };

        ImportItem Failed(string why) => new(file, default, why) { Place = place };
    }

    /// <summary>A column that was asked for and is not there must not be passed over.</summary>
    private void CheckMapping(IReadOnlyList<string> headings)
    {
        foreach (var (field, column) in mapping ?? new Dictionary<string, string>())
        {
            if (ListColumns.Of(headings, mapping)!.All(c => c.Field != field))
                throw new FormatException($"the column '{column}' for {field} is not there; the file has {string.Join(", ", headings.Where(h => h.Length > 0).Select(h => $"'{h}'"))}");
        }
    }
}
