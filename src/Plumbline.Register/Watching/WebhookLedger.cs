using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Watching;

/// <summary>Requests to programs: each is tried until the program takes it, eight times at most. One whose sender ended is tried again under the same key.</summary>
public sealed class WebhookLedger
{
    private const int MostTries = 8;

    private readonly Database _database;
    private readonly TimeProvider _time;

    internal WebhookLedger(Database database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Takes requests to be sent.</summary>
    /// <param name="sender">A name that no other sender has at the same time.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="lease">For how long they are the sender's.</param>
    public IReadOnlyList<TakenWebhook> Take(string sender, int most, TimeSpan lease)
    {
        var now = Instant.ToText(_time.GetUtcNow());
        if (_database.Read(db => db.One<long?>("webhooks.any", new { now })) is null) return [];
        return _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            var ids = db.All<long>("webhooks.takeable", new { now, limit = most });
            foreach (var id in ids) db.Execute(db.Sql("webhooks.take"), new { id, sender, until = Instant.ToText(_time.GetUtcNow() + lease) });
            return ids.ConvertAll(id => db.One<TakenWebhook>("webhooks.taken", new { id })!);
        });
    }

    /// <summary>The program took it.</summary>
    public bool Accepted(string sender, TakenWebhook request, string reply) => End(sender, request, "accepted", reply, TimeSpan.Zero);

    /// <summary>It was not taken: it is tried again later, each time twice as long, or given up.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="request">The request.</param>
    /// <param name="reply">Why.</param>
    /// <param name="forGood">True where another try cannot succeed.</param>
    /// <param name="after">How long the program wants to be left alone, or null.</param>
    public bool Failed(string sender, TakenWebhook request, string reply, bool forGood, TimeSpan? after = null)
    {
        var wait = TimeSpan.FromSeconds(15 << request.Tries);
        return forGood || request.Tries >= MostTries
            ? End(sender, request, "failed", forGood ? reply : $"{reply} (given up after {request.Tries} tries)", TimeSpan.Zero)
            : End(sender, request, "queued", reply, after > wait ? after.Value : wait);
    }

    /// <summary>The requests of a watch, the last first.</summary>
    public IReadOnlyList<WebhookRow> OfWatch(long watch, int most = 20) => _database.Read(db => db.All<WebhookRow>("webhooks.of-watch", new { id = watch, limit = most }));

    private bool End(string sender, TakenWebhook request, string state, string reply, TimeSpan wait) => _database.WriteAside(transaction => transaction.Connection.One<long?>("webhooks.ended", new
    {
        id = request.Id, sender, state, reply = reply.Length > 500 ? reply[..500] : reply, at = Instant.ToText(_time.GetUtcNow()), not_before = Instant.ToText(_time.GetUtcNow() + wait),
    }) is not null);
}
