using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Plumbline.Register.Mail;
using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>The kept searches of a register with what they found. What they look for is read from their addresses by who serves those (<see cref="WatchReader"/>).</summary>
public sealed class Watches
{
    private const int MostDue = 1000;

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly WatchCache _ready;

    internal Watches(Database database, TimeProvider time, WatchCache ready) => (_database, _time, _ready) = (database, time, ready);

    /// <summary>All watches in the order in which they were made.</summary>
    public IReadOnlyList<Watch> All() => _database.Read(db => db.All<Watch>("watches.all"));

    /// <summary>True where anything is watched.</summary>
    public bool Any() => _database.Read(db => db.One<long?>("watches.any")) is not null;

    /// <summary>Number of watches that no account made.</summary>
    public int OfNobody() => _database.Read(db => db.Count("watches.of-nobody"));

    /// <summary>A watch by its number, or null.</summary>
    public Watch? One(long id) => _database.Read(db => db.One<Watch>("watches.one", new { id }));

    /// <summary>The watches of an account.</summary>
    public IReadOnlyList<Watch> OfAccount(long account) => _database.Read(db => db.All<Watch>("watches.of-account", new { id = account }));

    /// <summary>The watches that are told to an address.</summary>
    public IReadOnlyList<Watch> OfMail(long address) => _database.Read(db => db.All<Watch>("watches.of-mail", new { id = address }));

    /// <summary>Keeps a watch; it looks at what comes from now on. One by mail to an address that is not confirmed waits for that.</summary>
    public Watch Add(NewWatch watch) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var now = _time.GetUtcNow();
        var address = watch.Mail is { } mail ? MailAddresses.Keep(db, mail, watch.Language, watch.MailIsKnown, now) : null;
        var id = db.ExecuteScalar<long>(db.Sql("watches.add"), new
        {
            name = watch.Name, query = watch.Query, rate = watch.Rate, state = address is null or { IsConfirmed: true } ? "active" : "waiting", language = watch.Language, zone = watch.Zone, remind = watch.Remind,
            address_id = address?.Id, webhook = watch.Webhook, webhook_key = watch.Webhook is null ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), account_id = watch.AccountId,
            by_whom = watch.ByWhom, made_at = Instant.ToText(now), due_at = Instant.ToText(WatchTimes.Next(watch.Rate, watch.Zone, now)),
        });
        Run(db, "watches.changed");
        return db.One<Watch>("watches.one", new { id })!;
    });

    /// <summary>Forgets a watch with all that it found; false where there is none of this number.</summary>
    public bool Remove(long id) => _database.WriteAside(transaction => Remove(transaction.Connection, id));

    /// <summary>Takes up a watch that waited for its address to be confirmed; false where it did not wait.</summary>
    public bool Confirm(long id) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Watch>("watches.one", new { id }) is not { State: "waiting" } watch) return false;
        Run(db, "watches.confirm", new { id, due_at = Instant.ToText(WatchTimes.Next(watch.Rate, watch.Zone, _time.GetUtcNow())) });
        Run(db, "watches.changed");
        return true;
    });

    /// <summary>What a watch found, the last first.</summary>
    public Page<WatchHit> Hits(long id, PageRequest page) => _database.Read(db =>
    {
        var before = Cursor.Read(page.Cursor, 1) is { } fields ? long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("the cursor is not one that this list gave") : long.MaxValue;
        var rows = db.All<HitRow>("watches.hits", new { id, before, limit = page.Rows + 1 });
        var more = rows.Count > page.Rows;
        if (more) rows.RemoveAt(page.Rows);
        return new Page<WatchHit>(rows.ConvertAll(r => r.Hit), more ? Cursor.Of(rows[^1].Id.ToString(CultureInfo.InvariantCulture)) : null, db.Count("watches.count-hits", new { id }));
    });

    /// <summary>What a watch found and was not told yet, in the order in which it came; never cut.</summary>
    public IReadOnlyList<WatchHit> Untold(long id) => _database.Read(db => db.All<HitRow>("watches.untold", new { id })).ConvertAll(r => r.Hit);

    /// <summary>Watches whose time has come to be told what they found, at most a thousand.</summary>
    public IReadOnlyList<long> Due() => _database.Read(db => db.All<long>("watches.due", new { now = Instant.ToText(_time.GetUtcNow()), limit = MostDue }));

    /// <summary>
    /// Looks at what became known since the last time, and keeps what each watch is to be told. Several processes may do so at once: each part is looked at by one of them. What it looked at and what it found are
    /// kept together, so that nothing is lost or found twice, whatever ends the process.
    /// </summary>
    /// <param name="reader">Reads the addresses that are watched.</param>
    /// <param name="cancel">Stops between two parts; what was kept until then stays.</param>
    public WatchRun Look(WatchReader reader, CancellationToken cancel = default) => new WatchLook(_database, _time, reader, _ready).Run(cancel);

    /// <summary>The names under which the thing of an address is watched; null where there is none.</summary>
    /// <param name="address">Such as <c>/standards/gb-t-35273</c> or <c>/committees/sac-tc-260</c>.</param>
    public IReadOnlyList<string>? NamesOf(string address) => _database.Ask(db => WatchedThing.NamesOf(db, address));

    /// <summary>The names under which the standards of a list are watched.</summary>
    /// <param name="text">The list: one to a line, in columns, or inside sentences.</param>
    public static IReadOnlyList<string> NamesOfList(string text) => WatchedThing.NamesOfList(text);

    /// <summary>What a query would have found since a change of the register: the last first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="since">The last change that is left out.</param>
    /// <param name="cancel">Stops.</param>
    public IReadOnlyList<WatchHit> Preview(WatchQuery query, long since, CancellationToken cancel = default) => WatchPreview.Of(_database, _time.GetUtcNow(), query, since, cancel);

    /// <summary>Requests to the programs of watches.</summary>
    public WebhookLedger Webhooks => new(_database, _time);

    /// <summary>Queues what a watch is told and marks what it tells, together.</summary>
    /// <param name="watch">The watch.</param>
    /// <param name="last">Number of the last hit that the message tells.</param>
    /// <param name="message">The message.</param>
    public void Tell(Watch watch, long last, WatchMessage message) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var now = _time.GetUtcNow();
        // Where another process told the same meanwhile, the keys say so.
        Queue(db, watch, message, now);
        Run(db, "watches.tell", new { id = watch.Id, last });
        Run(db, "watches.told", new { id = watch.Id, due_at = Instant.ToText(WatchTimes.Next(watch.Rate, watch.Zone, now)) });
        return true;
    });

    /// <summary>Reminds a watch of deadlines, each once for each of its days.</summary>
    /// <param name="watch">The watch.</param>
    /// <param name="due">What its days have come for.</param>
    /// <param name="message">Makes the message of those of which it was not reminded yet.</param>
    /// <returns>Their number.</returns>
    public int Remind(Watch watch, IReadOnlyList<DueReminder> due, Func<IReadOnlyList<DueReminder>, WatchMessage> message)
    {
        var told = _database.Read(db => db.All<ToldRow>("watches.reminded", new { id = watch.Id })).Select(r => (r.Address, r.Closes, r.Days)).ToHashSet();
        var open = due.Where(d => d.Days.Any(day => !told.Contains((d.Call.Address, d.Call.Closes!, day)))).ToList();
        return open.Count == 0 ? 0 : _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            var now = _time.GetUtcNow();
            var told = open.FindAll(d => d.Days.Where(day => db.One<long?>("watches.remind", new { id = watch.Id, address = d.Call.Address, closes = d.Call.Closes, days = day, at = Instant.ToText(now) }) is not null).ToList().Count > 0);
            if (told.Count > 0) Queue(db, watch, message(told), now);
            return told.Count;
        });
    }

    /// <summary>Tells the owner of a watch something about it, such as that its query can no longer be asked.</summary>
    public void Write(Watch watch, WatchMessage message) => _database.WriteAside(transaction =>
    {
        Queue(transaction.Connection, watch, message, _time.GetUtcNow());
        return true;
    });

    /// <summary>No more mail of a watch; one that is told nowhere else is forgotten. False where there is none, or it has no mail.</summary>
    public bool EndMail(long id) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Watch>("watches.one", new { id }) is not { AddressId: not null } watch) return false;
        if (watch.Webhook is null && watch.AccountId is null) return Remove(db, id);
        Run(db, "watches.end-mail", new { id });
        return true;
    });

    /// <summary>The calls for comments that a query means, open or to come.</summary>
    /// <param name="query">The query.</param>
    /// <param name="calls">Calls with their surroundings, as <see cref="RegisterStore.Consultations"/> gives them.</param>
    /// <param name="moment">The moment.</param>
    public IReadOnlyList<Consultation> Calls(WatchQuery query, IReadOnlyList<Consultation> calls, Moment moment) => _database.Ask(db => WatchedCalls.Of(new Reading(db), query, calls, moment));

    private static void Queue(IDbConnection db, Watch watch, WatchMessage message, DateTimeOffset now)
    {
        if (message.Mail is { } mail && watch.AddressId is { } address) Mailings.Queue(db, mail, [new MailRecipient(address, "watch " + watch.Id.ToString(CultureInfo.InvariantCulture))], notConfirmed: false, now);
        if (watch.Webhook is null) return;
        foreach (var (key, body) in message.Webhooks) Run(db, "webhooks.queue", new { watch = watch.Id, key, body, at = Instant.ToText(now) });
    }

    private sealed class ToldRow
    {
        public string Address { get; init; } = "";
        public string Closes { get; init; } = "";
        public string Days { get; init; } = "";
    }

    internal static bool Remove(IDbConnection db, long id)
    {
        foreach (var name in (ReadOnlySpan<string>)["watches.remove-hits", "watches.remove-reminders", "watches.remove-webhooks"]) Run(db, name, new { id });
        if (db.One<long?>("watches.remove", new { id }) is null) return false;
        Run(db, "watches.changed");
        return true;
    }

    private static void Run(IDbConnection db, string name, object? parameters = null) => db.Execute(db.Sql(name), parameters);

    /// <summary>A row of <c>watches.hits</c>.</summary>
    internal sealed class HitRow
    {
        public long Id { get; init; }
        public long Sequence { get; init; }
        public DateTimeOffset At { get; init; }
        public int Kind { get; init; }
        public string Address { get; init; } = "";
        public string Title { get; init; } = "";
        public string Under { get; init; } = "";
        public string Reasons { get; init; } = "[]";
        public string? Quote { get; init; }
        public string? Source { get; init; }
        public string? SourceAddress { get; init; }

        public WatchHit Hit => new()
        {
            Id = Id, Sequence = Sequence, At = At, Kind = (SearchKind)Kind, Address = Address, Title = Title, Under = Under, Reasons = JsonSerializer.Deserialize<List<WatchReason>>(Reasons)!,
            Quote = Quote, Source = Source, SourceAddress = SourceAddress,
        };
    }
}
