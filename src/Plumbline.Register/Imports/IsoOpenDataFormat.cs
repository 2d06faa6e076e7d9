using System.Text.Json;

namespace Plumbline.Register.Imports;

/// <summary>
/// ISO's open data on its deliverables (<c>iso_deliverables_metadata</c>), as JSON Lines or as CSV; a deliverable is the same record in both. Relations are given there by number
/// and only within the file, so the file is gone through twice: first for the references of all numbers.
/// </summary>
internal sealed class IsoOpenDataFormat : IRecordFormat
{
    private const int LongestLine = 4 << 20;
    private const string Page = "https://www.iso.org/standard/";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };
    private static readonly string[] Needed = ["id", "reference"];

    public string Name => "iso-open-data";

    public bool HoldsMany => true;

    public bool Takes(string name) => name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public ImportRecord Read(ReadOnlyMemory<byte> bytes) => ListReading.Of(ListRecord.FromBytes(bytes.Span));

    public IEnumerable<ImportItem> Records(ImportItem file)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(file))
        {
            if (row.Failure is null && row["id"] is { } id && row["reference"] is { } reference) references.TryAdd(id, reference);
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows(file))
        {
            var place = $"line {row.Line}";
            var failure = row.Failure ?? (row["id"] is null ? "it has no id" : names.Add(row["id"]!) ? null : $"the id {row["id"]} stands there twice");
            if (failure is not null) yield return new ImportItem(file.Name, default, failure) { Place = place };
            else yield return new ImportItem("id " + row["id"], Record(row, references).ToBytes()) { Place = place };
        }
    }

    private static ListRecord Record(Row row, Dictionary<string, string> references)
    {
        var record = new ListRecord();
        record.Add(ListColumns.Number, "reference", row["reference"]);
        foreach (var name in row.Names)
        {
            if (name.StartsWith("title.", StringComparison.Ordinal)) record.Add("title-" + name["title.".Length..], name, row[name]);
        }
        record.Add("released", "publicationDate", row["publicationDate"]);
        record.Add("edition", "edition", row["edition"]);
        record.Add("ics", "icsCode", row["icsCode"]);
        record.Add("committee", "ownerCommittee", row["ownerCommittee"]);
        record.Add("stage", "currentStage", row["currentStage"]);
        record.Add("language", "languages", row["languages"]);
        record.Add("replaces", "replaces", Named("replaces"));
        record.Add("replaced-by", "replacedBy", Named("replacedBy"));
        record.Add("url", "id", row["id"] is { } id && id.All(char.IsAsciiDigit) ? $"{Page}{id}.html" : null);
        return record;

        string? Named(string column) => row[column] is not { } ids ? null : string.Join("; ", ids.Split(' ').Select(other => references.GetValueOrDefault(other, "#" + other)));
    }

    private static IEnumerable<Row> Rows(ImportItem file)
    {
        using var text = ImportText.Open(file.Open!());
        return text.Peek() == '{' ? Json(file) : Csv(file);
    }

    private static IEnumerable<Row> Json(ImportItem file)
    {
        using var text = ImportText.Open(file.Open!());
        foreach (var (number, line) in ImportText.Lines(text, LongestLine))
        {
            if (line is null) yield return new Row(number, $"the line is longer than {LongestLine:N0} characters");
            else if (!string.IsNullOrWhiteSpace(line)) yield return Deliverable(number, line);
        }
    }

    private static Row Deliverable(int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new Row(number, "it is no object");
            var row = new Row(number);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.Object) row.Add(member.Name, Text(member.Value));
                else foreach (var inner in member.Value.EnumerateObject()) row.Add($"{member.Name}.{inner.Name}", Text(inner.Value));
            }
            return row;
        }
        catch (JsonException wrong)
        {
            return new Row(number, ImportText.NoJson(wrong));
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
        _ => null,
    };

    private static IEnumerable<Row> Csv(ImportItem file)
    {
        using var text = ImportText.Open(file.Open!());
        IReadOnlyList<string>? headings = null;
        foreach (var cells in new CsvRows(text).Read())
        {
            if (headings is null)
            {
                headings = [.. cells.Cells.Select(h => h.Trim('\uFEFF'))];
                foreach (var needed in Needed)
                {
                    if (!headings.Contains(needed))
                        throw new FormatException($"the column '{needed}' is not there; the file has {string.Join(", ", headings.Take(40).Select(h => $"'{h}'"))}; ISO's open data has id, deliverableType, supplementType, reference, title.en, title.fr, publicationDate, edition, icsCode, ownerCommittee, currentStage, replaces, replacedBy, languages");
                }
                continue;
            }
            var row = new Row(cells.Number, cells.Failure ?? (cells.Cells.Count > headings.Count ? $"it has {cells.Cells.Count} columns, the headings have {headings.Count}" : null));
            for (var i = 0; i < Math.Min(cells.Cells.Count, headings.Count); i++)
            {
                var cell = cells.Cells[i];
                // Lists stand there as ['03.100.70', '03.120.10'].
                row.Add(headings[i], cell.StartsWith('[') && cell.EndsWith(']') ? string.Join(' ', cell[1..^1].Split(',').Select(c => c.Trim(' ', '\'', '"'))) : cell);
            }
            yield return row;
        }
    }

    private sealed class Row(int line, string? failure = null)
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

        public int Line { get; } = line;

        public string? Failure { get; } = failure;

        public IEnumerable<string> Names => _values.Keys;

        public string? this[string name] => _values.GetValueOrDefault(name);

        public void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) _values.TryAdd(name, value.Trim());
        }
    }
}
