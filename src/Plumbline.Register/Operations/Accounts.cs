using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Operations;

/// <summary>The accounts of a register. Names may be written in any case. What is done to an account is kept with who did it.</summary>
public sealed class Accounts
{
    private const int MostEvents = 1_000;

    private readonly Database _database;
    private readonly TimeProvider _time;

    internal Accounts(Database database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>All accounts by name.</summary>
    public IReadOnlyList<Account> All() => _database.Read(db => db.All<Account>("accounts.all"));

    /// <summary>An account, or null.</summary>
    public Account? Named(string name) => _database.Read(db => db.One<Account>("accounts.named", new { name = Account.Fold(name) }));

    /// <summary>True where an administrator can sign in with a password; a server that others reach needs one.</summary>
    public bool HasAdministrator() => All().Any(a => a is { Role: "administrator", HasPassword: true, IsLocked: false });

    /// <summary>The hash of a password; null where there is no such account or it has none.</summary>
    public string? PasswordHash(string name) => _database.Read(db => db.One<string>("accounts.password", new { name = Account.Fold(name) }));

    /// <summary>Makes an account.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="passwordHash">Hash of its password; null for none.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The account; null where there is one of this name.</returns>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public Account? Add(string name, AccountRole role, string? passwordHash, string by)
    {
        var folded = Account.Fold(name);
        if (Account.WrongName(folded) is { } wrong) throw new ArgumentException(wrong, nameof(name));
        return _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            if (db.One<long?>("accounts.add", new { name = folded, role = AccountRoles.NameOf(role), password = passwordHash, at = Now }) is not { } id) return null;
            Tell(db, folded, by, $"made as {AccountRoles.NameOf(role)}");
            return db.One<Account>("accounts.by-id", new { id });
        });
    }

    /// <summary>Gives an account another role; false where there is none of this name.</summary>
    public bool SetRole(string name, AccountRole role, string by) => Change(name, by, $"role {AccountRoles.NameOf(role)}", (db, account) =>
        Run(db, "accounts.set-role", new { id = account.Id, role = AccountRoles.NameOf(role) }));

    /// <summary>Gives an account another password and ends its sessions and one-time addresses; false where there is none of this name.</summary>
    public bool SetPassword(string name, string passwordHash, string by) => Change(name, by, "new password", (db, account) =>
    {
        Run(db, "accounts.set-password", new { id = account.Id, password = passwordHash });
        EndAll(db, account.Id);
        Run(db, "accounts.attempts-forget", new { name_hash = Secret.Hash(account.Name), since = Before(AccountRules.Bar) });
    });

    /// <summary>Locks an account, which ends its sessions and rests its tokens, or takes that back; false where there is none of this name.</summary>
    public bool SetLocked(string name, bool locked, string by) => Change(name, by, locked ? "locked" : "unlocked", (db, account) =>
    {
        Run(db, "accounts.set-locked", new { id = account.Id, locked = locked ? 1 : 0 });
        if (locked) EndAll(db, account.Id);
        else Run(db, "accounts.attempts-forget", new { name_hash = Secret.Hash(account.Name), since = Before(AccountRules.Bar) });
    });

    /// <summary>Forgets an account with all that is kept of it; its decisions stay, with its name. False where there is none of this name.</summary>
    public bool Remove(string name) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Account>("accounts.named", new { name = Account.Fold(name) }) is not { } account) return false;
        EndAll(db, account.Id);
        foreach (var watch in db.All<long>("watches.ids-of-account", new { id = account.Id })) Watching.Watches.Remove(db, watch);
        Run(db, "accounts.tokens-remove", new { account_id = account.Id });
        Run(db, "accounts.events-forget", new { name = account.Name });
        Run(db, "accounts.remove", new { id = account.Id });
        return true;
    });

    /// <summary>What was done to accounts, the last first, at most 1,000.</summary>
    public IReadOnlyList<AccountEvent> Events() => _database.Read(db => db.All<EventRow>("accounts.events", new { limit = MostEvents }).ConvertAll(r => new AccountEvent(Instant.FromText(r.At), r.Account, r.ByWhom, r.What)));

    /// <summary>Counts an attempt to sign in before the password is looked at, whether there is such an account or not.</summary>
    /// <returns>True where the name may be tried; false where it is barred for now.</returns>
    public bool MayTry(string name) => _database.WriteAside(transaction =>
        transaction.Connection.One<long>("accounts.attempt", new { name_hash = Secret.Hash(Account.Fold(name)), at = Now, since = Before(AccountRules.Bar), most = AccountRules.MostAttempts }) <= AccountRules.MostAttempts);

    /// <summary>Signs an account in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="browser">The browser as it names itself.</param>
    /// <returns>What its cookie is to hold.</returns>
    public string Begin(Account account, string browser) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var secret = Secret.New();
        Run(db, "accounts.attempts-forget", new { name_hash = Secret.Hash(account.Name), since = Before(AccountRules.Bar) });
        Run(db, "accounts.sessions-past", new { now = Now, idle = Before(AccountRules.Idle) });
        Run(db, "accounts.session-add", new { account_id = account.Id, secret = Secret.Hash(secret), browser = browser.Length > 200 ? browser[..200] : browser, at = Now, ends_at = In(AccountRules.Session) });
        Tell(db, account.Name, account.Name, "signed in");
        return secret;
    });

    /// <summary>Who has a session; null where there is none, it has ended, or the account is locked.</summary>
    /// <param name="secret">What the cookie holds.</param>
    public KnownReader? OfSession(string secret)
    {
        var reader = _database.Read(db => db.One<KnownReader>("accounts.session", new { secret = Secret.Hash(secret), now = Now, idle = Before(AccountRules.Idle) }));
        if (reader?.SeenAt is { } seen && _time.GetUtcNow() - seen > TimeSpan.FromMinutes(5)) Seen("accounts.session-seen", reader.Id);
        return reader;
    }

    /// <summary>Sessions of an account that have not ended, the one seen last first.</summary>
    public IReadOnlyList<AccountSession> Sessions(long account) =>
        _database.Read(db => db.All<AccountSession>("accounts.sessions", new { account_id = account, now = Now, idle = Before(AccountRules.Idle) }));

    /// <summary>Ends a session of an account; false where it has none of this number.</summary>
    public bool EndSession(long account, long session) => _database.WriteAside(transaction => transaction.Connection.One<long?>("accounts.session-end", new { account_id = account, id = session }) is not null);

    /// <summary>Ends all sessions of an account but one.</summary>
    public void EndOthers(long account, long but) => _database.WriteAside(transaction =>
    {
        Run(transaction.Connection, "accounts.sessions-end-others", new { account_id = account, id = but });
        return true;
    });

    /// <summary>Makes a one-time address for an account.</summary>
    /// <returns>What the address is to hold.</returns>
    public string NewLink(Account account, string by) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var secret = Secret.New();
        Run(db, "accounts.links-past", new { now = Now });
        Run(db, "accounts.link-add", new { secret = Secret.Hash(secret), account_id = account.Id, ends_at = In(AccountRules.Link) });
        Tell(db, account.Name, by, "one-time address made");
        return secret;
    });

    /// <summary>Name of the account that a one-time address lets in; null where it holds no more.</summary>
    public string? OfLink(string secret) => _database.Read(db => db.One<string>("accounts.link", new { secret = Secret.Hash(secret), now = Now }));

    /// <summary>Uses a one-time address; null where it holds no more.</summary>
    public Account? UseLink(string secret) => _database.WriteAside(transaction =>
        transaction.Connection.One<long?>("accounts.link-use", new { secret = Secret.Hash(secret), now = Now }) is { } id
        && transaction.Connection.One<Account>("accounts.by-id", new { id }) is { IsLocked: false } account ? account : null);

    /// <summary>Makes a token.</summary>
    /// <param name="account">Under whose name.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scope">One of <see cref="AccountToken.Scopes"/>.</param>
    /// <param name="days">How many days it holds, 1 to <see cref="AccountRules.LongestToken"/>.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The token, which is not kept.</returns>
    public string NewToken(Account account, string name, string scope, int days, string by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, AccountRules.LongestToken);
        return _database.WriteAside(transaction =>
        {
            var db = transaction.Connection;
            var token = TokenMark + Secret.New();
            var id = db.ExecuteScalar<long>(db.Sql("accounts.token-add"), new { account_id = account.Id, secret = Secret.Hash(token), name, scope, at = Now, ends_at = In(TimeSpan.FromDays(days)) });
            Tell(db, account.Name, by, $"token {id} made to {scope}: {name}");
            return token;
        });
    }

    /// <summary>How every token begins, so that one that was published by mistake can be found.</summary>
    public const string TokenMark = "plb_";

    /// <summary>Who has a token; null where there is none, it has ended or was taken back, or the account is locked.</summary>
    public KnownReader? OfToken(string token)
    {
        var reader = _database.Read(db => db.One<TokenRow>("accounts.token", new { secret = Secret.Hash(token), now = Now }));
        if (reader is null) return null;
        if (reader.UsedAt is not { } used || _time.GetUtcNow() - used > TimeSpan.FromHours(1)) Seen("accounts.token-used", reader.Id);
        return new KnownReader { Id = reader.Id, AccountId = reader.AccountId, Name = reader.Name, Role = reader.Role, Scope = reader.Scope, SeenAt = reader.UsedAt };
    }

    /// <summary>Tokens of an account in the order in which they were made, those that ended and were taken back included.</summary>
    public IReadOnlyList<AccountToken> Tokens(long account) => _database.Read(db => db.All<AccountToken>("accounts.tokens", new { account_id = account }));

    /// <summary>Takes a token back; false where the account has none of this number, or it was taken back before.</summary>
    public bool Revoke(Account account, long token, string by) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<long?>("accounts.token-revoke", new { account_id = account.Id, id = token, at = Now }) is null) return false;
        Tell(db, account.Name, by, $"token {token} taken back");
        return true;
    });

    /// <summary>Keys that sign forms, as XML.</summary>
    public IReadOnlyList<string> WebKeys() => _database.Read(db => db.All<string>("accounts.web-keys"));

    /// <summary>Keeps a key that signs forms.</summary>
    public void KeepWebKey(string name, string xml) => _database.WriteAside(transaction =>
    {
        Run(transaction.Connection, "accounts.web-key-keep", new { name, xml });
        return true;
    });

    /// <summary>Ends what let in before: sessions, one-time addresses, keys that sign forms. A copy that is brought back holds those of its time, which may have been ended since.</summary>
    internal void ForgetAll() => _database.WriteAside(transaction =>
    {
        foreach (var name in (ReadOnlySpan<string>)["accounts.forget-all", "accounts.forget-links", "accounts.forget-keys"]) transaction.Connection.Execute(transaction.Connection.Sql(name));
        return true;
    });

    private string Now => Instant.ToText(_time.GetUtcNow());

    private string In(TimeSpan time) => Instant.ToText(_time.GetUtcNow() + time);

    private string Before(TimeSpan time) => Instant.ToText(_time.GetUtcNow() - time);

    private bool Change(string name, string by, string what, Action<IDbConnection, Account> change) => _database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Account>("accounts.named", new { name = Account.Fold(name) }) is not { } account) return false;
        change(db, account);
        Tell(db, account.Name, by, what);
        return true;
    });

    private static void EndAll(IDbConnection db, long account)
    {
        Run(db, "accounts.sessions-end-others", new { account_id = account, id = 0L });
        Run(db, "accounts.links-end", new { account_id = account });
    }

    private void Tell(IDbConnection db, string account, string by, string what) => Run(db, "accounts.event", new { at = Now, account, by_whom = by, what });

    /// <summary>While a long change is under way it may not be kept, which is no reason to keep a reader waiting or out.</summary>
    private void Seen(string name, long id)
    {
        try
        {
            _database.WriteAside(transaction =>
            {
                Run(transaction.Connection, name, new { id, at = Now });
                return true;
            });
        }
        catch (RegisterException busy) when (busy.Problem == RegisterProblem.Busy)
        {
            // The next request says it again.
        }
    }

    private static void Run(IDbConnection db, string name, object parameters) => db.Execute(db.Sql(name), parameters);

    private sealed class TokenRow
    {
        public long Id { get; init; }
        public long AccountId { get; init; }
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string Scope { get; init; } = "";
        public DateTimeOffset? UsedAt { get; init; }
    }

    private sealed class EventRow
    {
        public string At { get; init; } = "";
        public string Account { get; init; } = "";
        public string ByWhom { get; init; } = "";
        public string What { get; init; } = "";
    }
}
