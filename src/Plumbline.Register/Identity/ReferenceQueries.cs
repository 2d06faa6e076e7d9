using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>Reads references by title with where each stands.</summary>
internal static class ReferenceQueries
{
    /// <summary>The most references that are listed, the latest first.</summary>
    public const int Most = 500;

    private const int MostCandidates = 10;

    public static IReadOnlyList<TitleReference> List(Reading db) => [.. db.All<ReferenceRow>("identity.references", new { limit = Most }).Select(row => Of(db, row))];

    private static TitleReference Of(Reading db, ReferenceRow row)
    {
        var reference = new TitleReference
        {
            Title = row.Title, Slug = row.Slug, State = "seen", Places = row.Places, First = StatementQueries.Mentions(db, row.Id)[^1],
        };
        if (row.Target is not null)
        {
            return reference with
            {
                State = "resolved", Target = row.Target, Address = Addresses.OfStandard(row.TargetSlug!), Resolved = StatementQueries.Of(db, row.Id, Properties.MergedInto) is [var by, ..] ? by : null,
            };
        }
        var exact = TitleCandidates.Exact(db, row.Title, row.Key);
        if (exact.Count > 0) return reference with { State = exact.DistinctBy(e => e.SeriesSlug).Count() > 1 ? "ambiguous" : "candidates", Candidates = [.. exact.Take(MostCandidates).Select(e => e.Summary)] };
        var near = TitleCandidates.Hits(db, row.Title, MostCandidates);
        return near.Count == 0 ? reference : reference with { State = "candidates", Candidates = [.. near.Select(n => n.Summary)] };
    }

    private sealed class ReferenceRow
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Title { get; init; } = "";
        public int Places { get; init; }
        public string? Target { get; init; }
        public string? TargetSlug { get; init; }
    }
}
