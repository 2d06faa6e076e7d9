namespace Plumbline.Register.Exports;

/// <summary>CSV with the headings that the import of lists knows; several values stand between semicolons.</summary>
internal sealed class CsvFormat : IStandardFormat
{
    private const string Headings = "number,title,title-en,title-zh,title-fr,kind,publisher,year,released,effective,withdrawn,confirmed,stage,status-today,committee,department,ics,ccs,edition,language,replaces,in-part,replaced-by,amends,adopts,degree,drafted-as,url,address";

    public string Name => "csv";

    public string Ending => ".csv";

    public void Start(TextWriter output) => output.Write(Headings + "\n");

    public void Write(TextWriter output, StandardEntry entry, bool first)
    {
        output.Write(CsvField.Row(
        [
            entry.Normal, entry.Title is { } title && !entry.Titles.Any(t => t.Key is "en" or "zh" or "fr" && t.Value == title) ? title : null, Title("en"), Title("zh"), Title("fr"),
            entry.Kind, entry.Publisher, entry.Year, entry.Released, entry.Effective, entry.Withdrawn, entry.Confirmed, entry.Stage, entry.Status, entry.Committee, entry.Department,
            Join(entry.Ics), Join(entry.Ccs), entry.Edition, Join(entry.Languages), Join(entry.Replaces), Join(entry.ReplacesInPart), Join(entry.ReplacedBy), Join(entry.Amends),
            Join(entry.Adopts.Select(a => a.Normal)), Join(entry.Adopts.Select(a => a.Degree).OfType<string>().Distinct()), Join(entry.DraftedAs), entry.Url, "/standards/" + entry.Slug,
        ]));
        output.Write('\n');

        string? Title(string language) => entry.Titles.GetValueOrDefault(language);
        static string Join(IEnumerable<string> values) => string.Join("; ", values);
    }
}
