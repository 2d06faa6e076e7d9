using System.Data.Common;
using Plumbline.Engine.Text;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>What the projections of things are made of: from memory where the transaction made the thing itself, else from the tables.</summary>
internal sealed class ProjectionSource : IDisposable
{
    private readonly WriteTransaction _transaction;
    private readonly StatementWriter? _writer;
    private readonly long _from;
    private readonly ByThing<ThingKey> _things;
    private readonly ByThing<StatementRow> _recent, _all;
    private readonly ByThing<long> _tied, _into, _knownSince;
    private readonly ByThing<(long From, long? Until)> _merged;
    private readonly Dictionary<string, ByThing<long>> _firsts;
    private readonly Prepared _members, _memberKeys;
    private bool? _anyMerges, _anyRecognised;

    /// <param name="transaction">The transaction.</param>
    /// <param name="from">The first batch of the transaction; 0 where everything is computed anew.</param>
    /// <param name="writer">What the transaction wrote; null where it wrote no statements.</param>
    public ProjectionSource(WriteTransaction transaction, long from, StatementWriter? writer)
    {
        (_transaction, _from, _writer) = (transaction, from, writer);
        _things = new(transaction, "project.thing", r => new ThingKey(r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4)));
        _recent = new(transaction, "project.recent", r => Statement(r) with { First = r.GetInt64(14), Times = (int)r.GetInt64(15) }, from);
        _all = new(transaction, "project.statements", Statement, 0);
        _tied = new(transaction, "project.tied", r => r.GetInt64(0));
        _into = new(transaction, "project.into", r => r.GetInt64(1));
        _merged = new(transaction, "project.merged", r => (r.GetInt64(1), r.Long(2)));
        _knownSince = new(transaction, "project.known-since", r => r.GetInt64(1));
        _firsts = ((string[])[ThingKinds.Standard, ThingKinds.Committee, ProjectionWriter.NamedRows]).ToDictionary(k => k, k => new ByThing<long>(transaction, $"project.first-{k}", r => r.GetInt64(1)));
        _members = new(transaction, "project.members", "id");
        _memberKeys = new(transaction, "project.member-keys", "id");
    }

    /// <summary>False in most registers, which spares several questions for every thing.</summary>
    private bool AnyMerges => _anyMerges ??= Any("project.any-merges");

    private bool AnyRecognised => _anyRecognised ??= Any("project.any-recognised");

    /// <summary>Tells which things come next, so that a server is asked for all of them at once.</summary>
    public void Expect(IReadOnlyList<long> things)
    {
        foreach (var known in (ReadOnlySpan<ByThing<long>>)[_tied, _into, _knownSince, .. _firsts.Values]) known.Forget();
        _things.Forget();
        _recent.Forget();
        _all.Forget();
        _merged.Forget();
        if (_transaction.Sql.Store != Store.Postgres) return;
        var there = things.Where(t => New(t) is null).ToList();
        _things.Expect(there);
        var rows = there.ToLookup(t => ProjectionWriter.RowsOf(Thing(t).Kind));
        foreach (var (kind, first) in _firsts) first.Expect(rows[kind]);
        var indexed = _firsts.Keys.SelectMany(kind => rows[kind].Select(thing => (Thing: thing, First: First(kind, thing)))).ToList();
        if (AnyMerges)
        {
            foreach (var asked in (ReadOnlySpan<ByThing<long>>)[_tied, _into]) asked.Expect(indexed.Select(i => i.Thing));
            _merged.Expect(indexed.Where(i => IsTied(i.Thing)).Select(i => i.Thing));
        }
        var recent = indexed.Where(i => i.First < _from && !IsTied(i.Thing)).Select(i => i.Thing).ToHashSet();
        _recent.Expect(recent);
        _all.Expect(indexed.Where(i => !recent.Contains(i.Thing)).Select(i => i.Thing).Concat(rows[ThingKinds.Document]));
        _knownSince.Expect(indexed.Where(i => i.First is null).Select(i => i.Thing));
    }

    /// <summary>The thing where this transaction made it and nothing else is known of it than what it states; else null.</summary>
    public NewThing? New(long thing) => _writer?.Things.New(thing);

    public ThingKey Thing(long thing) => New(thing)?.Key ?? _things.Of(thing)[0];

    /// <summary>The batch of the first row of a thing in the index of a kind; null where it has none.</summary>
    public long? First(string rows, long thing) => New(thing) is null && _firsts[rows].Of(thing) is [var first] ? first : null;

    /// <summary>The articles that were made for a document, or stand in the tables.</summary>
    public IEnumerable<(long Id, ThingKey Key)> Articles(string sha256, bool isNew)
    {
        if (isNew) return _writer!.Things.ArticlesOf(sha256).Select(id => (id, Thing(id)));
        using var articles = new Prepared(_transaction, "project.articles", "from", "until");
        // '0' is the character behind '/', so this is every key that begins with the hash and a slash.
        return articles.Rows(r => (r.GetInt64(0), new ThingKey(ThingKinds.Article, r.GetString(2), r.GetString(1))), sha256 + "/", sha256 + "0");
    }

    /// <summary>The statements of a thing itself, in order. Without <paramref name="ended"/> what ended before the transaction is left out, and equal statements from before it are one row.</summary>
    public List<StatementRow> Own(long thing, bool ended)
    {
        if (New(thing) is { } made) return made.Statements;
        var statements = (ended ? _all : _recent).Of(thing);
        statements.Sort((a, b) => a.First.CompareTo(b.First));
        return statements;
    }

    /// <summary>The statements of a thing as far as they hold between two batches, and of those merged into it for as long as they were.</summary>
    public List<StatementRow> Statements(long thing, long from, long until)
    {
        List<StatementRow> statements = from > 0 || until < long.MaxValue ? [.. Own(thing, ended: true).Select(s => s.Within(from, until)).OfType<StatementRow>()] : [.. Own(thing, ended: true)];
        if (!AnyMerges) return statements;
        foreach (var (member, first, last) in _members.Rows(r => (r.GetInt64(0), r.GetInt64(1), r.Long(2)), thing))
        {
            var (start, end) = (Math.Max(from, first), Math.Min(until, last ?? long.MaxValue));
            if (start < end) statements.AddRange(Statements(member, start, end));
        }
        return statements;
    }

    /// <summary>Names of what is merged into a thing now, also through others.</summary>
    public List<string> Members(long thing) => IsTied(thing) ? _memberKeys.Rows(r => r.GetString(0), thing) : [];

    /// <summary>True for what was ever merged into another, or another into it.</summary>
    public bool IsTied(long thing) => New(thing) is null && AnyMerges && _tied.Of(thing).Count > 0;

    /// <summary>What a thing is merged into now; null for none.</summary>
    public long? Into(long thing) => New(thing) is null && AnyMerges && _into.Of(thing) is [var other, ..] ? other : null;

    /// <summary>The stretches of batches in which a thing was merged into another.</summary>
    public List<(long From, long? Until)> Merged(long thing) => _merged.Of(thing);

    /// <summary>Stretches of batches in which nothing named a thing, since documents that did were recognised anew: it is not shown in them.</summary>
    public List<(long From, long? Until)> Silences(long thing)
    {
        var silences = new List<(long From, long? Until)>();
        if (New(thing) is not null || !AnyRecognised || Rows("project.ended-anew", r => r.GetInt64(0), thing) is not { Count: > 0 } ends) return silences;
        long? spokenUntil = 0;
        foreach (var (from, until) in Rows("project.spoken", r => (r.GetInt64(0), r.Long(1)), thing))
        {
            if (spokenUntil is null) break;
            if (spokenUntil > 0 && from > spokenUntil) Add(spokenUntil.Value, from);
            if (until is null || until > spokenUntil) spokenUntil = until;
        }
        if (spokenUntil > 0) Add(spokenUntil.Value, null);
        return silences;

        // Of what starter data or an import took back the thing stays, with nothing stated.
        void Add(long from, long? until)
        {
            if (ends.Contains(from)) silences.Add((from, until));
        }
    }

    public long KnownSince(long thing) => (New(thing) is { } made ? made.KnownSince : _knownSince.Of(thing) is [var since] ? since : null) ?? 1;

    public void Dispose()
    {
        foreach (var known in (ReadOnlySpan<IDisposable>)[_things, _recent, _all, _tied, _into, _knownSince, _merged, _members, _memberKeys, .. _firsts.Values]) known.Dispose();
    }

    private bool Any(string question)
    {
        using var any = new Prepared(_transaction, question);
        return any.Value() is not null;
    }

    private List<T> Rows<T>(string name, Func<DbDataReader, T> read, long thing)
    {
        using var statement = new Prepared(_transaction, name, "id");
        return statement.Rows(read, thing);
    }

    private static StatementRow Statement(DbDataReader r) => new(r.GetInt64(1), r.GetString(2), r.GetString(3), r.Text(4), r.GetInt64(5), r.Long(6), (StatementState)r.GetInt32(7),
        (EvidenceKind)r.GetInt32(8), r.GetInt64(9) != 0, r.Int(10) is { } start ? new TextSpan(start, r.GetInt32(11)) : null, new Period(r.Text(12), r.Text(13)));
}
