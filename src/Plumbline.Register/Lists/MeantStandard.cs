using Plumbline.Engine.Identifiers;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>The standard that a line of a list means.</summary>
/// <param name="Slug">Slug of what is named: an edition, or a series.</param>
/// <param name="Row">The edition that is meant: of one named without a year the latest.</param>
/// <param name="Current">The latest edition that is known, or null.</param>
/// <param name="Editions">All dated editions, the latest first.</param>
internal sealed record MeantStandard(string Slug, StandardRow Row, StandardRow? Current, IReadOnlyList<StandardRow> Editions)
{
    /// <summary>All rows of its series, that without a year among them.</summary>
    public IReadOnlyList<StandardRow> Family { get; init; } = [];

    /// <summary>Drafts that are to replace it.</summary>
    public IReadOnlyList<string> Drafts(Reading db) => db.All<string>("statements.drafts", new { id = Row.ThingId });

    /// <summary>Null where the register does not know it.</summary>
    public static MeantStandard? Of(Reading db, StandardId id)
    {
        if (ThingFinder.StandardRow(db, id.Normal) is not var (slug, standard)) return null;
        var family = db.All<StandardRow>("standards.of-series", new { slug = standard.SeriesSlug });
        var editions = StandardQueries.Editions(family);
        var current = StandardQueries.Current(editions);
        return new MeantStandard(slug, id.Series.Normal == id.Normal && current is not null ? current : standard, current, editions) { Family = family };
    }
}
