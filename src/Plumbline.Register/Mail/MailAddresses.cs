using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Mail;

/// <summary>Addresses of mail with what their owners said. Personal data: an address that is erased is gone with everything that was kept of it.</summary>
public sealed class MailAddresses
{
    private const int MostRequestsOfADay = 3;

    private readonly Database _database;
    private readonly TimeProvider _time;

    internal MailAddresses(Database database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>An address by its number, or null.</summary>
    public MailAddress? One(long id) => _database.Read(db => db.One<MailAddress>("mail.address", new { id }));

    /// <summary>An address as it is written, or null where it is not kept.</summary>
    public MailAddress? Named(string address) => _database.Read(db => db.One<MailAddress>("mail.named", new { address = MailAddress.Fold(address) }));

    /// <summary>All addresses in the order in which they came.</summary>
    public IReadOnlyList<MailAddress> All() => _database.Read(db => db.All<MailAddress>("mail.addresses"));

    /// <summary>Keeps an address; one that is there stays as it is, except that whoever answers for it confirms it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="language">Language in which it is written to.</param>
    /// <param name="isKnown">True where whoever enters it answers for it, so that it need not be confirmed.</param>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public MailAddress Keep(string address, string language, bool isKnown) => _database.WriteAside(transaction => Keep(transaction.Connection, address, language, isKnown, _time.GetUtcNow()));

    /// <summary>Confirms an address; false where there is none of this number.</summary>
    public bool Confirm(long id) => Change("mail.confirm", id);

    /// <summary>Nothing more is sent to an address, at the wish of its owner; false where there is none of this number.</summary>
    public bool End(long id) => Change("mail.end", id);

    /// <summary>Nothing more is sent to an address, since it takes no mail; false where there is none of this number.</summary>
    public bool Bounced(long id) => Change("mail.bounce", id);

    /// <summary>Counts a request to confirm.</summary>
    /// <returns>False where it was asked often enough today: whoever enters the address of another must not fill their mailbox.</returns>
    public bool MayAsk(long id) => _database.WriteAside(transaction =>
    {
        var now = Instant.ToText(_time.GetUtcNow());
        return transaction.Connection.One<long?>("mail.ask", new { id, at = now, day = now[..10], most = MostRequestsOfADay }) is not null;
    });

    /// <summary>Forgets an address with its watches, messages and rows of the ledger; false where there is none of this number.</summary>
    public bool Erase(long id) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        foreach (var watch in db.All<long>("mail.watches", new { id })) Watching.Watches.Remove(db, watch);
        db.Execute(db.Sql("mail.erase-sendings"), new { id });
        db.Execute(db.Sql("mail.erase-messages"));
        return db.One<long?>("mail.erase", new { id }) is not null;
    });

    internal static MailAddress Keep(IDbConnection db, string address, string language, bool isKnown, DateTimeOffset now)
    {
        if (MailAddress.Wrong(address) is { } wrong) throw new ArgumentException(wrong, nameof(address));
        var folded = MailAddress.Fold(address);
        db.Execute(db.Sql("mail.keep"), new { address = folded, language, at = Instant.ToText(now) });
        var kept = db.One<MailAddress>("mail.named", new { address = folded })!;
        if (!isKnown || kept.IsConfirmed) return kept;
        db.One<long?>("mail.confirm", new { id = kept.Id, at = Instant.ToText(now) });
        return kept with { State = "confirmed", ConfirmedAt = now };
    }

    private bool Change(string name, long id) => _database.WriteAside(transaction => transaction.Connection.One<long?>(name, new { id, at = Instant.ToText(_time.GetUtcNow()) }) is not null);
}
