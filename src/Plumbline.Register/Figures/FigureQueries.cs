using System.Globalization;
using System.Text.Json;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Figures;

/// <summary>Published figures beside the register's own counts, and targets.</summary>
internal static class FigureQueries
{
    /// <summary>The most figures or targets read in documents that one answer holds.</summary>
    private const int MostRead = 500;

    private const string NotStated = "not stated";

    public static StatisticsReport Statistics(Reading db, DateOnly on, DateOnly? asOf)
    {
        var table = new StandardTable(db);
        var today = table.On(on).ToList();
        return new StatisticsReport
        {
            On = on, Standards = today.Count, Counts = Counts(today),
            Published = Published(db, table, asOf),
            Read = [.. db.All<EvidenceRow>("figures.read", new { property = "statistic", limit = MostRead }).Where(r => !IsLater(r.DocumentDate, asOf)).Select(ReadFigure)],
            Tables = [.. FactRecords.OfKind(db, ThingKinds.Table).Where(t => !IsLater(t["as-of"], asOf)).Select(t => new PublishedTable(t[Properties.Name] ?? t.Key, t["as-of"], [.. t.All("row")], t.Sources))],
        };
    }

    /// <param name="db">The register.</param>
    /// <param name="on">The day on which they are open or past.</param>
    /// <param name="asOf">Leaves out targets of plans and documents that are dated later; null for all.</param>
    public static IReadOnlyList<Target> Targets(Reading db, DateOnly on, DateOnly? asOf)
    {
        var plans = new Dictionary<string, NamedRow?>(StringComparer.Ordinal);
        IEnumerable<Target> all =
        [
            .. FactRecords.OfKind(db, ThingKinds.Target).Select(t => new Target
            {
                Key = t.Key, Plan = t["plan"], Metric = t[Properties.Name] ?? t.Key, Comparator = t["comparator"], Value = t["value"], Unit = t["unit"], Deadline = t["deadline"],
                State = State(t["deadline"], on), Open = t["open"], Progress = t["progress"], Sources = t.Sources,
            }).OrderBy(t => t.Deadline ?? "9999", StringComparer.Ordinal).ThenBy(t => t.Plan, StringComparer.Ordinal),
            .. db.All<EvidenceRow>("figures.read", new { property = "target", limit = MostRead }).Where(r => !IsLater(r.DocumentDate, asOf)).Select(r => ReadTarget(r, on)),
        ];
        return [.. all.Where(t => t.Plan is null || !IsLater(Plan(t.Plan)?.Date, asOf)).Select(t => t with { PlanAddress = t.Plan is null ? null : Plan(t.Plan)?.Summary.Address })];

        NamedRow? Plan(string title)
        {
            var key = InstrumentKey.Of(title).Key;
            return plans.TryGetValue(key, out var row) ? row : plans[key] = db.One<NamedRow>("named.by-key", new { kind = ThingKinds.Instrument, key });
        }
    }

    /// <summary>True for what is dated after the day that is asked for.</summary>
    private static bool IsLater(string? date, DateOnly? asOf) => date is not null && asOf is { } day && !StandardStatus.Begun(date, day);

    private static List<PublishedFigure> Published(Reading db, StandardTable table, DateOnly? asOf)
    {
        var byDay = new Dictionary<DateOnly, Dictionary<string, int>>();
        var figures = new List<PublishedFigure>();
        var checks = FactRecords.OfKind(db, ThingKinds.FigureCheck).SelectMany(c => c.All("of").Select(of => (Of: of, Check: c))).ToLookup(c => c.Of, c => Check(c.Check));
        foreach (var fact in FactRecords.OfKind(db, ThingKinds.Statistic))
        {
            if (IsLater(fact["as-of"], asOf)) continue;
            long? register = null;
            decimal? difference = null;
            var kinds = fact.All("compare").ToList();
            if (kinds.Count > 0 && StandardTable.LastDay(fact["as-of"]) is { } day)
            {
                if (!byDay.TryGetValue(day, out var counts))
                {
                    byDay[day] = counts = table.On(day).Where(r => r.Status is not ("withdrawn" or "superseded" or "planned" or "drafting")).GroupBy(r => r.Row.Kind).ToDictionary(g => g.Key, g => g.Count());
                }
                register = kinds.Sum(k => (long)counts.GetValueOrDefault(k));
                if (decimal.TryParse(fact["value"], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) difference = register - value;
            }
            figures.Add(new PublishedFigure
            {
                Key = fact.Key, Name = fact[Properties.Name] ?? fact.Key, Value = fact["value"] ?? "", Unit = fact["unit"], Qualifier = fact["qualifier"], AsOf = fact["as-of"], By = fact["by"],
                Open = fact["open"], Checks = [.. checks[fact.Key]], Register = register, Difference = difference, Sources = fact.Sources,
            });
        }
        return figures;
    }

    private static FigureCheck Check(FactRecords check) => new(check[Properties.Name] ?? check.Key, check["result"] ?? "", check["difference"], check["note"]);

    private static List<StandardCount> Counts(List<(StandardRow Row, string Status)> rows) =>
    [
        .. Count("level", rows.Select(r => StandardLevels.Of(r.Row.Kind))),
        .. Count("obligation", rows.Select(r => r.Row.Obligation ?? StandardLevels.Obligation(r.Row.Kind) ?? NotStated)),
        .. Count("status", rows.Select(r => r.Status)),
        .. Count("sector", rows.Where(r => r.Row.Kind == "sector").Select(r => r.Row.Publisher)),
        .. Count("ics", rows.SelectMany(r => Fields(r.Row.Ics))),
        .. Count("committee", rows.Select(r => r.Row.Committee ?? NotStated)),
        .. Count("year", rows.Select(r => (r.Row.Released ?? r.Row.Year) is { Length: >= 4 } year ? year[..4] : NotStated)),
    ];

    /// <summary>Fields of the ICS, two digits, each once.</summary>
    public static IEnumerable<string> Fields(string? ics) =>
        ics is null ? [NotStated] : ics.Split(' ').Where(c => c.Length >= 2).Select(c => c[..2]).Distinct(StringComparer.Ordinal);

    private static IEnumerable<StandardCount> Count(string by, IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).Select(g => new StandardCount(by, g.Key, g.Count())).OrderByDescending(c => c.Number).ThenBy(c => c.Value, StringComparer.Ordinal);

    private static PublishedFigure ReadFigure(EvidenceRow row)
    {
        var details = Details(row.Value);
        return new PublishedFigure
        {
            Name = details.GetValueOrDefault("what") ?? details.GetValueOrDefault("unit") ?? "", Value = details.GetValueOrDefault("value") ?? "", Unit = details.GetValueOrDefault("unit"),
            AsOf = details.GetValueOrDefault("as_of"), Sources = [row.Evidence],
        };
    }

    private static Target ReadTarget(EvidenceRow row, DateOnly on)
    {
        var details = Details(row.Value);
        return new Target
        {
            Plan = details.GetValueOrDefault("plan"), Metric = details.GetValueOrDefault("metric") ?? "", Comparator = details.GetValueOrDefault("comparator"), Value = details.GetValueOrDefault("value"),
            Unit = details.GetValueOrDefault("unit"), Deadline = details.GetValueOrDefault("deadline"), State = State(details.GetValueOrDefault("deadline"), on), Sources = [row.Evidence],
        };
    }

    private static Dictionary<string, string> Details(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    /// <summary>A deadline is included to its last day.</summary>
    private static string State(string? deadline, DateOnly on) => StandardTable.LastDay(deadline) is { } last ? on <= last ? "open" : "past" : "no deadline";
}
