using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>Turns a record of a list into what it states.</summary>
internal sealed class ListReading
{
    private const int LongestTitle = 1000;
    private const int LongestIdentifier = 200;

    private static readonly (string Field, string Property)[] Days =
    [
        ("released", Properties.Released), ("effective", Properties.Effective), ("withdrawn", Properties.Withdrawn), ("confirmed", Properties.Confirmed),
    ];

    private static readonly Lazy<Dictionary<string, string>> CommitteesByName = new(() => Knowledge.BuiltIn.Committees
        .Where(c => c.Zh.Length > 0).GroupBy(c => c.Zh, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Committee, StringComparer.Ordinal));

    private readonly ListRecord _record;
    private readonly StandardId _id;
    private readonly ThingKey _thing;
    private readonly List<ImportFact> _facts = [];
    private readonly List<string> _leftOut = [];

    private ListReading(ListRecord record)
    {
        _record = record;
        var printed = record[ListColumns.Number] ?? throw new FormatException("no number of a standard is given");
        _id = Standard(printed) ?? throw new FormatException($"'{Short(printed)}' is no identifier that can be read");
        _thing = StandardIdentity.Key(_id);
    }

    /// <exception cref="FormatException">It has no number that can be read, or a day that is none.</exception>
    public static ImportRecord Of(ListRecord record)
    {
        var reading = new ListReading(record);
        reading.Titles();
        reading.Dates();
        reading.Classes();
        reading.Bodies();
        reading.Relations();
        reading.Rest();
        new ListVersions(record, reading._thing, reading._facts, reading._leftOut).Read();
        return new ImportRecord(reading._thing, Link(record["url"]), reading._facts, reading._leftOut);
    }

    /// <summary>Digits alone, which the parser takes for one body's, say nothing in a list.</summary>
    private static StandardId? Standard(string printed) => printed.Length <= LongestIdentifier && printed.Any(char.IsLetter) ? IdentifierParser.Parse(printed, strict: true).Id : null;

    private static string? Link(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    private void Titles()
    {
        foreach (var field in _record.Fields)
        {
            if (field != "title" && !field.StartsWith("title-", StringComparison.Ordinal)) continue;
            var title = string.Join(' ', _record[field]!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (title.Length > LongestTitle)
            {
                _leftOut.Add("title that is too long");
                continue;
            }
            var language = field == "title" ? Languages.Of(title) : field["title-".Length..];
            if (!_facts.Exists(f => f.Value == title && f.Language == language)) Add(Properties.Title, title, field, language);
        }
    }

    private void Dates()
    {
        foreach (var (field, property) in Days)
        {
            if (_record[field] is not { } printed || property == Properties.Released && ListVersions.IsListOfVersions(_record) && _record["version-released"] is null) continue;
            Add(property, ListDay.Normal(printed) ?? throw new FormatException($"{_record.NameOf(field)}: '{Short(printed)}' is no date"), field);
        }
    }

    private void Classes()
    {
        foreach (var (field, property) in ((string, string)[])[("ics", Properties.Ics), ("ccs", Properties.Ccs)])
        {
            foreach (var code in (_record[field] ?? "").Split([' ', ',', ';', '、', '，', '；', '/', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (code.Length > 12 || !char.IsAsciiLetterOrDigit(code[0])) _leftOut.Add(field + " that is no code");
                else if (!_facts.Exists(f => f.Property == property && f.Value == code)) Add(property, code, field);
            }
        }
    }

    private void Bodies()
    {
        if (_record["committee"] is { } named)
        {
            var committee = Committee(named);
            Add(Properties.Jurisdiction, committee?.Key ?? named, "committee", committee is null ? Languages.Of(named) : null, committee);
            if (committee is not null && _record["secretariat"] is { } secretariat) _facts.Add(new(committee, Properties.Secretariat, secretariat, _record.NameOf("secretariat"), Languages.Of(secretariat), BodyKey.Of(secretariat)));
        }
        if (_record["department"] is { } department) Add(Properties.Department, department, "department", Languages.Of(department));
    }

    /// <summary>A committee by its code, by a code in brackets behind or before its name, or by its Chinese name.</summary>
    private ThingKey? Committee(string named)
    {
        if (CommitteeIdentity.Key(named) is { } whole) return whole;
        if (CommitteesByName.Value.TryGetValue(named, out var code) && CommitteeIdentity.Key(code) is { } known) return known;
        foreach (var part in named.Split(['(', ')', '（', '）', '[', ']'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CommitteeIdentity.Key(part) is { } inside) return inside;
            // The platforms leave the name of the Chinese standards body out: TC260.
            if (part.StartsWith("TC", StringComparison.Ordinal) && _id.Kind is IdentifierKind.NationalMandatory or IdentifierKind.NationalRecommended or IdentifierKind.Guide or IdentifierKind.Plan && CommitteeIdentity.Key("SAC/" + part) is { } national)
                return national;
        }
        return null;
    }

    private void Relations()
    {
        Each("replaces", (other, printed, path) => Succession.Fact(_id, other, path, IsPart(printed)));
        Each("replaced-by", (other, printed, path) => Succession.Fact(other, _id, path, IsPart(printed)));
        Each("amends", (other, _, path) => Amendment(_thing, StandardIdentity.Key(other), path));
        Each("amended-by", (other, _, path) => Amendment(StandardIdentity.Key(other), _thing, path));
        var degree = Degree(_record["degree"]) ?? Degree(_record["adopts"]);
        Each("adopts", (other, _, path) =>
        {
            var adopted = StandardIdentity.Key(other);
            return new ImportFact(_thing, Properties.Adopts, degree is null ? adopted.Key : $"{adopted.Key} ({degree})", path, null, adopted, degree);
        });
        Each("cites", (other, _, path) =>
        {
            var cited = StandardIdentity.Key(other);
            return new ImportFact(_thing, Properties.Cites, cited.Key, path, null, cited);
        });
        Each("plan", (other, _, path) => other.IsDraft && !_id.IsDraft ? Succession.Fact(_id, other, path) : null);
    }

    private static ImportFact Amendment(ThingKey amendment, ThingKey amended, string path) => new(amendment, Properties.Amends, amended.Key, path, null, amended);

    private void Each(string field, Func<StandardId, string, string, ImportFact?> fact)
    {
        if (_record[field] is not { } printed) return;
        var any = false;
        var path = $"{_record.NameOf(field)} = {Short(printed)}";
        foreach (var mention in IdentifierScanner.Find(printed))
        {
            any = true;
            if (mention.Id.Normal == _id.Normal || fact(mention.Id, printed, path) is not { } stated) continue;
            if (!_facts.Exists(f => f.Thing == stated.Thing && f.Property == stated.Property && f.Value == stated.Value)) _facts.Add(stated);
        }
        if (!any) _leftOut.Add($"{field} without an identifier that can be read");
    }

    private void Rest()
    {
        if (_record["edition"] is { } edition) Add(Properties.Edition, edition, "edition");
        if (_record["language"] is { } languages && !ListVersions.IsListOfVersions(_record))
        {
            foreach (var language in languages.Split([' ', ',', ';', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(Properties.Language, language, "language");
        }
        if (_record["stage"] is { } stage) Add(Properties.Stage, Stage(stage), "stage");
        else if (_record["status"] is { } status)
        {
            if (Status(status) is { } word) Add(Properties.Stage, word, "status");
            else _leftOut.Add($"status {Short(status)}");
        }
    }

    private void Add(string property, string value, string field, string? language = null, ThingKey? other = null)
    {
        var name = _record.NameOf(field);
        var printed = _record[field]!;
        _facts.Add(new(_thing, property, value, printed == value ? name : $"{name} = {Short(printed)}", language, other));
    }

    /// <summary>Stage codes are written 90.93 and, in data, 9093.</summary>
    private static string Stage(string printed) => printed.Length == 4 && printed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? $"{printed[..2]}.{printed[2..]}" : printed;

    /// <summary>What a status says without a date; 即将实施 (soon in force) is told by the dates.</summary>
    private static string? Status(string printed) => printed.ToLowerInvariant() switch
    {
        "现行" or "现行有效" or "有效" or "in force" or "current" or "active" or "valid" => "In force",
        "废止" or "已废止" or "作废" or "已作废" or "withdrawn" or "cancelled" or "abolished" or "inactive" => "Withdrawn",
        "被代替" or "被替代" or "已被代替" or "superseded" or "replaced" => "Superseded",
        "即将实施" or "未实施" or "尚未实施" or "published" or "发布" or "已发布" or "to be implemented" => "60.60",
        _ => null,
    };

    private static string? Degree(string? printed)
    {
        if (printed is null) return null;
        foreach (var (degree, words) in ((string, string[])[])[("NEQ", ["NEQ", "非等效", "不等效"]), ("IDT", ["IDT", "等同"]), ("MOD", ["MOD", "修改"]), ("EQV", ["EQV", "等效"])])
        {
            foreach (var word in words)
            {
                if (printed.Contains(word, StringComparison.OrdinalIgnoreCase)) return degree;
            }
        }
        return null;
    }

    private static bool IsPart(string printed) => printed.Contains("部分代替", StringComparison.Ordinal) || printed.Contains("in part", StringComparison.OrdinalIgnoreCase) || printed.Contains("部分替代", StringComparison.Ordinal);

    private static string Short(string printed)
    {
        var line = new StringBuilder(printed.Length);
        foreach (var c in printed.AsSpan(0, Math.Min(printed.Length, 200))) line.Append(char.IsControl(c) ? ' ' : c);
        return printed.Length > 200 ? line.Append('…').ToString() : line.ToString();
    }
}
