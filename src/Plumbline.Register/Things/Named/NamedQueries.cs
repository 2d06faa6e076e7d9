using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things.Named;

/// <summary>Reads things that are known by names: lists, and the record of each kind.</summary>
internal static class NamedQueries
{
    private const int MostFacts = 1_000;
    private const int MostOfDay = 20;
    private static readonly string[] NameProperties = [Properties.Name, Properties.Title];

    /// <summary>Properties that a record shows in its own way.</summary>
    private static readonly string[] Shown = [Properties.Consultation, Properties.Node, Properties.LawText, Properties.Law];

    public static ThingList List(Reading db, string kind, PageRequest page, string? type, string? year)
    {
        var after = Cursor.Read(page.Cursor, 2);
        var rows = db.All<NamedRow>("named.list", new
        {
            kind,
            type = type ?? "",
            year = year ?? "",
            after_key = after?[0] ?? "",
            after_id = after is null ? 0 : Cursor.ReadNumber(Cursor.Of(after[1])),
            limit = page.Rows + 1,
        });
        var total = db.Count("named.count", new { kind, type = type ?? "", year = year ?? "" });
        return new ThingList(
            DocumentQueries.Cut(rows, page, r => r.Summary, r => Cursor.Of(r.SortKey, r.ThingId.ToString(System.Globalization.CultureInfo.InvariantCulture)), total),
            db.All<FacetCount>("named.types", new { kind, year = year ?? "" }),
            db.All<FacetCount>("named.years", new { kind, type = type ?? "" }));
    }

    /// <summary>The record of a thing; of one that was merged that of the other.</summary>
    public static ThingRecord? Record(Reading db, string kind, string slug, Moment moment)
    {
        if (db.One<NamedRow>("named.by-slug", new { kind, slug }) is { } row) return Record(db, row, moment);
        return ThingFinder.Into(db, kind, slug) is { } into ? Record(db, kind, into.Slug, moment) : null;
    }

    /// <summary>What people name: a body by any of its names, an instrument by its title, anything by its slug or key.</summary>
    public static NamedRow? Find(Reading db, string typed)
    {
        if (typed.Length is 0 or > 300) return null;
        foreach (var key in (ReadOnlySpan<ThingKey?>)[BodyKey.Known(typed), new ThingKey(ThingKinds.Body, typed, ""), InstrumentKey.Of(typed), NamedKeys.Topic(typed)])
        {
            if (key is not null && db.One<NamedRow>("named.by-key", new { kind = key.Kind, key = key.Key }) is { } row) return row;
        }
        foreach (var kind in ThingKinds.Named)
        {
            if (db.One<NamedRow>("named.by-slug", new { kind, slug = typed }) is { } row) return row;
            if (db.One<NamedRow>("named.by-key", new { kind, key = typed }) is { } same) return same;
        }
        return null;
    }

    public static ThingRecord Record(Reading db, NamedRow row, Moment moment)
    {
        var (names, facts) = Stated(db, row.ThingId);
        var about = About(db, row.ThingId);
        var mentions = StatementQueries.Mentions(db, row.ThingId);
        return row.Kind switch
        {
            ThingKinds.Instrument => InstrumentQueries.Record(db, row, moment, names, facts, about, mentions),
            ThingKinds.Consultation => ConsultationRecords.Record(db, row, moment, names, facts, about, mentions),
            ThingKinds.Event => new EventRecord
            {
                Summary = row.Summary, Names = names, Facts = facts, About = about, Mentions = mentions,
                Place = First(facts, Properties.Place), Organiser = First(facts, Properties.Organiser) ?? First(facts, "body"), Recording = First(facts, Properties.Recording),
                SameDay = row.Date is { Length: 10 } date ? db.All<NamedRow>("named.same-day", new { kind = row.Kind, date, id = row.ThingId, limit = MostOfDay }).ConvertAll(r => r.Summary) : [],
            },
            ThingKinds.Framework => FrameworkTree.Record(db, row, names, facts, about, mentions),
            ThingKinds.Body => new BodyRecord
            {
                Summary = row.Summary, Names = names, Facts = Without(facts, Properties.Abbreviation, Properties.Also, Properties.EarlierName), About = about, Mentions = mentions,
                Abbreviations = [.. Values(facts, Properties.Abbreviation), .. Values(facts, Properties.Also)], EarlierNames = [.. Values(facts, Properties.EarlierName)],
            },
            ThingKinds.Topic => TopicQueries.Record(db, row, names, facts, Without(about, Properties.Topic), mentions),
            _ => new ProjectRecord { Summary = row.Summary, Names = names, Facts = facts, About = about, Mentions = mentions },
        };
    }

    /// <summary>What is stated of a thing: its names, and its other facts by property in the order in which they came.</summary>
    public static (IReadOnlyList<StatedValue> Names, IReadOnlyList<StatedFacts> Facts) Stated(Reading db, long thing)
    {
        var rows = StatementQueries.Rows(db, "named.facts", thing, new { id = thing, limit = MostFacts });
        return ([.. rows.Where(r => NameProperties.Contains(r.Property)).Select(r => r.Stated).DistinctBy(Place)],
            [.. rows.Where(r => !NameProperties.Contains(r.Property) && !Shown.Contains(r.Property)).GroupBy(r => r.Property).OrderBy(g => g.Key == Properties.Kind).Select(g => new StatedFacts(g.Key, [.. g.Select(r => r.Stated).DistinctBy(Place)]))]);
    }

    /// <summary>What is stated of others with a thing as the value, by property and kind of the other.</summary>
    public static IReadOnlyList<StatedFacts> About(Reading db, long thing, string sql = "named.about") =>
    [
        .. StatementQueries.Rows(db, sql, thing, new { id = thing, limit = MostFacts }).Where(r => !Shown.Contains(r.Property)).GroupBy(r => (r.Property, r.SubjectKind))
            .Select(g => new StatedFacts(g.Key.Property, [.. g.Select(r => r.Reverse).DistinctBy(Place)], g.Key.SubjectKind)),
    ];

    public static IReadOnlyList<StatedFacts> Without(IReadOnlyList<StatedFacts> facts, params string[] properties) => [.. facts.Where(f => !properties.Contains(f.Property))];

    public static string? First(IReadOnlyList<StatedFacts> facts, string property) => facts.FirstOrDefault(f => f.Property == property)?.Values[0].Value;

    private static IEnumerable<string> Values(IReadOnlyList<StatedFacts> facts, string property) =>
        facts.FirstOrDefault(f => f.Property == property)?.Values.Select(v => v.Value).Distinct(StringComparer.Ordinal) ?? [];

    /// <summary>One value from one place; a sentence that says the same twice says it once.</summary>
    private static (string, string?, string?, string?, string?) Place(StatedValue value) => (value.Value, value.Evidence.DocumentSlug, value.Evidence.Quote, value.Evidence.Publisher, value.Evidence.Item);
}
