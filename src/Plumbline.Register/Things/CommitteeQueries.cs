using System.Globalization;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Things;

/// <summary>Reads committees with those above and below them.</summary>
internal static class CommitteeQueries
{
    /// <summary>What the record shows in its own way.</summary>
    private static readonly string[] Shown = [Properties.Counterpart, Properties.Secretariat, .. RelationTypes.All];

    public static Page<CommitteeSummary> List(Reading db, PageRequest page)
    {
        var after = Cursor.Read(page.Cursor, 2);
        var rows = db.All<CommitteeRow>("committees.list", new
        {
            after_key = after?[0] ?? "",
            after_id = after is null ? 0 : Cursor.ReadNumber(Cursor.Of(after[1])),
            limit = page.Rows + 1,
        });
        return DocumentQueries.Cut(rows, page, r => r.Summary, r => Cursor.Of(r.SortKey, r.ThingId.ToString()), db.Count("committees.count"));
    }

    public static CommitteeRecord? Record(Reading db, string slug, DateOnly on)
    {
        if (db.One<CommitteeRow>("committees.by-slug", new { slug }) is not { } row)
            return ThingFinder.Into(db, ThingKinds.Committee, slug) is { } into ? Record(db, into.Slug, on) : null;
        var parents = new List<CommitteeSummary>();
        foreach (var code in CommitteeIdentity.FromJson(row.Identity).Above)
        {
            if (db.One<CommitteeRow>("committees.by-normal", new { normal = code }) is { } parent) parents.Add(parent.Summary);
        }
        var (from, until) = CommitteeIdentity.Below(row.SortKey);
        var children = db.All<CommitteeRow>("committees.below", new { from, until });
        var secretariats = StatementQueries.Of(db, row.ThingId, Properties.Secretariat);
        var timed = secretariats.Where(s => s.Period is not null).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        var (_, facts) = NamedQueries.Stated(db, row.ThingId);
        return new CommitteeRecord
        {
            Facts = NamedQueries.Without(facts, Shown), About = NamedQueries.Without(NamedQueries.About(db, row.ThingId, "named.about-committee"), Shown),
            Members = Figure(facts, Properties.Members), ForeignMembers = Figure(facts, Properties.ForeignMembers),
            Summary = row.On(db, on).Summary,
            Parents = parents,
            Children = [.. children.Select(c => c.Summary)],
            Names = StatementQueries.Of(db, row.ThingId, Properties.Name),
            Counterparts = [.. StatementQueries.Of(db, row.ThingId, Properties.Counterpart), .. StatementQueries.About(db, row.ThingId, Properties.Counterpart)],
            Secretariats = secretariats,
            // When a value holds counts for everything that states it.
            SecretariatsOnDay = [.. secretariats.Where(s => s.Period?.Holds(on) ?? !timed.Contains(s.Value)).Select(s => s.Value).Distinct(StringComparer.Ordinal)],
            Relations = StatementQueries.Relations(db, row.ThingId),
            Mentions = StatementQueries.Mentions(db, row.ThingId),
            MentionCount = row.Mentions,
        };
    }

    private static int? Figure(IReadOnlyList<StatedFacts> facts, string property) =>
        int.TryParse(NamedQueries.First(facts, property), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
