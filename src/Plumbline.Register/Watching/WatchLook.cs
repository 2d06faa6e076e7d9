using System.Data.Common;
using System.Text.Json;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Watching;

/// <summary>Looks at what became known since the last time, part by part; each part is one transaction with what it found.</summary>
internal sealed class WatchLook(Database database, TimeProvider time, WatchReader reader, WatchCache cache)
{
    /// <summary>Things of one part.</summary>
    private const int ThingsAtOnce = 2_000;

    private readonly List<Watch> _broken = [];
    private int _entries;
    private int _hits;

    public WatchRun Run(CancellationToken cancel)
    {
        var of = database.Read(db => (db.One<State>("watches.state") ?? new State()).Version + " " + db.One<string>("watches.lists"));
        var ready = cache.Get(of, Ready);
        foreach (var (id, seen, problem) in ready.Unread) Break(id, seen, problem);
        var goesOn = true;
        while (goesOn)
        {
            cancel.ThrowIfCancellationRequested();
            goesOn = database.WriteAside(transaction => Part(transaction, ready.Index, ready.Earliest));
        }
        var sequence = database.Read(db => db.One<State>("watches.state") ?? new State()).Sequence;
        foreach (var (id, seen, address, query) in ready.Mended) Mend(id, seen, address, query, sequence);
        return new WatchRun(sequence, _entries, _hits, _broken);
    }

    /// <summary>Reads the queries. Equal ones are read once.</summary>
    private ReadyWatches Ready()
    {
        var known = new Dictionary<string, (WatchQuery? Query, string? Problem)>(StringComparer.Ordinal);
        var active = new List<(long Id, long Seen, string Address, WatchQuery Query)>();
        var mended = new List<(long Id, long Seen, string Address, WatchQuery Query)>();
        var unread = new List<(long Id, long Seen, string Problem)>();
        foreach (var watch in database.Read(db => db.All<ToMatch>("watches.to-match")))
        {
            if (!known.TryGetValue(watch.Query, out var of))
            {
                var query = reader(watch.Query, out var problem);
                known.Add(watch.Query, of = (query, problem));
            }
            if (of.Query is not null) (watch.State == "active" ? active : mended).Add((watch.Id, watch.Seen, watch.Query, of.Query));
            else if (watch.State == "active") unread.Add((watch.Id, watch.Seen, of.Problem ?? "the address can no longer be asked"));
        }
        return new ReadyWatches(new WatchIndex(active), active.Select(a => a.Seen).DefaultIfEmpty(long.MaxValue).Min(), mended, unread);
    }

    private void Break(long id, long seen, string problem) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var sequence = db.One<State>("watches.state")!.Sequence;
        if (db.Execute(db.Sql("watches.break"), new { id, problem, seen = Math.Max(seen, sequence) }) == 0) return false;
        db.Execute(db.Sql("watches.changed"));
        _broken.Add(db.One<Watch>("watches.one", new { id })!);
        return true;
    });

    /// <summary>A query that can be asked again is asked of everything that came meanwhile.</summary>
    private void Mend(long id, long seen, string address, WatchQuery query, long sequence) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.Execute(db.Sql("watches.mend"), new { id }) == 0) return false;
        db.Execute(db.Sql("watches.changed"));
        var range = new TouchedRange(seen, sequence);
        Keep(transaction, range, TouchedEntries.Read(transaction, range, null, out _), new WatchIndex([(id, seen, address, query)]));
        return true;
    });

    /// <summary>One part.</summary>
    /// <returns>Whether there is more to look at. Where another process looks at the same changes, it keeps what it finds.</returns>
    private bool Part(WriteTransaction transaction, WatchIndex index, long earliest)
    {
        var db = transaction.Connection;
        // Where nothing was ever watched there is no row.
        if (db.One<State>("watches.state") is not { } state) return false;
        var newest = db.One<long>("register.sequence");
        // What came before all watches is nobody's news.
        var since = Math.Min(Math.Max(state.Sequence, earliest), newest);
        var (until, behind) = state.After > 0 && since == state.Sequence ? (state.Until, state.After) : (newest, 0);
        if (since == until)
        {
            if (state.Sequence != until) Advance(db, state, until, until, 0);
            return false;
        }
        var range = new TouchedRange(since, until, behind, ThingsAtOnce);
        var entries = TouchedEntries.Read(transaction, range, null, out var after);
        if (!Advance(db, state, after is null ? until : since, until, after ?? 0)) return false;
        _entries += entries.Count;
        Keep(transaction, range, entries, index);
        return true;
    }

    private void Keep(WriteTransaction transaction, TouchedRange range, List<TouchedEntry> entries, WatchIndex index)
    {
        using var keep = new Prepared(transaction, "watches.keep-hit", "watch_id", "sequence", "at", "kind", "address", "title", "under", "reasons", "quote", "source", "source_address");
        foreach (var (watch, hit) in new WatchMatcher(transaction, range, entries, time.GetUtcNow()).Hits(index).ToList())
        {
            keep.Run(watch, hit.Sequence, Instant.ToText(hit.At), (int)hit.Kind, hit.Address, hit.Title, hit.Under, JsonSerializer.Serialize(hit.Reasons, Json.Plain), hit.Quote, hit.Source, hit.SourceAddress);
            _hits++;
        }
    }

    private static bool Advance(DbConnection db, State state, long sequence, long until, long after) =>
        db.One<long?>("watches.advance", new { sequence, until, after, was = state.Sequence, was_after = state.After }) is not null;

    private sealed class ToMatch
    {
        public long Id { get; init; }
        public string Query { get; init; } = "";
        public long Seen { get; init; }
        public string State { get; init; } = "";
    }

    /// <summary>The row of <c>watches.state</c>.</summary>
    private sealed class State
    {
        public long Sequence { get; init; }
        public long Until { get; init; }
        public long After { get; init; }
        public long Version { get; init; }
    }
}
