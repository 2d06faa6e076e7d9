using Plumbline.Engine.Identifiers;
using Plumbline.Register.Contradictions;
using Plumbline.Register.Documents;
using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Reads standards and their series.</summary>
internal static class StandardQueries
{
    /// <summary>Of so many editions a series shows what is stated.</summary>
    private const int MostEditions = 20;

    public static Page<StandardSummary> List(Reading db, PageRequest page, string? kind)
    {
        var after = Cursor.Read(page.Cursor, 2);
        var (after_key, after_id) = (after?[0] ?? "", after is null ? 0 : Cursor.ReadNumber(Cursor.Of(after[1])));
        // One with a condition that may be empty would use no index of kinds.
        var rows = kind is null ? db.All<StandardRow>("standards.list", new { after_key, after_id, limit = page.Rows + 1 }) : db.All<StandardRow>("standards.list-kind", new { after_key, after_id, kind, limit = page.Rows + 1 });
        return DocumentQueries.Cut(rows, page, r => r.Summary, r => Cursor.Of(r.SortKey, r.ThingId.ToString()), kind is null ? db.Count("standards.count") : db.Count("standards.count-kind", new { kind }));
    }

    /// <summary>An edition by its slug; else the series that has this slug.</summary>
    public static StandardRecord? Record(Reading db, string slug, DateOnly on)
    {
        var row = db.One<StandardRow>("standards.by-slug", new { slug });
        if (row is null && ThingFinder.Into(db, ThingKinds.Standard, slug) is { } into) return Record(db, into.Slug, on);
        if (row is null || !row.Dated) return Series(db, slug, row, on);
        row = row.On(db, on);
        var family = db.All<StandardRow>("standards.of-series", new { slug = row.SeriesSlug });
        var editions = Editions(family);
        var instead = Chains.Of(db, row);
        return new StandardRecord
        {
            Slug = slug, Normal = row.Normal, IsSeries = false, Kind = row.Kind, Publisher = row.Publisher, Title = row.Title, Series = row.Series, SeriesSlug = row.SeriesSlug,
            Current = Current(editions)?.Summary, Editions = [.. editions.Select(e => e.Summary)],
            Titles = StatementQueries.Of(db, row.ThingId, Properties.Title),
            Replaces = [.. StatementQueries.Of(db, row.ThingId, Properties.Replaces), .. StatementQueries.About(db, row.ThingId, Properties.ReplacedBy)],
            ReplacedBy = [.. StatementQueries.Of(db, row.ThingId, Properties.ReplacedBy), .. StatementQueries.About(db, row.ThingId, Properties.Replaces)],
            Obligations = StatementQueries.Of(db, row.ThingId, Properties.Obligation), Obligation = row.Obligation ?? Obligation(row.Normal),
            LanguageVersions = LanguageVersionQueries.Of(db, row, family, instead, on), Relations = StatementQueries.Relations(db, row.ThingId), Ics = Codes(row), Ccs = Classes(db, row.ThingId), Committee = row.Committee,
            Life = StandardStatus.On(row, on, Chains.ReplacedSince(instead, row)), Instead = instead,
            Mentions = StatementQueries.Mentions(db, row.ThingId), MentionCount = row.Mentions, KnownSince = row.KnownSince, Contradictions = ContradictionQueries.OfStandard(db, row),
        };
    }

    private static StandardRecord? Series(Reading db, string slug, StandardRow? undated, DateOnly on)
    {
        var family = db.All<StandardRow>("standards.of-series", new { slug });
        if (undated is null && family.Count == 0) return null;
        var editions = Editions(family);
        var current = Current(editions)?.On(db, on);
        var head = undated?.On(db, on) ?? editions[0];
        var instead = Chains.Of(db, current ?? head);
        return new StandardRecord
        {
            Slug = slug, Normal = head.Series, IsSeries = true, Kind = head.Kind, Publisher = head.Publisher, Title = undated?.Title ?? current?.Title, Series = head.Series,
            SeriesSlug = slug, Current = current?.Summary, Editions = [.. editions.Select(e => e.Summary)],
            Titles = Each(family, id => StatementQueries.Of(db, id, Properties.Title)),
            Replaces = undated is null ? [] : StatementQueries.Of(db, undated.ThingId, Properties.Replaces),
            ReplacedBy = undated is null ? [] : StatementQueries.About(db, undated.ThingId, Properties.Replaces),
            Obligations = StatementQueries.Of(db, (current ?? head).ThingId, Properties.Obligation), Obligation = (current ?? head).Obligation ?? Obligation((current ?? head).Normal),
            Ics = Codes(current ?? head), Ccs = Classes(db, (current ?? head).ThingId), Committee = (current ?? head).Committee, Life = StandardStatus.On(current ?? head, on, Chains.ReplacedSince(instead, current ?? head)), Instead = instead,
            LanguageVersions = LanguageVersionQueries.Of(db, current ?? head, family, instead, on), Relations = StatementQueries.Relations(db, [.. family.Take(MostEditions).Select(f => f.ThingId)]),
            Mentions = StatementQueries.MentionsOfSeries(db, slug), MentionCount = family.Sum(f => f.Mentions), KnownSince = family.Min(f => f.KnownSince),
        };
    }

    /// <summary>The latest year first; the same year in descending order of the identifier.</summary>
    public static List<StandardRow> Editions(List<StandardRow> family) =>
        [.. family.Where(f => f.Dated).OrderByDescending(f => f.Year, StringComparer.Ordinal).ThenByDescending(f => f.SortKey, StringComparer.Ordinal)];

    /// <summary>The latest dated edition that is a document of its own, not an amendment to one.</summary>
    public static StandardRow? Current(List<StandardRow> editions)
    {
        var latest = editions.FirstOrDefault(e => e.Year is not null);
        return latest is null ? null : editions.Where(e => e.Year == latest.Year).MinBy(e => e.Normal.Length);
    }

    /// <summary>What the prefix says: mandatory, recommended, guidance; null where it says nothing.</summary>
    private static string? Obligation(string normal) => IdentifierParser.Parse(normal, strict: true).Id?.Obligation?.ToString().ToLowerInvariant();

    private static string[] Codes(StandardRow row) => row.Ics is null ? [] : row.Ics.Split(' ');

    private static string[] Classes(Reading db, long thing) => [.. StatementQueries.Of(db, thing, Properties.Ccs).Select(s => s.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<StatedValue> Each(List<StandardRow> family, Func<long, IReadOnlyList<StatedValue>> read) =>
        [.. family.Take(MostEditions).SelectMany(f => read(f.ThingId)).DistinctBy(v => v.Value)];
}
