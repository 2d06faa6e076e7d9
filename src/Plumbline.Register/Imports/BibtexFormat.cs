using System.Globalization;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Imports;

/// <summary>BibTeX: each entry that has a number of a standard in <c>number</c>, or in its title or key, is a record.</summary>
internal sealed class BibtexFormat : IRecordFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "bibtex";

    public bool HoldsMany => true;

    public bool Takes(string name) => name.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".bibtex", StringComparison.OrdinalIgnoreCase);

    public ImportRecord Read(ReadOnlyMemory<byte> bytes) => ListReading.Of(ListRecord.FromBytes(bytes.Span));

    public IEnumerable<ImportItem> Records(ImportItem file)
    {
        using var text = ImportText.Open(file.Open!());
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in new BibtexReader(text).Read())
        {
            var place = $"line {entry.Line}";
            var failure = entry.Failure ?? (entry.Key.Length > 0 && !keys.Add(entry.Key) ? $"the key '{entry.Key}' stands there twice" : null);
            if (failure is not null) yield return new ImportItem(file.Name, default, failure) { Place = place };
            else yield return new ImportItem($"{file.Name}: {(entry.Key.Length > 0 ? entry.Key : place)}", Record(entry).ToBytes()) { Place = place };
        }
    }

    private static ListRecord Record(BibtexEntry entry)
    {
        var record = new ListRecord();
        var (name, number) = Number(entry);
        record.Add(ListColumns.Number, name, number);
        record.Add("title", "title", entry["title"]);
        record.Add("released", entry["date"] is null ? "year" : "date", entry["date"] ?? Day(entry["year"], entry["month"], entry["day"]));
        record.Add("url", "url", entry["url"]);
        record.Add("edition", "edition", entry["edition"]);
        return record;
    }

    /// <summary>The number as given; with the body or the kind before it where it is digits only, and with the year where it has none.</summary>
    private static (string Name, string? Number) Number(BibtexEntry entry)
    {
        foreach (var name in (ReadOnlySpan<string>)["number", "shorttitle", "title", "note"])
        {
            if (entry[name] is not { } printed) continue;
            foreach (var before in (ReadOnlySpan<string?>)["", entry["institution"], entry["organization"], entry["publisher"], entry["type"]])
            {
                // Digits alone would be read as one body's numbers, whoever's they are.
                if (before is null || (before.Length == 0 && !printed.Any(char.IsLetter)) || IdentifierParser.Parse($"{before} {printed}".Trim(), strict: true).Id is not { } id) continue;
                return id.Year is null && entry["year"] is { Length: 4 } year && WithYear(id, year) is { } edition ? ($"{name}, year", edition) : (name, id.Normal);
            }
        }
        return ("number", entry["number"] ?? entry.Key);
    }

    private static string? WithYear(StandardId id, string year)
    {
        foreach (var sign in (ReadOnlySpan<string>)[":", "-"])
        {
            if (IdentifierParser.Parse(id.Normal + sign + year, strict: true).Id is { Year: not null } dated && dated.Series.Normal == id.Series.Normal) return dated.Normal;
        }
        return null;
    }

    private static string? Day(string? year, string? month, string? day)
    {
        if (year is null || month is null) return year;
        var number = Array.FindIndex(Months, m => month.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        if (number == 0 && !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return year;
        return day is null ? $"{year}-{number:00}" : $"{year}-{number:00}-{day}";
    }
}
