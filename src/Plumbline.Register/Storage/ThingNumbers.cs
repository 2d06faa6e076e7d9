using System.Globalization;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>Numbers of things in one transaction: what is there is found, the rest is made. Numbers are counted here, since the transaction holds the write lock.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="last">The last number that was given.</param>
internal sealed class ThingNumbers(WriteTransaction transaction, long last) : IDisposable
{
    private readonly Prepared _insert = new(transaction, "write.thing", "id", "kind", "key", "slug", "identity");
    private readonly Prepared _byKey = new(transaction, "write.thing-by-key", "kind", "key");
    private readonly Prepared _slugTaken = new(transaction, "write.slug-taken", "kind", "slug");
    private readonly Dictionary<ThingKey, long> _numbers = [];
    private readonly HashSet<ThingKey> _absent = [];
    private readonly HashSet<(string Kind, string Slug)> _free = [];
    private readonly Dictionary<(string Kind, string Slug), int> _lastOfSlug = [];
    private readonly Dictionary<long, NewThing> _made = [];
    private readonly Dictionary<string, List<long>> _articles = new(StringComparer.Ordinal);
    private long _last = last;

    /// <summary>Told the number of every thing that is made.</summary>
    public Action<long> Made { get; init; } = _ => { };

    /// <summary>The number of a thing, which is made where it is not known.</summary>
    public long Of(ThingKey key)
    {
        if (Find(key) is { } there) return there;
        var slug = FreeSlug(key);
        _insert.Run(++_last, key.Kind, key.Key, slug, key.Identity);
        if (NewThing.CanHold(key)) _made[_last] = new NewThing(key with { Slug = slug });
        if (key.Kind is ThingKinds.Article or ThingKinds.Provision && key.Key.IndexOf('/', StringComparison.Ordinal) is > 0 and var end)
        {
            if (!_articles.TryGetValue(key.Key[..end], out var others)) _articles[key.Key[..end]] = others = [];
            others.Add(_last);
        }
        _absent.Remove(key);
        Made(_last);
        return _numbers[key] = _last;
    }

    /// <summary>The number of a thing; null where it is not known.</summary>
    public long? Find(ThingKey key)
    {
        if (_numbers.TryGetValue(key, out var known)) return known;
        if (_absent.Contains(key) || _byKey.Value(key.Kind, key.Key) is not long there) return null;
        return _numbers[key] = there;
    }

    /// <summary>A thing that this transaction made, as long as nothing is stated of it that is not told here; null for others.</summary>
    public NewThing? New(long thing) => _made.GetValueOrDefault(thing);

    /// <summary>Numbers of the articles that this transaction made for a document.</summary>
    public IReadOnlyList<long> ArticlesOf(string sha256) => _articles.GetValueOrDefault(sha256) ?? [];

    /// <summary>What is stated of a thing has to be read.</summary>
    public void Forget(long thing) => _made.Remove(thing);

    /// <summary>What is stated of all things has to be read.</summary>
    public void ForgetNew() => _made.Clear();

    /// <summary>Tells which things will be asked for, so that a server is asked once for all of them.</summary>
    public void Expect(IEnumerable<ThingKey> keys)
    {
        if (transaction.Sql.Store != Store.Postgres) return;
        var unknown = keys.Where(k => !_numbers.ContainsKey(k) && !_absent.Contains(k) && NewThing.CanHold(k)).Distinct().ToList();
        if (unknown.Count == 0) return;
        using (var there = new Prepared(transaction, "write.things-there", "kinds", "keys"))
        {
            foreach (var (kind, key, id) in there.Rows(r => (r.GetString(0), r.GetString(1), r.GetInt64(2)), unknown.ConvertAll(k => k.Kind).ToArray(), unknown.ConvertAll(k => k.Key).ToArray()))
                _numbers[new ThingKey(kind, key, "")] = id;
        }
        unknown.RemoveAll(_numbers.ContainsKey);
        _absent.UnionWith(unknown);
        var slugs = unknown.Select(k => (k.Kind, Slug: Wished(k))).ToHashSet();
        using (var taken = new Prepared(transaction, "write.slugs-there", "kinds", "slugs"))
        {
            foreach (var slug in taken.Rows(r => (r.GetString(0), r.GetString(1)), slugs.Select(s => s.Kind).ToArray(), slugs.Select(s => s.Slug).ToArray())) slugs.Remove(slug);
        }
        _free.UnionWith(slugs);
    }

    public void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<Prepared>)[_insert, _byKey, _slugTaken]) prepared.Dispose();
    }

    private static string Wished(ThingKey key) => key.Slug.Length > 0 ? key.Slug : key.Kind;

    /// <summary>The wished slug, or the first with a number behind it that is free.</summary>
    private string FreeSlug(ThingKey key)
    {
        var wished = Wished(key);
        if (_free.Remove((key.Kind, wished)) || _slugTaken.Value(key.Kind, wished) is null) return wished;
        // Slugs stay, so those with numbers are taken up to the last one: it is looked for in steps that double, and then between the last two.
        var (taken, free) = _lastOfSlug.TryGetValue((key.Kind, wished), out var given) ? (given, given + 1) : (1, 2);
        while (IsTaken(free)) (taken, free) = (free, free * 2);
        while (free - taken > 1)
        {
            var middle = (taken + free) / 2;
            if (IsTaken(middle)) taken = middle;
            else free = middle;
        }
        _lastOfSlug[(key.Kind, wished)] = free;
        return Numbered(free);

        bool IsTaken(int number) => _slugTaken.Value(key.Kind, Numbered(number)) is not null;
        string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{key.Slug}~{number}");
    }
}
