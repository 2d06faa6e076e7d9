using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Decisions;

/// <summary>
/// Takes decisions of editors into the register: each is a batch of its own, with a statement whose evidence is the decision. Nothing is overwritten; a decision that another replaces is ended.
/// </summary>
internal sealed class Decider(Database database, TimeProvider time)
{
    /// <summary>States a value, confirmed by its source.</summary>
    public DecisionResult State(string id, string property, string value, string? language, string? detail, Decision given) => Run(id, property, given, (transaction, thing, form, decision) =>
    {
        if ((form.Form == DecidableProperty.ValueForm.Document ? OfDocument(transaction, thing, property, value) : form.Read(KeyOf(thing), value, language, detail)) is not { } read) return DecisionResult.Refused($"'{value}' is no value of {property}: it takes {form.Expected}", AddressOf(thing));
        var draft = read with { Period = decision.Period };
        var stated = Stated(transaction, "decide.stated", thing.Id, property);
        if (stated.Exists(s => s.State == StatementState.Confirmed && s.Value == draft.Value && s.Language == draft.Language && s.Period == draft.Period)) return Same(thing, $"{property} of {Name(thing)} was decided to be '{draft.Value}' before");
        var batch = Confirm(transaction, form, draft, stated, decision, $"{Name(thing)}: {property} is {draft.Value}{When(draft)}");
        return Done(thing, $"{property} of {Name(thing)} is '{draft.Value}'{When(draft)}", batch);
    });

    /// <summary>Confirms a value that is stated already.</summary>
    public DecisionResult Confirm(string id, string property, string value, Decision given) => Run(id, property, given, (transaction, thing, form, decision) =>
    {
        var stated = Stated(transaction, "decide.stated", thing.Id, property);
        var wanted = form.Read(KeyOf(thing), value, null, null)?.Value ?? value;
        if (stated.FindAll(s => s.State != StatementState.Rejected && (s.Value == wanted || s.Value == value)) is not [var first, ..] same) return NotStated(thing, property, value, stated);
        if (same.Exists(s => s.State == StatementState.Confirmed && s.Period == decision.Period)) return Same(thing, $"{property} '{first.Value}' of {Name(thing)} was confirmed before");
        var batch = Confirm(transaction, form, Draft(first, property) with { Period = decision.Period }, stated, decision, $"{Name(thing)}: {property} {first.Value} confirmed");
        return Done(thing, $"{property} '{first.Value}' of {Name(thing)} is confirmed", batch);
    });

    /// <summary>Rejects a value: what states it, now or later, counts no more; it is kept.</summary>
    public DecisionResult Reject(string id, string property, string value, Decision given) => Run(id, property, given, (transaction, thing, form, decision) =>
    {
        var stated = Stated(transaction, "decide.stated", thing.Id, property);
        // What is said to replace something may stand on either side.
        if (Inverse(property) is { } inverse)
        {
            stated.AddRange(Stated(transaction, "decide.stated-about", thing.Id, inverse).FindAll(s => s.Key == value || s.Key == form.Read(KeyOf(thing), value, null, null)?.Value));
        }
        var wanted = form.Read(KeyOf(thing), value, null, null)?.Value ?? value;
        var same = stated.FindAll(s => s.Value == wanted || s.Value == value || (s.ThingId != thing.Id && s.Key == wanted));
        if (same.Count == 0) return NotStated(thing, property, value, stated);
        bool IsRejected(StatedRow s) => same.Exists(r => r.State == StatementState.Rejected && r.ThingId == s.ThingId && r.Value == s.Value);
        if (same.TrueForAll(IsRejected)) return Same(thing, $"{property} '{wanted}' of {Name(thing)} was rejected before");
        using var writer = Writer(transaction, decision, $"{Name(thing)}: {property} {wanted} rejected");
        var evidence = writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason);
        End(writer, same.Where(s => s.State == StatementState.Confirmed));
        foreach (var each in same.FindAll(s => !IsRejected(s)).DistinctBy(s => (s.ThingId, s.Value)))
        {
            writer.Statement(Draft(each, each.ThingId != thing.Id && each.Key == wanted ? Inverse(property)! : property), evidence, state: StatementState.Rejected);
        }
        ProjectionWriter.Update(writer);
        return Done(thing, $"{property} '{wanted}' of {Name(thing)} is rejected", writer.Batch);
    });

    /// <summary>Takes two things for one: what is stated of the first is shown under the second.</summary>
    public DecisionResult Merge(string id, string into, Decision decision) => database.Write(transaction =>
    {
        var db = new Reading(transaction.Connection);
        if (ThingFinder.Named(db, id).Row is not { } one) return DecisionResult.Refused($"nothing in the register is named '{id}'");
        if (ThingFinder.Named(db, into).Row is not { } named) return DecisionResult.Refused($"nothing in the register is named '{into}'");
        var other = ThingFinder.Into(db, named.Kind, named.Slug) ?? named;
        if (!(one.Kind == other.Kind && (one.Kind is ThingKinds.Standard or ThingKinds.Committee || ThingKinds.Named.Contains(one.Kind))) && (one.Kind, other.Kind) is not (ThingKinds.Reference, ThingKinds.Standard))
            return DecisionResult.Refused("two standards or two committees can be merged, two bodies, laws, events or other things of one kind, and a reference by title into a standard", AddressOf(one));
        if (MergedNow(db, one) is { State: StatementState.Confirmed } already)
        {
            return already.Value == named.Key || already.Value == other.Key
                ? Same(one, $"{one.Key} was merged into {already.Value} before")
                : DecisionResult.Refused($"{one.Key} is merged into {already.Value}; 'plumbline split' undoes that", AddressOf(one));
        }
        // What an editor merges goes before what a rule says, and before what was said to be apart.
        using var merges = new ByThing<StatedRow>(transaction, "identity.merged", r => new StatedRow { Id = r.GetInt64(1), ThingId = r.GetInt64(2) });
        var byRule = merges.Of(one.Id);
        if (one.Id == other.Id) return DecisionResult.Refused($"{named.Key} and {one.Key} are one already", AddressOf(one));
        using var writer = Writer(transaction, decision, $"{one.Key} merged into {other.Key}");
        End(writer, byRule);
        End(writer, db.All<StatedRow>("identity.apart-of", new { id = one.Id, value = other.Key }));
        writer.Statement(new StatementDraft(KeyOf(one), Properties.MergedInto, other.Key, null, KeyOf(other)), writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason), state: StatementState.Confirmed);
        writer.MarkChanged(other.Id);
        ProjectionWriter.Update(writer);
        return new DecisionResult(AddressOf(other), $"{one.Key} is merged into {other.Key}", null, true) { Batch = writer.Batch };
    });

    /// <summary>Undoes a merge; each thing has its own statements again.</summary>
    public DecisionResult Split(string id, Decision decision) => database.Write(transaction =>
    {
        var db = new Reading(transaction.Connection);
        if (ThingFinder.Named(db, id).Row is not { } one) return DecisionResult.Refused($"nothing in the register is named '{id}'");
        if (MergedNow(db, one) is not { } merged) return DecisionResult.Refused($"{one.Key} is not merged into anything", AddressOf(one));
        var root = ThingFinder.Into(db, one.Kind, one.Slug)!;
        using var writer = Writer(transaction, decision, $"{one.Key} split from {merged.Value}{(decision.Reason is null ? "" : $": {decision.Reason}")}{(decision.Source is null ? "" : $" ({decision.Source})")}");
        End(writer, [merged]);
        // No rule is to merge the two again.
        writer.Statement(new StatementDraft(KeyOf(one), Properties.NotSameAs, merged.Value), writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason), state: StatementState.Confirmed);
        writer.MarkChanged(one.Id);
        writer.MarkChanged(root.Id);
        ProjectionWriter.Update(writer);
        return Done(one, $"{one.Key} stands by itself again", writer.Batch);
    });

    private DecisionResult Run(string id, string property, Decision given, Func<WriteTransaction, ThingRow, DecidableProperty, Decision, DecisionResult> decide) => database.Write(transaction =>
    {
        if (given.Period.Wrong is { } wrong) return DecisionResult.Refused(wrong);
        var decision = given with { Period = given.Period.Normal };
        var db = new Reading(transaction.Connection);
        var (row, key) = ThingFinder.Named(db, id);
        if (row is null && key is null) return DecisionResult.Refused($"nothing in the register is named '{id}', and it is no identifier of a standard or committee (an agreement is named 'agreement: NAME')");
        // A thing that is not known yet gets its number with the first decision.
        var thing = row is null ? new ThingRow { Kind = key!.Kind, Key = key.Key, Slug = key.Slug } : ThingFinder.Into(db, row.Kind, row.Slug) ?? row;
        if (DecidableProperty.Of(thing.Kind, property) is { } form)
        {
            if (!decision.Period.IsLimited || form.Timed) return decide(transaction, thing, form, decision);
            var timed = string.Join(", ", DecidableProperty.All.Where(p => p.Timed && p.Kinds.Contains(thing.Kind)).Select(p => p.Name));
            return DecisionResult.Refused($"{property} has no period{(timed.Length == 0 ? "" : $"; there is one for {timed}")}", AddressOf(thing));
        }
        var known = string.Join(", ", DecidableProperty.All.Where(p => p.Kinds.Contains(thing.Kind)).Select(p => p.Name));
        return DecisionResult.Refused($"{(thing.Kind[0] is 'a' or 'e' or 'i' ? "an" : "a")} {thing.Kind} has no property '{property}' to decide; there are {known}", AddressOf(thing));
    });

    private long Confirm(WriteTransaction transaction, DecidableProperty form, StatementDraft draft, List<StatedRow> stated, Decision decision, string note)
    {
        using var writer = Writer(transaction, decision, note);
        Confirm(writer, form, draft, stated, writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason));
        ProjectionWriter.Update(writer);
        return writer.Batch;
    }

    /// <summary>Confirms a value in a batch that was begun.</summary>
    internal static void Confirm(StatementWriter writer, DecidableProperty form, StatementDraft draft, List<StatedRow> stated, WrittenEvidence evidence)
    {
        var replaced = stated.FindAll(s => s.State == StatementState.Confirmed && s.Language == draft.Language && s.Period.Overlaps(draft.Period) && (form.Single || s.Value == draft.Value));
        End(writer, [.. stated.Where(s => s.State == StatementState.Rejected && s.Value == draft.Value), .. replaced]);
        // What was decided for the time before goes on for that time.
        foreach (var earlier in replaced)
        {
            if (draft.Period.From is { } start && earlier.Value != draft.Value && earlier.Period.Before(start) is { } rest)
                writer.Statement(Draft(earlier, draft.Property) with { Period = rest }, new WrittenEvidence(earlier.EvidenceId, EvidenceKind.Decision), state: StatementState.Confirmed);
        }
        writer.Statement(draft, evidence, state: StatementState.Confirmed);
    }

    private StatementWriter Writer(WriteTransaction transaction, Decision decision, string note) => new(transaction, "decision", time.GetUtcNow(), decision.By, note);

    internal static void End(StatementWriter writer, IEnumerable<StatedRow> statements)
    {
        using var end = new Prepared(writer.Transaction, "write.end-statement", "batch_id", "id");
        foreach (var statement in statements)
        {
            end.Run(writer.Batch, statement.Id);
            writer.MarkChanged(statement.ThingId);
        }
    }

    internal static List<StatedRow> Stated(WriteTransaction transaction, string query, long id, string property) =>
        new Reading(transaction.Connection).All<StatedRow>(query, new { id, property });

    /// <summary>A relation to another document, which only the register can find; null where the value names none.</summary>
    private static StatementDraft? OfDocument(WriteTransaction transaction, ThingRow thing, string property, string value) =>
        ThingFinder.Named(new Reading(transaction.Connection), value.Trim()).Row is { Kind: ThingKinds.Document } other && other.Id != thing.Id ? new StatementDraft(KeyOf(thing), property, other.Slug, null, KeyOf(other)) : null;

    /// <summary>What a thing is called in a sentence: a document by its slug, since its key is a hash.</summary>
    private static string Name(ThingRow thing) => thing.Kind == ThingKinds.Document ? thing.Slug : thing.Key;

    private static StatedRow? MergedNow(Reading db, ThingRow thing) => db.One<StatedRow>("decide.merged", new { id = thing.Id });

    private static StatementDraft Draft(StatedRow row, string property) => new(
        new ThingKey(row.Kind, row.Key, ""), property, row.Value, row.Language, row.ObjectKind is null ? null : new ThingKey(row.ObjectKind, row.ObjectKey!, ""), Detail: row.Detail);

    private static ThingKey KeyOf(ThingRow thing) => ThingFinder.KeyOf(thing);

    private static string? AddressOf(ThingRow thing) => Addresses.Of(thing.Kind, thing.Slug);

    private static string When(StatementDraft draft) => draft.Period.IsLimited ? $" {draft.Period}" : "";

    private static string? Inverse(string property) => property switch { Properties.Replaces => Properties.ReplacedBy, Properties.ReplacedBy => Properties.Replaces, _ => null };

    private static DecisionResult Done(ThingRow thing, string did, long batch) => new(AddressOf(thing), did, null, true) { Batch = batch };

    private static DecisionResult Same(ThingRow thing, string did) => new(AddressOf(thing), did, null, false);

    private static DecisionResult NotStated(ThingRow thing, string property, string value, List<StatedRow> stated)
    {
        var values = stated.Select(s => $"'{s.Value}'").Distinct().Take(10).ToList();
        return DecisionResult.Refused($"nothing states '{value}' as {property} of {Name(thing)}; {(values.Count == 0 ? "nothing is stated of it" : "stated: " + string.Join(", ", values))}", AddressOf(thing));
    }
}
