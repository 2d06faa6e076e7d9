using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>
/// Takes things for one where a rule says so, each time something is learnt of them: a reference by title with the only standard of this title, and the two spellings of a number that ISO and IEC share. A
/// merge by rule is a statement that names its rule. It ends when the rule no longer holds, never touches what an editor merged, and is not made again where an editor said that the two are not one.
/// </summary>
internal sealed class MergeRules : IDisposable
{
    private const string TitleRule = "the only standard with this title";

    private readonly StatementWriter _writer;
    private readonly Reading _db;
    private readonly Prepared _thing, _byKey, _titles, _merged, _apart, _described, _seriesDescribed, _end;
    private readonly HashSet<long> _touched = [];
    private readonly bool _hasReferences;

    private MergeRules(StatementWriter writer)
    {
        _writer = writer;
        _db = new Reading(writer.Transaction.Connection);
        _thing = new(writer.Transaction, "project.thing", "id");
        _byKey = new(writer.Transaction, "write.thing-by-key", "kind", "key");
        _titles = new(writer.Transaction, "identity.titles", "id");
        _merged = new(writer.Transaction, "identity.merged", "id");
        _apart = new(writer.Transaction, "identity.apart", "id");
        _described = new(writer.Transaction, "identity.described", "id");
        _seriesDescribed = new(writer.Transaction, "identity.series-described", "slug");
        _end = new(writer.Transaction, "write.end-statement", "batch_id", "id");
        _hasReferences = _db.One<long?>("identity.any-reference") is not null;
    }

    /// <summary>Applies the rules to what a writer has changed, after its projections are written.</summary>
    /// <returns>The things whose projections change by that, in order.</returns>
    public static IReadOnlyList<long> Apply(StatementWriter writer)
    {
        using var rules = new MergeRules(writer);
        foreach (var thing in writer.Changed.Order().ToList()) rules.Look(thing);
        return [.. rules._touched.Order()];
    }

    public void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<Prepared>)[_thing, _byKey, _titles, _merged, _apart, _described, _seriesDescribed, _end]) prepared.Dispose();
    }

    private void Look(long thing)
    {
        var (kind, key) = _thing.Rows(r => (r.GetString(1), r.GetString(2)), thing)[0];
        if (kind == ThingKinds.Reference)
        {
            ByTitle(thing, key);
        }
        else if (kind == ThingKinds.Standard)
        {
            if (_hasReferences) References(thing);
            var id = JointNumbers.Of(key) is { Count: > 0 } ? IdentifierParser.Parse(key, strict: true).Id : null;
            if (id is null) return;
            ByNumber(key);
            if (id.Series.Normal != key) ByNumber(id.Series.Normal);
        }
    }

    /// <summary>The references that one of a standard's titles may resolve, or may have resolved.</summary>
    private void References(long standard)
    {
        foreach (var title in _titles.Rows(r => r.GetString(0), standard))
        {
            if (ReferenceKey.Fold(title) is { } fold && _byKey.Value(ThingKinds.Reference, fold) is long reference) ByTitle(reference, fold);
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
        if (_byKey.Value(ThingKinds.Standard, normal) is not long named || IdentifierParser.Parse(normal, strict: true).Id is not { } id) return;
        var full = IdentifierParser.Parse(JointNumbers.Of(normal)[0], strict: true).Id;
        var known = full is not null && _described.Value(named) is null
            && (_byKey.Value(ThingKinds.Standard, full.Normal) is long there && _described.Value(there) is not null || full.Series.Normal == full.Normal && _seriesDescribed.Value(full.Slug) is not null);
        Settle(named, StandardIdentity.Key(id), known ? StandardIdentity.Key(full!) : null, JointNumbers.Rule);
    }

    /// <summary>Makes, changes or ends the merge of a thing so that it is as the rule says.</summary>
    private void Settle(long thing, ThingKey key, ThingKey? target, string rule)
    {
        var merged = _merged.Rows(r => (Id: r.GetInt64(0), Object: r.GetInt64(1), State: r.GetInt32(2)), thing);
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
        if (into is null) return;
        _writer.Statement(new StatementDraft(key, Properties.MergedInto, target!.Key, null, target), _writer.Record(Evidence.Rule, rule));
        _touched.Add(into.Value);
    }

    private bool LeadsTo(long from, long thing)
    {
        for (var steps = 0; steps < 50; steps++)
        {
            if (_merged.Rows(r => r.GetInt64(1), from) is not [var next, ..]) return false;
            if (next == thing) return true;
            from = next;
        }
        return true;
    }
}
