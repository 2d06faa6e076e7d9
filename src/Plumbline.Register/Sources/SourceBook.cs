using System.Data;
using Dapper;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Sources;

/// <summary>The sources that are watched, as users see and change them.</summary>
internal sealed class SourceBook(Database database, TimeProvider time)
{
    private const int MostShown = 200;

    public IReadOnlyList<Source> All() => database.Ask(db => db.All<Source>("sources.all"));

    public Source? One(string name) => database.Read(db => db.One<Source>("sources.one", new { name }));

    /// <exception cref="ArgumentException">Something is wrong with it, or there is one of this name.</exception>
    public Source Add(SourceSettings settings, string byWhom)
    {
        if (settings.Wrong() is { } wrong) throw new ArgumentException(wrong, nameof(settings));
        return Put(settings, byWhom, SourcePut.NewOnly) != SourcePut.Left ? One(settings.Name)! : throw new ArgumentException($"there is a source '{settings.Name}' already", nameof(settings));
    }

    /// <summary>Adds those that are not there; what was removed stays away.</summary>
    /// <returns>Their number.</returns>
    public int AddMissing(IReadOnlyList<SourceSettings> all, string byWhom)
    {
        var known = database.Read(db => db.All<string>("sources.names")).ToHashSet(StringComparer.Ordinal);
        return all.Where(s => !known.Contains(s.Name)).Count(s => Put(s, byWhom, SourcePut.NewOnly) == SourcePut.Added);
    }

    /// <summary>Changes a source; null where there is none of this name.</summary>
    /// <exception cref="ArgumentException">Something would be wrong with it.</exception>
    public Source? Change(string name, Func<SourceSettings, SourceSettings> change, string byWhom)
    {
        if (One(name) is not { } source) return null;
        var changed = change(source) with { Name = name };
        if (changed.Wrong() is { } wrong) throw new ArgumentException(wrong, nameof(change));
        Put(changed, byWhom, SourcePut.ChangedToo);
        return One(name);
    }

    /// <summary>Adds a source, or makes the one of its name what is said now.</summary>
    public SourcePut Put(SourceSettings s, string byWhom, SourcePut most) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        var now = time.GetUtcNow();
        var next = s.IsOn ? Instant.ToText(now) : null;
        var known = db.One<KnownRow>("sources.known", new { name = s.Name });
        if (known is null)
        {
            Run(db, "sources.insert", Values(s, null, next, now, byWhom));
            return SourcePut.Added;
        }
        if (!known.IsRemoved && most == SourcePut.NewOnly) return SourcePut.Left;
        var before = db.One<Source>("sources.by-id", new { id = known.Id })!;
        // What was not due before is not due because of a word in its title.
        var keeps = before.IsOn && s.IsOn && before.Rhythm == s.Rhythm && before.Zone == s.Zone && before.Address == s.Address;
        Run(db, "sources.change", Values(s, known.Id, keeps ? before.NextAt is { } due ? Instant.ToText(due) : next : next, now, byWhom));
        return known.IsRemoved ? SourcePut.Added : SourcePut.ChangedToo;
    });

    /// <summary>Switches a source on or off; what is switched on is due at once. False where there is none of this name.</summary>
    public bool Switch(string name, bool on) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Source>("sources.one", new { name }) is not { } source) return false;
        if (source.IsOn != on) Run(db, "sources.switch", new { id = source.Id, is_on = on ? 1 : 0, next_at = on ? Instant.ToText(time.GetUtcNow()) : null });
        return true;
    });

    /// <summary>Makes a source that is followed due at once; false where there is none, or it is off.</summary>
    public bool AskSoon(string name) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Source>("sources.one", new { name }) is not { IsOn: true } source) return false;
        Run(db, "sources.switch", new { id = source.Id, is_on = 1, next_at = Instant.ToText(time.GetUtcNow()) });
        return true;
    });

    public bool Remove(string name) => database.WriteAside(transaction =>
    {
        var db = transaction.Connection;
        if (db.One<Source>("sources.one", new { name }) is not { } source) return false;
        Run(db, "sources.remove", new { id = source.Id });
        return true;
    });

    public Dictionary<string, SourceItem> Items(long source) => database.Read(db => db.All<SourceItem>("items.of", new { source })).ToDictionary(i => i.Address, StringComparer.Ordinal);

    public IReadOnlyList<SourceItem> Latest(long source) => database.Ask(db => db.All<SourceItem>("items.recent", new { source, limit = MostShown }));

    public IReadOnlyList<SourceRound> Rounds(long source) => database.Ask(db => db.All<SourceRound>("rounds.of", new { source, limit = MostShown }));

    public IReadOnlyList<SourceFetch> Fetches(long source) => database.Ask(db => db.All<SourceFetch>("fetches.of", new { source, limit = MostShown }));

    /// <summary>What the rounds of each source gave between two moments.</summary>
    public IReadOnlyDictionary<long, SourceMonth> Between(DateTimeOffset since, DateTimeOffset until) => database.Ask(db =>
        db.All<MonthRow>("rounds.month", new { since = Instant.ToText(since), until = Instant.ToText(until) }).ToDictionary(r => r.SourceId, r => new SourceMonth(r.Rounds, r.Failed, r.Added, r.Changed)));

    /// <summary>The versions of a watched page before and after a document.</summary>
    public (string? Before, string? After) Versions(string slug) => database.Ask(db => (db.One<string>("fetches.before", new { slug }), db.One<string>("fetches.after", new { slug })));

    private static object Values(SourceSettings s, long? id, string? next, DateTimeOffset now, string byWhom) => new
    {
        id, name = s.Name, title = s.Title, kind = s.Kind, address = s.Address, host = s.Host, selector = s.Selector, content = s.Content, document_kind = s.DocumentKind, language = s.Language, authority = s.Authority,
        topics = s.Topics, rhythm = s.Rhythm, zone = s.Zone, expect_days = s.ExpectDays, pause_ms = s.PauseMs, recheck_days = s.RecheckDays, is_on = s.IsOn ? 1 : 0, at = Instant.ToText(now), by_whom = byWhom, next_at = next,
    };

    private static void Run(IDbConnection db, string name, object parameters) => db.Execute(db.Sql(name), parameters);

    private sealed class KnownRow
    {
        public long Id { get; init; }
        public bool IsRemoved { get; init; }
    }

    private sealed class MonthRow
    {
        public long SourceId { get; init; }
        public int Rounds { get; init; }
        public int Failed { get; init; }
        public int Added { get; init; }
        public int Changed { get; init; }
    }
}
