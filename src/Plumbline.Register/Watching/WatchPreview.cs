using Plumbline.Engine.Identifiers;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Watching;

/// <summary>What a query would have found in the past. Only what the index, or what names the things, leads to is read.</summary>
internal static class WatchPreview
{
    private const int Everything = 10_000_000;

    public static IReadOnlyList<WatchHit> Of(Database database, DateTimeOffset now, WatchQuery query, long since, CancellationToken cancel) => database.Inspect(transaction =>
    {
        var range = new TouchedRange(since, transaction.Connection.One<long>("register.sequence"));
        cancel.ThrowIfCancellationRequested();
        var entries = TouchedEntries.Read(transaction, range, Wanted(new Reading(transaction.Connection), query), out _);
        var hits = new WatchMatcher(transaction, range, entries, now).Hits(new WatchIndex([(0, since, "", query)]));
        return hits.Select(h => h.Hit).OrderByDescending(h => h.Sequence).ThenBy(h => h.Kind).ThenBy(h => h.Address, StringComparer.Ordinal).ToList();
    });

    private static Func<long, bool, bool>? Wanted(Reading db, WatchQuery query)
    {
        switch (query)
        {
            case SearchWatch search when SearchQuery.Parse(search.Query) is { Terms.Count: > 0 } terms:
                var found = SearchIndex.Of(db.Connection).Look(db, terms, null, (0, long.MaxValue), Everything).Rows.Select(r => r.Entry).ToList();
                var things = found.Where(e => (SearchKind)e.Kind != SearchKind.Passage).Select(e => e.Target).ToHashSet();
                things.UnionWith(db.Each<long>("watches.things-of-documents", [.. found.Where(e => (SearchKind)e.Kind == SearchKind.Passage).Select(e => e.Target).Distinct()]));
                return (thing, _) => things.Contains(thing);
            case SearchWatch search:
                return (_, isDocument) => !isDocument || (search.Filter.MayHold(SearchKind.Passage) && search.Kind is null or SearchKind.Passage or SearchKind.Document);
            case NamedWatch named:
                var around = named.Names.SelectMany(n => Around(db, n)).ToHashSet();
                return (thing, _) => around.Contains(thing);
            default:
                return (_, isDocument) => !isDocument;
        }
    }

    /// <summary>A thing with what is merged into it, what is stated with it as the value, and the documents that name it.</summary>
    private static List<long> Around(Reading db, string name)
    {
        var (kind, key) = (name[..name.IndexOf(' ', StringComparison.Ordinal)], WatchedName.Shown(name));
        var isStandard = kind == Things.ThingKinds.Standard || WatchedName.IsNewEdition(name);
        return db.All<long>("watches.around", new { kind = isStandard ? Things.ThingKinds.Standard : kind, key, slug = isStandard ? IdentifierParser.Parse(key, strict: true).Id?.Slug ?? key : key });
    }
}
