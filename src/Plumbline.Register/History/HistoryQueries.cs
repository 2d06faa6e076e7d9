using Plumbline.Register.Storage;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.History;

/// <summary>Reads what was learnt about a thing in the order of batches.</summary>
internal static class HistoryQueries
{
    /// <summary>The most statements of a thing that are read, the latest first.</summary>
    private const int Most = 5_000;

    /// <summary>Enough for the latest batches.</summary>
    public const int Few = 300;

    /// <summary>The history of what an identifier or address names; of a standard without a year that of all its editions. Null where nothing is named so.</summary>
    public static ThingHistory? Of(Reading db, string typed, int most = Most)
    {
        var (row, key) = ThingFinder.Named(db, typed);
        var slug = row?.Slug ?? key?.Slug ?? typed.TrimEnd('/').Split('/')[^1];
        var family = row is { Kind: not ThingKinds.Standard } ? [] : db.All<StandardRow>("standards.of-series", new { slug });
        var things = family.Select(f => f.ThingId).ToHashSet();
        if (row is not null) things.Add(row.Id);
        if (things.Count == 0) return null;
        var name = row?.Key ?? family[0].Series;
        var batches = new SortedDictionary<long, (List<HistoryEntry> Made, List<HistoryEntry> Ended)>();
        var seen = new HashSet<long>();
        var complete = true;
        foreach (var thing in things)
        {
            var statements = db.All<PastRow>("history.statements", new { id = thing, limit = most + 1 });
            complete &= statements.Count <= most;
            foreach (var statement in statements.Take(most).Reverse())
            {
                if (!seen.Add(statement.StatementId)) continue;
                var entry = new HistoryEntry(statement.SubjectName ?? statement.SubjectKey, statement.Property, statement.Past);
                In(statement.KnownFrom).Made.Add(entry);
                if (statement.KnownUntil is { } ended && db.Knows(ended)) In(ended).Ended.Add(entry);
            }
        }
        if (row is not null && ThingKinds.Named.Contains(row.Kind)) name = db.One<NamedRow>("named.by-id", new { id = row.Id })?.Summary.Name ?? name;
        if (row?.Kind == ThingKinds.Document) name = db.One<Documents.DocumentRow>("documents.by-slug", new { slug })?.Title ?? name;
        return batches.Count == 0 ? null : new ThingHistory(name, row is null ? Addresses.OfStandard(slug) : Addresses.Of(row.Kind, row.Slug), [.. batches.Select(b => Batch(db, b.Key, b.Value.Made, b.Value.Ended))], complete);

        (List<HistoryEntry> Made, List<HistoryEntry> Ended) In(long batch) => batches.TryGetValue(batch, out var there) ? there : batches[batch] = ([], []);
    }

    private static HistoryBatch Batch(Reading db, long number, List<HistoryEntry> made, List<HistoryEntry> ended)
    {
        var batch = db.One<BatchRow>("history.batch", new { id = number })!;
        return new HistoryBatch(number, batch.At, batch.Kind, batch.ByWhom, batch.Note, made, ended);
    }

    private sealed class BatchRow
    {
        public DateTimeOffset At { get; init; }
        public string Kind { get; init; } = "";
        public string ByWhom { get; init; } = "";
        public string? Note { get; init; }
    }
}
