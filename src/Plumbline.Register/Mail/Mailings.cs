using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Mail;

/// <summary>
/// The ledger of mail: a row for every message and recipient. A sender takes some, which stay queued. Each is marked as handed over just before the server is sent it, and as accepted behind the server's word: what
/// lies between when a process ends, one message at most, is unknown and never sent again; everything else is sent exactly once.
/// </summary>
public sealed class Mailings
{
    private const int MostTries = 8;

    private readonly Database _database;
    private readonly TimeProvider _time;

    internal Mailings(Database database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Queues a message. One of the same key is kept once; a recipient who has it already is passed over, and so is one who may not be written to.</summary>
    /// <param name="message">The message.</param>
    /// <param name="recipients">Who is sent it.</param>
    /// <param name="notConfirmed">True also for those who have not confirmed their address: for the request to do so.</param>
    /// <returns>Number of recipients that were added.</returns>
    public int Queue(NewMailing message, IReadOnlyList<MailRecipient> recipients, bool notConfirmed = false) => _database.WriteAside(transaction => Queue(transaction.Connection, message, recipients, notConfirmed, _time.GetUtcNow()));

    /// <summary>Takes messages to be sent. Those that a sender was handing over when it ended become unknown on the way.</summary>
    /// <param name="sender">A name that no other sender has at the same time.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="lease">For how long they are the sender's.</param>
    public IReadOnlyList<TakenMail> Take(string sender, int most, TimeSpan lease)
    {
        var now = Instant.ToText(_time.GetUtcNow());
        if (_database.Read(db => db.One<long?>("mail.any", new { now })) is null) return [];
        return _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            db.Execute(db.Sql("mail.lost"), new { now, reply = "the sender ended while it was handed over" });
            var ids = db.All<long>("mail.takeable", new { now, limit = most });
            foreach (var id in ids) db.Execute(db.Sql("mail.take"), new { id, sender, until = Instant.ToText(_time.GetUtcNow() + lease) });
            return ids.ConvertAll(id => db.One<TakenMail>("mail.taken", new { id })!);
        });
    }

    /// <summary>Gives messages back that were taken and not handed over.</summary>
    public void GiveBack(string sender, IEnumerable<TakenMail> mails) => _database.WriteAside(transaction =>
        mails.Sum(m => transaction.Connection.Execute(transaction.Connection.Sql("mail.give-back"), new { id = m.Id, sender })));

    /// <summary>Marks a message as handed over, and in the same transaction the one before it as accepted.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="mail">The message; null where there is no next one.</param>
    /// <param name="before">The message that the server took, with its reply; null where there is none.</param>
    /// <returns>False where the message is no longer the sender's, so that it must not be sent.</returns>
    public bool HandOver(string sender, TakenMail? mail, (TakenMail Mail, string Reply)? before = null) => (mail is not null || before is not null) && _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (before is (var taken, var reply)) End(db, "mail.ended", sender, taken.Id, MailState.Accepted, reply);
        return mail is not null && db.One<long?>("mail.hand-over", new { id = mail.Id, sender, at = Instant.ToText(_time.GetUtcNow()) }) is not null;
    });

    /// <summary>The server refused it for good; where it refused the recipient, nothing more is sent there.</summary>
    public bool Refused(string sender, TakenMail mail, string reply, bool isRecipient) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (!End(db, "mail.ended", sender, mail.Id, MailState.Bounced, reply)) return false;
        if (isRecipient) db.One<long?>("mail.bounce", new { id = mail.AddressId });
        return true;
    });

    /// <summary>Nobody knows whether the server took it.</summary>
    public bool Lost(string sender, TakenMail mail, string reply) => End(sender, mail, MailState.Unknown, reply);

    /// <summary>It was certainly not taken: it is tried again later, each time twice as long, at most eight times.</summary>
    public bool Later(string sender, TakenMail mail, string reply) => mail.Tries + 1 >= MostTries
        ? End(sender, mail, MailState.Bounced, $"{reply} (given up after {MostTries} tries)")
        : _database.WriteAside(transaction => transaction.Connection.One<long?>("mail.later", new
        {
            id = mail.Id, sender, reply, at = Instant.ToText(_time.GetUtcNow()), not_before = Instant.ToText(_time.GetUtcNow() + TimeSpan.FromSeconds(30 << mail.Tries)),
        }) is not null);

    /// <summary>A message that was accepted came back: nothing more is sent to its recipient.</summary>
    /// <param name="id">Number of the row.</param>
    /// <param name="reply">Why, as the report says.</param>
    /// <returns>False where there is no such row.</returns>
    public bool CameBack(long id, string reply) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<long?>("mail.came-back", new { id, reply, at = Instant.ToText(_time.GetUtcNow()) }) is not { } address) return false;
        db.One<long?>("mail.bounce", new { id = address });
        return true;
    });

    /// <summary>Rows of a message, or with null of all, the last first.</summary>
    /// <param name="key">Key of the message; null for all.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<MailRow> Rows(string? key = null, int most = 1000) => _database.Read(db => db.All<MailRow>("mail.rows", new { key, limit = most }));

    /// <summary>Number of rows in each state, of a message or with null of all.</summary>
    public IReadOnlyDictionary<string, int> Counts(string? key = null) =>
        _database.Read(db => db.All<CountRow>("mail.counts", new { key })).ToDictionary(r => r.State, r => r.Number, StringComparer.Ordinal);

    /// <summary>The key that signs links, made where there is none yet.</summary>
    public byte[] SigningKey(string name)
    {
        if (_database.Read(db => db.One<string>("mail.signing-key", new { name })) is { } key) return Convert.FromHexString(key);
        return _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            db.Execute(db.Sql("mail.keep-signing-key"), new { name, key = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)) });
            return Convert.FromHexString(db.One<string>("mail.signing-key", new { name })!);
        });
    }

    internal static int Queue(IDbConnection db, NewMailing message, IReadOnlyList<MailRecipient> recipients, bool notConfirmed, DateTimeOffset now)
    {
        var at = Instant.ToText(now);
        db.Execute(db.Sql("mail.keep-message"), new { key = message.Key, kind = message.Kind, subject = message.Subject, plain = message.Plain, html = message.Html, at });
        var id = db.One<long>("mail.message", new { key = message.Key });
        return recipients.Sum(r => db.Execute(db.Sql("mail.queue"), new { id, address = r.AddressId, unsubscribe = r.Ends, at, waiting = notConfirmed ? "waiting" : "confirmed" }));
    }

    private bool End(string sender, TakenMail mail, string state, string reply) => _database.WriteAside(transaction => End(transaction.Connection, "mail.ended", sender, mail.Id, state, reply));

    private bool End(IDbConnection db, string name, string sender, long id, string? state, string? reply) =>
        db.One<long?>(name, new { id, sender, state, reply = reply is { Length: > 500 } ? reply[..500] : reply, at = Instant.ToText(_time.GetUtcNow()) }) is not null;

    private sealed class CountRow
    {
        public string State { get; init; } = "";
        public int Number { get; init; }
    }
}
