using System.Data;
using System.Globalization;
using Dapper;
using Plumbline.Engine;
using Plumbline.Register.Figures;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Timelines;

/// <summary>Reads dated facts. Targets are few and read from their records; everything else comes from the projections.</summary>
/// <param name="db">The register.</param>
/// <param name="filter">Which are wanted.</param>
/// <param name="on">The day asked for.</param>
/// <param name="asOf">Leaves out what was published later; null for all.</param>
internal sealed class TimelineQueries(Reading db, TimelineFilter filter, DateOnly on, DateOnly? asOf)
{
    private const string Beginning = "0000";
    private const string End = "9999";

    private readonly List<TimelineFact> _targets = Targets(db, filter, on, asOf);

    /// <summary>Fields of the topic asked for: the program's topics have one or two.</summary>
    private readonly string[] _fields = Knowledge.BuiltIn.Topics.FirstOrDefault(t => t.Id == filter.Topic)?.Ics.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private readonly string? _calls = filter.Topic is null ? null : $" {string.Join(' ', db.All<CallRow>("consultations.topics").Where(c => c.Slug == filter.Topic).Select(c => c.Consultation))} ";

    public Timeline Of(PageRequest page, int few)
    {
        var (from, until) = Range(filter.Within);
        var letters = filter.Within?.Length switch { null => 4, 4 => 7, _ => 10 };
        var counted = db.All<CountRow>("timeline.counts", With(from, until, ("letters", letters))).Select(c => (c.Period, c.What, Number: (int)c.Number))
            .Concat(_targets.Where(t => Within(t, from, until)).Select(t => (Period: t.Date[..Math.Min(letters, t.Date.Length)], t.What, Number: 1)));
        var periods = counted.GroupBy(c => c.Period, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TimelinePeriod(g.Key, g.GroupBy(c => c.What).ToDictionary(w => w.Key, w => w.Sum(c => c.Number)), g.Sum(c => c.Number))).ToList();
        var facts = Facts(page, from, until, periods.Sum(p => p.Total));
        var timeline = new Timeline(filter.Within, periods, facts);
        if (filter.Within is not null || few == 0) return timeline;
        var tomorrow = on.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return timeline with { Latest = Latest(tomorrow, few), Coming = [.. Facts(new PageRequest(few), tomorrow, End, 0).Items] };
    }

    private Page<TimelineFact> Facts(PageRequest page, string from, string until, int total)
    {
        var after = Cursor.Read(page.Cursor, 3) ?? ["", "", ""];
        var rows = db.All<FactRow>("timeline.page", With(from, until, ("date", after[0]), ("after_what", after[1]), ("after_slug", after[2]), ("limit", page.Rows + 1)));
        var all = rows.Select(r => (Fact: r.Fact, r.Slug)).Concat(_targets.Where(t => Within(t, from, until)).Select(t => (Fact: t, Slug: Place(t))).Where(t => IsAfter(t.Fact, t.Slug, after)))
            .OrderBy(f => f.Fact.Date, StringComparer.Ordinal).ThenBy(f => f.Fact.What, StringComparer.Ordinal).ThenBy(f => f.Slug, StringComparer.Ordinal).Take(page.Rows + 1).ToList();
        if (all.Count <= page.Rows) return new Page<TimelineFact>([.. all.Select(f => f.Fact)], null, total);
        var last = all[page.Rows - 1];
        return new Page<TimelineFact>([.. all.Take(page.Rows).Select(f => f.Fact)], Cursor.Of(last.Fact.Date, last.Fact.What, last.Slug), total);
    }

    private List<TimelineFact> Latest(string before, int few) =>
    [
        .. db.All<FactRow>("timeline.last", With(Beginning, before, ("limit", few))).Select(r => r.Fact).Concat(_targets.Where(t => Within(t, Beginning, before)))
            .OrderByDescending(f => f.Date, StringComparer.Ordinal).ThenByDescending(f => f.What, StringComparer.Ordinal).ThenByDescending(f => f.Address, StringComparer.Ordinal).Take(few),
    ];

    private DynamicParameters With(string from, string until, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var parameters = new DynamicParameters();
        parameters.Add("from", from);
        parameters.Add("until", until);
        parameters.Add("standards", filter.AsksStandards ? 1 : 0, DbType.Int32);
        parameters.Add("what", filter.What, DbType.String);
        parameters.Add("committee", filter.Committee, DbType.String);
        parameters.Add("field", filter.Ics is { } ics ? $"% {ics}%" : null, DbType.String);
        parameters.Add("calls", _calls, DbType.String);
        parameters.Add("topic", _fields is [var first, ..] ? $"% {first}%" : null, DbType.String);
        parameters.Add("topic_too", _fields is [_, var second, ..] ? $"% {second}%" : null, DbType.String);
        parameters.Add("kinds", StandardLevels.KindsOf(filter.Level, filter.Obligation), DbType.String);
        foreach (var (name, value) in more) parameters.Add(name, value);
        return parameters;
    }

    /// <summary>From the beginning of a year or month to that of the next; dates of fewer letters come before those of more.</summary>
    private static (string From, string Until) Range(string? within) => within switch
    {
        null => (Beginning, End),
        { Length: 4 } => (within, (int.Parse(within, CultureInfo.InvariantCulture) + 1).ToString("0000", CultureInfo.InvariantCulture)),
        _ => (within, DateOnly.ParseExact(within + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
    };

    private static bool Within(TimelineFact fact, string from, string until) => string.CompareOrdinal(fact.Date, from) >= 0 && string.CompareOrdinal(fact.Date, until) < 0;

    private static string Place(TimelineFact target) => target.Name;

    private static bool IsAfter(TimelineFact fact, string slug, string[] after) =>
        string.CompareOrdinal(fact.Date, after[0]) is var date && (date > 0 || (date == 0 && (string.CompareOrdinal(fact.What, after[1]) is var what && (what > 0 || (what == 0 && string.CompareOrdinal(slug, after[2]) > 0)))));

    private static List<TimelineFact> Targets(Reading db, TimelineFilter filter, DateOnly on, DateOnly? asOf)
    {
        if (filter.AsksStandards || filter.Topic is not null || filter.What is not (null or "target")) return [];
        return [.. FigureQueries.Targets(db, on, asOf).Where(t => t.Deadline is { Length: 4 or 7 or 10 } day && char.IsAsciiDigit(day[0]))
            .Select(t => new TimelineFact(t.Deadline!, null, "target", "target", t.PlanAddress ?? "/targets", t.Metric, t.Plan, DateTimeOffset.UnixEpoch)).DistinctBy(t => (t.Date, t.Name))];
    }

    private sealed record CallRow
    {
        public string Consultation { get; init; } = "";
        public string Slug { get; init; } = "";
    }

    private sealed record CountRow
    {
        public string Period { get; init; } = "";
        public string What { get; init; } = "";
        public long Number { get; init; }
    }

    private sealed record FactRow
    {
        public string Kind { get; init; } = "";
        public string What { get; init; } = "";
        public string Date { get; init; } = "";
        public string? Ended { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Title { get; init; }
        public DateTimeOffset KnownSince { get; init; }

        public TimelineFact Fact => new(Date, Ended == Date ? null : Ended, What, Kind, Kind == ThingKinds.Standard ? Addresses.OfStandard(Slug) : Addresses.OfNamed(Kind, Slug), Name, Title, KnownSince);
    }
}
