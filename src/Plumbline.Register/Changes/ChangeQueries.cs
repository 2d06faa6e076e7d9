using System.Globalization;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Changes;

/// <summary>Reads what was created, updated and withdrawn since a change of the register.</summary>
internal static class ChangeQueries
{
    /// <summary>So many changes of the register are looked at for one part.</summary>
    private const int MostBatches = 1000;

    /// <param name="db">The register, with all that it knows.</param>
    /// <param name="since">The number of the last change that is known already.</param>
    /// <param name="kind">Only things of this kind; null for all.</param>
    /// <param name="page">Which part.</param>
    public static ChangeFeed Since(Reading db, long since, string? kind, PageRequest page)
    {
        var sequence = db.One<long>("register.sequence");
        var (from, after) = Cursor.Read(page.Cursor, 2) is { } fields ? (Number(fields[0]), Number(fields[1])) : (since + 1, 0L);
        var items = new List<ThingChange>();
        var batches = db.All<Batch>("feed.batches", new { from, limit = MostBatches });
        foreach (var batch in batches)
        {
            var wanted = page.Rows - items.Count;
            var rows = db.All<Row>("feed.of-batch", new { batch = batch.Id, after = batch.Id == from ? after : 0L, kind, limit = wanted + 1 });
            foreach (var row in rows.Take(wanted)) items.Add(Change(db, batch, row));
            if (rows.Count > wanted) return new ChangeFeed(since, sequence, items, At(batch.Id, wanted == 0 ? batch.Id == from ? after : 0 : rows[wanted - 1].ThingId));
        }
        return new ChangeFeed(since, sequence, items, batches.Count == MostBatches ? At(batches[^1].Id + 1, 0) : null);
    }

    private static ThingChange Change(Reading db, Batch batch, Row row)
    {
        var name = row.Kind switch
        {
            ThingKinds.Standard or ThingKinds.Committee => row.Key,
            ThingKinds.Document => db.One<string>("feed.title", new { id = row.ThingId }),
            _ => db.One<string>("feed.name", new { id = row.ThingId }),
        };
        var change = !row.KnownAfter ? ChangeKind.Withdrawn : row.KnownBefore ? ChangeKind.Updated : ChangeKind.Created;
        return new ThingChange(batch.Id, batch.At, change, row.Kind, name ?? row.Key, Addresses.Of(row.Kind, row.Slug)!);
    }

    private static string At(long batch, long thing) => Cursor.Of(batch.ToString(CultureInfo.InvariantCulture), thing.ToString(CultureInfo.InvariantCulture));

    private static long Number(string field) => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("the cursor is not one that this list gave");

    private sealed class Batch
    {
        public long Id { get; init; }
        public DateTimeOffset At { get; init; }
    }

    private sealed class Row
    {
        public long ThingId { get; init; }
        public string Kind { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Key { get; init; } = "";
        public bool KnownBefore { get; init; }
        public bool KnownAfter { get; init; }
    }
}
