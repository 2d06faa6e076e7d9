using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>
/// Takes things for one where a rule says so, each time something is learnt of them: a reference by title with the only standard of this title, the two spellings of a number that ISO and IEC share, and an event under two names. A
/// merge by rule is a statement that names its rule. It ends when the rule no longer holds, never touches what an editor merged, and is not made again where an editor said that the two are not one.
/// </summary>
internal sealed class MergeRules : IDisposable
{
    /// <summary>Things that are looked at together.</summary>
    private const int Together = 500;

    private const string TitleRule = "the only standard with this title";

    private readonly StatementWriter _writer;
    private readonly Reading _db;
    private readonly ByThing<ThingKey> _things;
    private readonly ByThing<string> _titles;
    private readonly ByThing<(long Id, long Object, int State)> _merged;
    private readonly ByThing<long> _described;
    private readonly Prepared _apart, _seriesDescribed, _end;
    private readonly HashSet<long> _touched = [];
    private readonly bool _hasReferences;

    private MergeRules(StatementWriter writer)
    {
        _writer = writer;
        _db = new Reading(writer.Transaction.Connection);
        _things = new(writer.Transaction, "project.thing", r => new ThingKey(r.GetString(1), r.GetString(2), r.GetString(3)));
        _titles = new(writer.Transaction, "identity.titles", r => r.GetString(1));
        _merged = new(writer.Transaction, "identity.merged", r => (r.GetInt64(1), r.GetInt64(2), r.GetInt32(3)));
        _described = new(writer.Transaction, "identity.described", r => r.GetInt64(0));
        _apart = new(writer.Transaction, "identity.apart", "id");
        _seriesDescribed = new(writer.Transaction, "identity.series-described", "slug");
        _end = new(writer.Transaction, "write.end-statement", "batch_id", "id");
        _hasReferences = _db.One<long?>("identity.any-reference") is not null;
    }

    /// <summary>Applies the rules to what a writer has changed, after its projections are written.</summary>
    /// <returns>The things whose projections change by that, in order.</returns>
    public static IReadOnlyList<long> Apply(StatementWriter writer)
    {
        using var rules = new MergeRules(writer);
        foreach (var some in writer.Changed.Order().ToList().Chunk(Together))
        {
            rules.Expect(some);
            foreach (var thing in some) rules.Look(thing);
        }
        return [.. rules._touched.Order()];
    }

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[_things, _titles, _merged, _apart, _described, _seriesDescribed, _end]) part.Dispose();
    }

    /// <summary>Tells what will be asked, so that a server is asked for all of it at once.</summary>
    private void Expect(long[] things)
    {
        if (_writer.Transaction.Sql.Store != Store.Postgres) return;
        _things.Forget();
        _titles.Forget();
        _merged.Forget();
        _described.Forget();
        _things.Expect(things.Where(t => _writer.Things.New(t) is null));
        var standards = things.Where(t => Thing(t).Kind == ThingKinds.Standard).ToList();
        if (_hasReferences)
        {
            _titles.Expect(standards);
            _writer.Things.Expect(standards.SelectMany(_titles.Of).Select(ReferenceKey.Of).OfType<ThingKey>());
        }
        var numbers = standards.Select(t => Thing(t).Key).SelectMany(key => (IEnumerable<string>)[key, Series(key) ?? key]).SelectMany(key => (IEnumerable<string>)[key, .. JointNumbers.Of(key)]).Select(key => new ThingKey(ThingKinds.Standard, key, "")).ToHashSet();
        _writer.Things.Expect(numbers);
        var there = numbers.Select(_writer.Things.Find).OfType<long>().ToList();
        _described.Expect(there);
        _merged.Expect(there);
    }

    private ThingKey Thing(long thing) => _writer.Things.New(thing)?.Key ?? _things.Of(thing)[0];

    private void Look(long thing)
    {
        var (kind, key, _, _) = Thing(thing);
        if (kind == ThingKinds.Reference)
        {
            ByTitle(thing, key);
        }
        else if (kind == ThingKinds.Standard)
        {
            if (_hasReferences) References(thing);
            if (Series(key) is not { } series) return;
            ByNumber(key);
            if (series != key) ByNumber(series);
        }
        else if (kind == ThingKinds.Event)
        {
            Events(thing);
        }
    }

    /// <summary>The references that one of a standard's titles may resolve, or may have resolved.</summary>
    private void References(long standard)
    {
        foreach (var title in _titles.Of(standard))
        {
            if (ReferenceKey.Of(title) is { } key && _writer.Things.Find(key) is { } reference) ByTitle(reference, key.Key);
        }
    }

    private void ByTitle(long reference, string fold)
    {
        if (_db.One<string>("identity.reference-title", new { id = reference }) is not { } title) return;
        var exact = TitleCandidates.Exact(_db, title, fold);
        // Editions of one standard share their title: what is meant is the standard, whichever edition.
        ThingKey? target = exact.Count == 0 || exact.Exists(e => e.SeriesSlug != exact[0].SeriesSlug) ? null
            : IdentifierParser.Parse(exact.Count == 1 ? exact[0].Normal : exact[0].Series, strict: true).Id is { } id ? StandardIdentity.Key(id) : null;
        Settle(reference, new ThingKey(ThingKinds.Reference, fold, ""), target, TitleRule);
    }

    /// <summary>A number in its short spelling, of which nothing is known but where it is named, is the one in the full spelling that is described.</summary>
    private void ByNumber(string normal)
    {
        if (!JointNumbers.IsShort(normal))
        {
            foreach (var spelling in JointNumbers.Of(normal)) ByNumber(spelling);
            return;
        }
        if (Find(normal) is not { } named || IdentifierParser.Parse(normal, strict: true).Id is not { } id) return;
        var full = IdentifierParser.Parse(JointNumbers.Of(normal)[0], strict: true).Id;
        var known = full is not null && !IsDescribed(named)
            && (Find(full.Normal) is { } there && IsDescribed(there) || full.Series.Normal == full.Normal && _seriesDescribed.Value(full.Slug) is not null);
        Settle(named, StandardIdentity.Key(id), known ? StandardIdentity.Key(full!) : null, JointNumbers.Rule);
    }

    /// <summary>An event with those of its day, and with those that are taken for it.</summary>
    private void Events(long thing)
    {
        var merged = _db.All<long>("identity.merged-by-rule", new { id = thing });
        var facts = Facts(thing);
        List<long> sameDay = [];
        if (facts.Day is { } day)
        {
            var (from, until) = ThingProjection.SortKeys(day);
            sameDay = _db.All<long>("identity.events-of", new { from, until });
        }
        if (sameDay.Count == 0 && merged.Count == 0 && _merged.Of(thing).Count == 0) return;
        foreach (var later in merged.Concat(sameDay.Where(e => e > thing)).Append(thing).Distinct().Order())
        {
            // The one that was known first stays.
            var its = later == thing ? facts : Facts(later);
            var first = sameDay.Append(thing).Distinct().Order().FirstOrDefault(e => e < later && _merged.Of(e).Count == 0 && its.AreOne(e == thing ? facts : Facts(e)));
            Settle(later, Thing(later), first == 0 ? null : Thing(first), EventNames.Rule);
        }
    }

    private EventFacts Facts(long thing) => new(_db.All<EventFactRow>("identity.event-facts", new { id = thing }));

    /// <summary>Makes, changes or ends the merge of a thing so that it is as the rule says.</summary>
    private void Settle(long thing, ThingKey key, ThingKey? target, string rule)
    {
        var merged = _merged.Of(thing);
        if (merged.Exists(m => m.State == (int)StatementState.Confirmed)) return;
        if (target is not null && _apart.Rows(r => r.GetString(0), thing).Contains(target.Key)) target = null;
        var into = target is null ? (long?)null : _writer.Thing(target);
        if (into == thing || (into is { } other && LeadsTo(other, thing))) into = null;
        if (merged is [var only] && only.Object == into) return;
        foreach (var (id, earlier, _) in merged)
        {
            _end.Run(_writer.Batch, id);
            _touched.Add(earlier);
        }
        if (merged.Count == 0 && into is null) return;
        _touched.Add(thing);
        _merged.Forget(thing);
        if (into is null) return;
        _writer.Statement(new StatementDraft(key, Properties.MergedInto, target!.Key, null, target), _writer.Record(Evidence.Rule, rule));
        _touched.Add(into.Value);
    }

    private long? Find(string normal) => _writer.Things.Find(new ThingKey(ThingKinds.Standard, normal, ""));

    private bool IsDescribed(long thing) => _described.Of(thing).Count > 0;

    /// <summary>The series of a number that ISO or IEC gave; null for others.</summary>
    private static string? Series(string key) => JointNumbers.Of(key) is { Count: > 0 } ? IdentifierParser.Parse(key, strict: true).Id?.Series.Normal : null;

    private bool LeadsTo(long from, long thing)
    {
        for (var steps = 0; steps < 50; steps++)
        {
            if (_merged.Of(from) is not [var next, ..]) return false;
            if (next.Object == thing) return true;
            from = next.Object;
        }
        return true;
    }
}
