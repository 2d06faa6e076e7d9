using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Reads the editions around a standard: those of its series, and whatever replacements lead to from them, in both directions.</summary>
internal static class EditionQueries
{
    private const int MostEditions = 24;
    private const int MostLinks = 100;

    public static EditionChain? Around(Reading db, string slug)
    {
        var asked = db.One<StandardRow>("standards.by-slug", new { slug });
        var family = db.All<StandardRow>("standards.of-series", new { slug = asked?.SeriesSlug ?? slug }).Where(f => f.Dated).Take(MostEditions).ToList();
        if (asked is { Dated: true } && !family.Exists(f => f.ThingId == asked.ThingId)) family.Add(asked);
        if (family.Count == 0) return null;
        var rows = family.ToDictionary(f => f.ThingId);
        var waiting = new Queue<StandardRow>(family);
        var links = new Dictionary<(long Old, long New), bool>();
        var whole = true;
        while (waiting.TryDequeue(out var row))
        {
            foreach (var link in db.All<Link>("editions.links", new { id = row.ThingId, limit = MostLinks }))
            {
                if (Reached(link.OldId) is not { } old || Reached(link.NewId) is not { } later || old.ThingId == later.ThingId) continue;
                // Replaced as a whole counts where both are said.
                links[(old.ThingId, later.ThingId)] = link.Part && links.GetValueOrDefault((old.ThingId, later.ThingId), true);
            }
        }
        return new EditionChain(
            [.. rows.Values.OrderBy(r => r.Year ?? "", StringComparer.Ordinal).ThenBy(r => r.SortKey, StringComparer.Ordinal).Select(r => r.Summary)],
            [.. links.Select(l => new EditionLink(rows[l.Key.Old].Slug, rows[l.Key.New].Slug, l.Value)).OrderBy(l => l.Old, StringComparer.Ordinal).ThenBy(l => l.New, StringComparer.Ordinal)], whole);

        StandardRow? Reached(long id)
        {
            if (rows.TryGetValue(id, out var there)) return there;
            if (rows.Count >= MostEditions)
            {
                whole = false;
                return null;
            }
            var row = db.One<StandardRow>("standards.by-id", new { id }) ?? (db.One<ThingRow>("things.into-of", new { id }) is { } into ? db.One<StandardRow>("standards.by-id", new { id = into.Id }) : null);
            if (row is null) return null;
            if (rows.TryAdd(row.ThingId, row)) waiting.Enqueue(row);
            return rows[row.ThingId];
        }
    }

    private sealed class Link
    {
        public long OldId { get; init; }
        public long NewId { get; init; }
        public bool Part { get; init; }
    }
}
