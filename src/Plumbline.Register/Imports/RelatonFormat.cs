using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Imports;

/// <summary>
/// Bibliographic records of the Relaton project in YAML, in both schemas (<c>docid</c> with <c>docstatus</c>, <c>docidentifier</c> with <c>status</c>). Its relation
/// <c>updates</c> runs from the older document to the newer one and is turned here: to a replacement, or to an amendment where the newer one is a supplement of the older.
/// </summary>
internal sealed class RelatonFormat : IRecordFormat
{
    private const int LargestRecord = 4 << 20;
    private const int LongestTitle = 1000;

    private static readonly string[] Known = ["obsoletes", "obsoletedBy", "updates", "updatedBy", "adoptedFrom", "hasDraft"];

    public string Name => "relaton";

    public bool Takes(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public bool MayHoldMany => true;

    public IEnumerable<ImportItem> Records(ImportItem file) => RelatonStream.Records(file, LargestRecord);

    public ImportRecord Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestRecord) throw new FormatException($"the record has {bytes.Length:N0} bytes, more than {LargestRecord:N0}");
        using var text = new StreamReader(new MemoryStream(bytes.ToArray(), writable: false));
        var record = YamlReader.Read(text);
        var (id, thing) = Identity(record);
        var facts = new List<ImportFact>();
        Titles(record, thing, facts);
        Dates(record, thing, facts);
        Stage(record, thing, facts);
        Classes(record, thing, facts);
        Committees(record, thing, facts);
        if (Text(record["edition"]) is { } edition) facts.Add(new(thing, Properties.Edition, edition, "edition"));
        var leftOut = new List<string>();
        Relations(record, id, thing, facts, leftOut);
        return new ImportRecord(thing, Link(record), facts, leftOut);
    }

    private static (StandardId Id, ThingKey Thing) Identity(YamlNode record)
    {
        var identifiers = record["docid"] ?? record["docidentifier"] ?? throw new FormatException("the record has neither docid nor docidentifier");
        var first = identifiers.AsList().FirstOrDefault(d => d["primary"]?.Text == "true") ?? identifiers.AsList().FirstOrDefault();
        var printed = Identifier(first) ?? throw new FormatException($"line {identifiers.Line}: no identifier is given");
        return Named(printed, (record["ext"]?["doctype"]?["content"] ?? record["ext"]?["doctype"])?.Text) is { } id ? (id, StandardIdentity.Key(id)) : throw new FormatException($"line {first!.Line}: '{printed}' is no identifier that can be read");
    }

    /// <summary>Questions of ITU-R are listed as <c>ITU-R 1-3/8:</c>; that they are questions stands beside it, and without it the number could be anything's.</summary>
    private static StandardId? Named(string printed, string? kind)
    {
        const string radio = "ITU-R ";
        printed = printed.TrimEnd(':', ' ');
        return kind == "question" && printed.StartsWith(radio, StringComparison.Ordinal) && printed.Length > radio.Length && char.IsAsciiDigit(printed[radio.Length])
            ? Standard($"{radio}Question {printed[radio.Length..]}")
            : Standard(printed);
    }

    private static string? Identifier(YamlNode? docid) => (docid?["id"] ?? docid?["content"])?.Text?.Trim();

    private static StandardId? Standard(string printed) => printed.Length <= 200 ? IdentifierParser.Parse(printed, strict: true).Id : null;

    /// <summary>The whole title of each language; where only parts are given they are joined as they are printed on covers.</summary>
    private static void Titles(YamlNode record, ThingKey thing, List<ImportFact> facts)
    {
        var titles = record["title"]?.AsList().ToList() ?? [];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < titles.Count; i++)
        {
            if (titles[i]["type"]?.Text is "main" or null) Add(i, Language(titles[i]), titles[i]["content"]?.Text);
        }
        for (var i = 0; i < titles.Count; i++)
        {
            var language = Language(titles[i]);
            if (known.Contains(language ?? "")) continue;
            var parts = titles.Where(t => Language(t) == language).Select(t => t["content"]?.Text).Where(t => t is not null);
            Add(i, language, string.Join(" - ", parts));
        }

        void Add(int index, string? language, string? title)
        {
            title = title is null ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (title is null or { Length: 0 or > LongestTitle } || !known.Add(language ?? "")) return;
            facts.Add(new(thing, Properties.Title, title, $"title[{index}]", language));
        }
    }

    private static string? Language(YamlNode title) => title["language"]?.AsList().FirstOrDefault()?.Text;

    private static void Dates(YamlNode record, ThingKey thing, List<ImportFact> facts)
    {
        var index = 0;
        foreach (var date in record["date"]?.AsList() ?? [])
        {
            var path = $"date[{index++}]";
            var property = date["type"]?.Text switch
            {
                "published" or "issued" => Properties.Released,
                "confirmed" => Properties.Confirmed,
                "implemented" or "activated" => Properties.Effective,
                "obsoleted" or "unchanged" => Properties.Withdrawn,
                _ => null,
            };
            var printed = (date["value"] ?? date["at"] ?? date["on"] ?? date["from"])?.Text;
            if (property is null || printed is null) continue;
            if (DayText.Normal(printed) is not { } day) throw new FormatException($"line {date.Line}: '{printed}' is no date");
            facts.Add(new(thing, property, day, day == printed ? path : $"{path} = {printed}"));
        }
    }

    private static void Stage(YamlNode record, ThingKey thing, List<ImportFact> facts)
    {
        var status = record["docstatus"] ?? record["status"];
        var stage = Content(status?["stage"]);
        if (stage is null) return;
        var substage = Content(status?["substage"]);
        facts.Add(new(thing, Properties.Stage, substage is null ? stage : $"{stage}.{substage}", record["docstatus"] is null ? "status" : "docstatus"));
    }

    private static void Classes(YamlNode record, ThingKey thing, List<ImportFact> facts)
    {
        foreach (var (name, property) in ((string, string)[])[("ics", Properties.Ics), ("ccs", Properties.Ccs)])
        {
            var index = 0;
            foreach (var ics in (record["ext"]?[name] ?? record[name])?.AsList() ?? [])
            {
                if (ics["code"]?.Text is { } code) facts.Add(new(thing, property, code, $"{name}[{index}]"));
                index++;
            }
        }
    }

    private static void Committees(YamlNode record, ThingKey thing, List<ImportFact> facts)
    {
        var index = 0;
        foreach (var group in (record["ext"]?["editorialgroup"] ?? record["editorialgroup"])?["technical_committee"]?.AsList() ?? [])
        {
            Add((group["identifier"] ?? group["content"] ?? group["name"])?.Text, $"editorialgroup[{index++}]");
        }
        index = 0;
        foreach (var contributor in record["contributor"]?.AsList() ?? [])
        {
            foreach (var unit in contributor["organization"]?["subdivision"]?.AsList() ?? []) Add(Content(unit["name"]) ?? Content(unit["identifier"]), $"contributor[{index}]");
            index++;
        }

        void Add(string? name, string path)
        {
            if (name is null || CommitteeIdentity.Key(name) is not { } committee) return;
            facts.Add(new(thing, Properties.Jurisdiction, committee.Key, committee.Key == name ? path : $"{path} = {name}", null, committee));
        }
    }

    private static void Relations(YamlNode record, StandardId id, ThingKey thing, List<ImportFact> facts, List<string> leftOut)
    {
        var index = 0;
        foreach (var relation in (record["relation"] ?? record["relations"])?.AsList() ?? [])
        {
            var type = relation["type"]?.Text ?? "relation without a type";
            var item = relation["bibitem"];
            var printed = Identifier((item?["docid"] ?? item?["docidentifier"])?.AsList().FirstOrDefault());
            var path = $"relation[{index++}] {type} = {printed}";
            if (!Known.Contains(type) || printed is null || Standard(printed) is not { } other)
            {
                leftOut.Add(type is "obsoletes" or "updates" ? $"{type} of what is no identifier" : type);
                continue;
            }
            if (StandardIdentity.Key(other) == thing) continue;
            var description = Content(relation["description"]);
            facts.Add(type switch
            {
                "adoptedFrom" => Adopted(thing, other, description, path),
                "obsoletes" or "updatedBy" or "hasDraft" => Succession.Fact(id, other, path, description == "in part"),
                // An amendment updates its document; between editions the relation runs the other way.
                "updates" when id.IsSupplementOf(other) => Succession.Fact(id, other, path),
                _ => Succession.Fact(other, id, path, description == "in part"),
            });
        }
    }

    private static ImportFact Adopted(ThingKey thing, StandardId other, string? degree, string path)
    {
        var adopted = StandardIdentity.Key(other);
        return new(thing, Properties.Adopts, degree is null ? adopted.Key : $"{adopted.Key} ({degree})", path, null, adopted, degree);
    }

    private static string? Link(YamlNode record) => (record["link"] ?? record["source"])?.AsList().FirstOrDefault(l => l["type"]?.Text == "src")?["content"]?.Text;

    private static string? Text(YamlNode? node) => node?.Text ?? Content(node);

    /// <summary>A scalar that is given as such, as <c>content</c>, as <c>value</c>, or as the first of a list of these.</summary>
    private static string? Content(YamlNode? node)
    {
        var first = node?.AsList().FirstOrDefault();
        return first?.Text ?? first?["content"]?.Text ?? first?["value"]?.Text;
    }
}
