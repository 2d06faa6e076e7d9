using System.Data;
using Dapper;
using Plumbline.Register.Documents;
using Plumbline.Register.Jobs;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Sources;

/// <summary>
/// Rounds in the register's own tables. Who asks a host holds it under a lease that is renewed; whatever a round gives is committed under the condition that the host is still held, so that nothing is done
/// twice. A round whose worker ended has no end; it is taken up again, and what it has kept already is known then.
/// </summary>
internal sealed class RoundBook(Database database, TimeProvider time)
{
    /// <summary>By whom rounds are that nobody asked for.</summary>
    private const string Rhythmic = "rhythm";

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(15);

    /// <summary>When what a round has left over is taken.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly InboxBook _inbox = new(database, time);

    /// <summary>Takes rounds that are due, all of one host; none where nothing is due or every host is another's.</summary>
    public IReadOnlyList<TakenRound> Take(string worker, TimeSpan lease, int most)
    {
        var now = time.GetUtcNow();
        var at = Instant.ToText(now);
        if (database.Read(db => db.One<long?>("sources.any-due", new { now = at })) is null) return [];
        var hosts = database.Read(db => db.All<Source>("sources.due", new { now = at, limit = 1_000 })).Select(s => s.Host).Distinct(StringComparer.Ordinal);
        foreach (var host in hosts)
        {
            var taken = database.WriteAside(transaction =>
            {
                var db = transaction.Connection;
                if (!TakeHost(db, host, worker, lease)) return [];
                if (Rests(db, host, now) is { } until)
                {
                    foreach (var source in db.All<Source>("sources.due-of-host", new { host, now = at, limit = most })) Run(db, "sources.switch", new { id = source.Id, is_on = 1, next_at = Instant.ToText(until) });
                    Run(db, "hosts.leave", new { worker });
                    return [];
                }
                List<TakenRound> rounds = [.. db.All<Source>("sources.due-of-host", new { host, now = at, limit = most }).Select(s => Begin(db, s, worker, lease, s.NextAt, Rhythmic))];
                if (rounds.Count == 0) Run(db, "hosts.leave", new { worker });
                return rounds;
            });
            if (taken.Count > 0) return taken;
        }
        return [];
    }

    /// <summary>Takes one source that somebody wants to be asked now.</summary>
    /// <returns>The round, or why there is none.</returns>
    public (TakenRound? Round, string? Hindrance) Take(string name, string worker, TimeSpan lease, string byWhom) => database.WriteAside<(TakenRound? Round, string? Hindrance)>(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Source>("sources.one", new { name }) is not { } source) return (null, $"there is no source '{name}'");
        if (!TakeHost(db, source.Host, worker, lease)) return (null, $"{name}: its host {source.Host} is just being asked by another process; try again when that is done");
        if (Rests(db, source.Host, time.GetUtcNow()) is { } until)
        {
            Run(db, "hosts.leave", new { worker });
            return (null, $"{name}: its host {source.Host} wants to be asked again on {until:yyyy-MM-dd} at {until:HH:mm} UTC, not before");
        }
        return (Begin(db, source, worker, lease, source.NextAt <= time.GetUtcNow() ? source.NextAt : null, byWhom), null);
    });

    /// <summary>Takes another host to which items of a round lead; false where it is another's or wants to be left alone.</summary>
    public bool TakeHost(string host, string worker, TimeSpan lease) => database.WriteAside(transaction => Rests(transaction.Connection, host, time.GetUtcNow()) is null && TakeHost(transaction.Connection, host, worker, lease));

    /// <summary>Goes on holding all hosts of a worker; false where none is left.</summary>
    public bool Renew(string worker, TimeSpan lease) => database.WriteAside(transaction => transaction.Connection.All<string>("hosts.renew", new { worker, until = Instant.ToText(time.GetUtcNow() + lease) }).Count > 0);

    /// <summary>Lets all hosts of a worker go.</summary>
    public void Leave(string worker) => database.WriteAside(transaction =>
    {
        Run(transaction.Connection, "hosts.leave", new { worker });
        return true;
    });

    /// <summary>A host that has said when it wants to be asked again.</summary>
    public void Rest(string host, DateTimeOffset until) => database.WriteAside(transaction =>
    {
        Run(transaction.Connection, "hosts.rest", new { host, not_before = Instant.ToText(until) });
        return true;
    });

    /// <summary>Keeps what a source names.</summary>
    /// <returns>All items of the source, by address.</returns>
    public Dictionary<string, SourceItem> Listed(TakenRound round, IReadOnlyList<ListedItem> items) => database.WriteAside(transaction =>
    {
        Hold(transaction.Connection, round);
        var known = transaction.Connection.All<SourceItem>("items.of", new { source = round.Source.Id }).ToDictionary(i => i.Address, StringComparer.Ordinal);
        var unknown = items.Where(i => !known.ContainsKey(i.Address)).ToList();
        if (unknown.Count == 0) return known;
        var at = Instant.ToText(time.GetUtcNow());
        using (var insert = new Prepared(transaction, "items.insert", "source", "address", "title", "date", "at"))
        {
            foreach (var item in unknown) insert.Run(round.Source.Id, item.Address, item.Title, item.Date, at);
        }
        return transaction.Connection.All<SourceItem>("items.of", new { source = round.Source.Id }).ToDictionary(i => i.Address, StringComparer.Ordinal);
    });

    /// <summary>Keeps what came of items that gave no document: unchanged, the same, failed.</summary>
    public void Keep(TakenRound round, IReadOnlyList<ItemOutcome> outcomes)
    {
        if (outcomes.Count == 0) return;
        database.WriteAside(transaction =>
        {
            Hold(transaction.Connection, round);
            foreach (var outcome in outcomes) Keep(transaction.Connection, round, outcome);
            return true;
        });
    }

    /// <summary>Adds the document of an item, with its place in the inbox, in one transaction.</summary>
    /// <returns>The document; whether it is new in the register or was known, and whether this item was another document before.</returns>
    public AddResult Add(TakenRound round, ItemOutcome outcome, DocumentWriter writer, CancellationToken cancel)
    {
        AddResult? kept = null;
        // The document is written under the register's own lock; the host's row is looked at behind it.
        writer.Add([Task.Run(() => new DocumentDraft(outcome.Document!), CancellationToken.None)], cancel, (transaction, results) =>
        {
            var db = transaction.Connection;
            Hold(db, round);
            kept = results[0];
            var before = db.One<long?>("items.document", new { id = outcome.Item.Id });
            var (document, at) = (kept.Document.Id, Instant.ToText(time.GetUtcNow()));
            // What was kept before the last worker ended is not counted again.
            if (before == document) return;
            var changed = before is not null;
            Run(db, "items.read", new
            {
                id = outcome.Item.Id, at, etag = outcome.Etag, last_modified = Text(outcome.LastModified), sha256 = outcome.Fetch.Sha256, print = outcome.Print, letters = outcome.Letters, document,
            });
            Fetched(db, round, outcome.Item.Id, outcome.Fetch with { Outcome = changed ? "changed" : kept.Outcome == AddOutcome.Added ? "new" : "known" }, document, before);
            if (outcome.Inbox is { } draft) _inbox.Put(db, round.Source.Id, outcome.Item.Id, document, before, draft);
            Run(db, "rounds.count", new { id = round.Id, added = changed ? 0 : 1, changed = changed ? 1 : 0 });
            Run(db, "sources.news", new { id = round.Source.Id, at });
        });
        return kept!;
    }

    /// <summary>Keeps what came of asking for the source itself.</summary>
    public void Fetched(TakenRound round, SourceFetch fetch) => database.WriteAside(transaction =>
    {
        Hold(transaction.Connection, round);
        Fetched(transaction.Connection, round, null, fetch, null, null);
        return true;
    });

    /// <summary>Ends rounds of one host, with what came of items that gave nothing new, and says when the next ones are due.</summary>
    public void End(IReadOnlyList<(TakenRound Round, RoundEnd End, IReadOnlyList<ItemOutcome> Items)> ends) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var now = time.GetUtcNow();
        foreach (var (round, end, items) in ends)
        {
            Hold(db, round);
            foreach (var item in items) Keep(db, round, item);
            var outcome = end.IsFailure ? "failed" : end.Failed > 0 ? "partly" : "done";
            Run(db, "rounds.end", new
            {
                id = round.Id, at = Instant.ToText(now), outcome, listed = end.Listed, unchanged = end.Unchanged, failed = end.Failed, waiting = end.Waiting, bytes = end.Bytes, fault = end.Fault, message = end.Message,
            });
            if (end.NotBefore is { } rest) Run(db, "hosts.rest", new { host = round.Source.Host, not_before = Instant.ToText(rest) });
            Run(db, "sources.ended", new
            {
                id = round.Source.Id, at = Instant.ToText(now), next_at = Instant.ToText(NextOf(round.Source, end, now)), failed = end.IsFailure ? 1 : 0, fault = end.Fault, message = end.Message, etag = end.Etag,
                last_modified = Text(end.LastModified), sha256 = end.Sha256, listed = end.Listed,
            });
        }
        return true;
    });

    /// <summary>By its rhythm; what failed or was left over is asked again sooner, each time after twice as long, and never before the host wants it.</summary>
    private static DateTimeOffset NextOf(Source source, RoundEnd end, DateTimeOffset now)
    {
        var next = source.NextRound(now);
        if (end.IsFailure && source.Failures < 5 && now + (FirstRetry * (1 << source.Failures)) is var again && again < next) next = again;
        if (!end.IsFailure && end.Waiting > 0 && now + Soon < next) next = now + Soon;
        return end.NotBefore is { } rest && rest > next ? rest : next;
    }

    private TakenRound Begin(IDbConnection db, Source source, string worker, TimeSpan lease, DateTimeOffset? planned, string byWhom)
    {
        if (db.One<long?>("rounds.open", new { source = source.Id }) is { } open)
        {
            Run(db, "rounds.again", new { id = open });
            return new TakenRound(open, source, worker, lease, planned);
        }
        var at = Instant.ToText(time.GetUtcNow());
        // A clock that was put back can make the same moment come twice.
        var id = db.One<long?>("rounds.begin", new { source = source.Id, planned_at = Text(planned), at, by_whom = byWhom }) ?? db.One<long>("rounds.begin", new { source = source.Id, planned_at = (string?)null, at, by_whom = byWhom });
        return new TakenRound(id, source, worker, lease, planned);
    }

    private bool TakeHost(IDbConnection db, string host, string worker, TimeSpan lease)
    {
        var now = time.GetUtcNow();
        return db.One<string>("hosts.take", new { host, worker, now = Instant.ToText(now), until = Instant.ToText(now + lease) }) is not null;
    }

    /// <summary>Until when a host wants to be left alone; null where it may be asked.</summary>
    private static DateTimeOffset? Rests(IDbConnection db, string host, DateTimeOffset now) =>
        db.One<string>("hosts.not-before", new { host }) is { } text && Instant.FromText(text) is var until && until > now ? until : null;

    private void Hold(IDbConnection db, TakenRound round)
    {
        var until = Instant.ToText(time.GetUtcNow() + round.Lease);
        if (db.One<string>("hosts.mine", new { host = round.Source.Host, worker = round.Worker, until }) is null) throw new JobLostException(round.Id);
    }

    private void Keep(IDbConnection db, TakenRound round, ItemOutcome outcome)
    {
        var (id, at, fetch) = (outcome.Item.Id, Instant.ToText(outcome.Fetch.At), outcome.Fetch);
        switch (fetch.Outcome)
        {
            case "unchanged":
                Run(db, "items.unchanged", new { id, at });
                return;
            case "same":
                Run(db, "items.same", new { id, at, etag = outcome.Etag, last_modified = Text(outcome.LastModified), sha256 = fetch.Sha256 });
                break;
            default:
                Run(db, "items.failed", new { id, at });
                break;
        }
        Fetched(db, round, id, fetch, null, null);
    }

    private static void Fetched(IDbConnection db, TakenRound round, long? item, SourceFetch fetch, long? document, long? before) => Run(db, "fetches.insert", new
    {
        round = round.Id, source = round.Source.Id, item, address = fetch.Address, at = Instant.ToText(fetch.At), outcome = fetch.Outcome, status = fetch.Status, sha256 = fetch.Sha256, size = fetch.Size, headers = fetch.Headers,
        document, before, fault = fetch.Fault, message = fetch.Message,
    });

    private static string? Text(DateTimeOffset? moment) => moment is { } at ? Instant.ToText(at) : null;

    private static void Run(IDbConnection db, string name, object parameters) => db.Execute(db.Sql(name), parameters);
}
