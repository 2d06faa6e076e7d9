using Plumbline.Engine.Identifiers;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Follows the replacements of all editions at once, to find those from which none leads to the current edition of their number.</summary>
internal static class ChainGaps
{
    public static ChainReport Of(Reading db, string? publisher)
    {
        var editions = db.All<StandardRow>("chains.editions", new { publisher }).FindAll(IsEdition);
        var names = db.All<StandardRow>("chains.editions", new { publisher = (string?)null }).ToDictionary(e => e.ThingId);
        var into = db.All<PairRow>("chains.merged").GroupBy(m => m.OldId).ToDictionary(g => g.Key, g => g.First().NewId);
        // On a day in the past an edition of later is no end of anything.
        var next = db.All<PairRow>("chains.links").Where(l => db.IsNow || names.ContainsKey(Merged(into, l.NewId))).ToLookup(l => Merged(into, l.OldId), l => Merged(into, l.NewId));
        var gaps = new List<ChainGap>();
        var backwards = new List<string>();
        foreach (var series in editions.GroupBy(e => e.SeriesSlug))
        {
            if (StandardQueries.Current(StandardQueries.Editions([.. series])) is not { } current) continue;
            foreach (var edition in series)
            {
                foreach (var newer in next[edition.ThingId].Distinct())
                {
                    if (names.TryGetValue(newer, out var row) && row.SeriesSlug == edition.SeriesSlug && row.Year is { } year && string.CompareOrdinal(year, edition.Year) < 0) backwards.Add($"{edition.Normal} by {row.Normal}");
                }
                if (Gap(edition, current, next, names) is { } gap) gaps.Add(gap);
            }
        }
        return new ChainReport(editions.Count, editions.Count - gaps.Count, backwards, [.. gaps.OrderBy(g => SortKey.Of(g.Normal), StringComparer.Ordinal)]);
    }

    private static ChainGap? Gap(StandardRow edition, StandardRow current, ILookup<long, long> next, Dictionary<long, StandardRow> names)
    {
        var seen = new HashSet<long> { edition.ThingId };
        var waiting = new Queue<long>([edition.ThingId]);
        var ends = new List<string>();
        var back = false;
        while (waiting.TryDequeue(out var at))
        {
            if (at == current.ThingId) return null;
            var any = false;
            foreach (var newer in next[at])
            {
                any = true;
                back |= newer == edition.ThingId;
                if (seen.Add(newer)) waiting.Enqueue(newer);
            }
            if (!any && at != edition.ThingId) ends.Add(names.TryGetValue(at, out var row) ? row.Normal : "?");
        }
        var reason = back ? ChainGap.Circle : seen.Count == 1 ? ChainGap.NoSuccessor : ChainGap.EndsElsewhere;
        return new ChainGap(edition.Normal, Addresses.OfStandard(edition.Slug), current.Normal, reason, ends);
    }

    /// <summary>A document of its own: a draft is none yet, and an amendment is part of one.</summary>
    private static bool IsEdition(StandardRow row) => row is { Dated: true, Year: not null } && IdentifierParser.Parse(row.Normal, strict: true).Id is { IsDraft: false, Supplements.Length: 0 };

    private static long Merged(Dictionary<long, long> into, long id)
    {
        for (var step = 0; step < 50 && into.TryGetValue(id, out var other); step++) id = other;
        return id;
    }

    private sealed class PairRow
    {
        public long OldId { get; init; }
        public long NewId { get; init; }
    }
}
