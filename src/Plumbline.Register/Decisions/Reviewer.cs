using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Decisions;

/// <summary>The queue of doubtful findings, and what an editor says of each: all that a finding states is decided in one batch.</summary>
internal sealed class Reviewer(Database database, TimeProvider time)
{
    private const int MostOthers = 10;

    private const string Gone = "this was decided meanwhile, or its document was read anew";

    public ReviewState Next(long after) => database.Read(connection =>
    {
        var db = new Reading(connection);
        var next = db.One<long?>("review.next", new { after }) ?? (after > 0 ? db.One<long?>("review.next", new { after = 0L }) : null);
        return new ReviewState(db.Count("review.count"), next is { } evidence ? Item(db, evidence) : null);
    });

    public ReviewItem? One(long evidence) => database.Read(connection => Item(new Reading(connection), evidence));

    public DecisionResult Accept(long evidence, Decision decision) => Decide(evidence, decision, "accepted", (writer, rows, grounds) =>
    {
        foreach (var row in rows) Accept(writer, row, grounds);
    });

    public DecisionResult Reject(long evidence, Decision decision) => Decide(evidence, decision, "rejected", (writer, rows, grounds) =>
    {
        foreach (var row in rows) writer.Statement(Draft(row), grounds, state: StatementState.Rejected);
    });

    public DecisionResult Correct(long evidence, string value, Decision decision) => database.Write(transaction =>
    {
        var rows = Rows(transaction, evidence);
        if (rows.Find(r => DecidableProperty.Of(r.Kind, r.Property) is not null) is not { } wrong) return DecisionResult.Refused(rows.Count == 0 ? Gone : "nothing of this finding can be corrected here; reject it");
        var form = DecidableProperty.Of(wrong.Kind, wrong.Property)!;
        var thing = new ThingKey(wrong.Kind, wrong.Key, "");
        if (form.Read(thing, value, null, wrong.Detail) is not { } draft) return DecisionResult.Refused($"'{value}' is no value of {wrong.Property}: it takes {form.Expected}");
        if (draft.Value == wrong.Value) return DecisionResult.Refused("this is the value that was found; accept it");
        using var writer = Writer(transaction, decision, $"{wrong.Key}: {wrong.Property} {wrong.Value} corrected to {draft.Value}");
        var grounds = writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason);
        writer.Statement(Draft(wrong), grounds, state: StatementState.Rejected);
        Decider.Confirm(writer, form, draft, Decider.Stated(transaction, "decide.stated", wrong.ThingId, wrong.Property), grounds);
        foreach (var row in rows.Where(r => r != wrong)) Accept(writer, row, grounds);
        ProjectionWriter.Update(writer);
        return new DecisionResult(AddressOf(transaction, wrong), $"{wrong.Property} of {wrong.Key} is '{draft.Value}'", null, true) { Batch = writer.Batch };
    });

    private DecisionResult Decide(long evidence, Decision decision, string did, Action<StatementWriter, List<StatedRow>, WrittenEvidence> decide) => database.Write(transaction =>
    {
        var rows = Rows(transaction, evidence);
        if (rows.Count == 0) return DecisionResult.Refused(Gone);
        var what = string.Join("; ", rows.Select(r => $"{r.Property} {r.Value}"));
        using var writer = Writer(transaction, decision, $"{(rows[0].Kind == ThingKinds.Document ? "" : rows[0].Key + ": ")}{what} {did}");
        decide(writer, rows, writer.Decision(decision.By, decision.Source, decision.Url, decision.Reason));
        ProjectionWriter.Update(writer);
        return new DecisionResult(AddressOf(transaction, rows[0]), $"{what}: {did}", null, true) { Batch = writer.Batch };
    });

    private static void Accept(StatementWriter writer, StatedRow row, WrittenEvidence grounds)
    {
        if (DecidableProperty.Of(row.Kind, row.Property) is { } form) Decider.Confirm(writer, form, Draft(row), Decider.Stated(writer.Transaction, "decide.stated", row.ThingId, row.Property), grounds);
        else writer.Statement(new StatementDraft(new ThingKey(row.Kind, row.Key, ""), Properties.Reviewed, $"{row.Property}: {row.Value}"), grounds, state: StatementState.Confirmed);
    }

    private StatementWriter Writer(WriteTransaction transaction, Decision decision, string note) => new(transaction, "decision", time.GetUtcNow(), decision.By, note);

    /// <summary>What a finding states, each value once.</summary>
    private static List<StatedRow> Rows(WriteTransaction transaction, long evidence) =>
        [.. new Reading(transaction.Connection).All<StatedRow>("review.rows", new { evidence }).DistinctBy(r => (r.ThingId, r.Property, r.Value))];

    private static StatementDraft Draft(StatedRow row) => new(
        new ThingKey(row.Kind, row.Key, ""), row.Property, row.Value, row.Language, row.ObjectKind is null ? null : new ThingKey(row.ObjectKind, row.ObjectKey!, ""), Detail: row.Detail) { Period = row.Period };

    private static string? AddressOf(WriteTransaction transaction, StatedRow row) =>
        new Reading(transaction.Connection).One<ThingRow>("things.by-key", new { kind = row.Kind, key = row.Key }) is { } thing ? Addresses.Of(thing.Kind, thing.Slug) : null;

    private static ReviewItem? Item(Reading db, long evidence)
    {
        var rows = db.All<EvidenceRow>("review.of", new { evidence });
        if (rows.Count == 0) return null;
        var statements = new List<ReviewStatement>();
        foreach (var row in rows.DistinctBy(r => (r.SubjectKey, r.Property, r.Value)))
        {
            var thing = db.One<long>("review.thing", new { id = row.StatementId });
            var form = DecidableProperty.Of(row.SubjectKind, row.Property);
            statements.Add(new ReviewStatement(
                row.SubjectKind == ThingKinds.Document ? row.DocumentTitle ?? row.SubjectKey : row.SubjectKind == ThingKinds.Reference ? row.Value : row.SubjectName ?? row.SubjectKey,
                row.SubjectKind, Addresses.Of(row.SubjectKind, row.SubjectSlug), row.Property, row.Stated, db.Count("review.places", new { id = thing, property = row.Property, value = row.Value }),
                form?.Expected, form is null ? [] : [.. db.All<EvidenceRow>("review.others", new { id = thing, property = row.Property, value = row.Value, limit = MostOthers }).Select(r => r.Stated)]));
        }
        return new ReviewItem { Id = evidence, Last = rows[^1].StatementId, Statements = statements, Evidence = rows[0].Evidence, Confidence = rows[0].Confidence, Note = rows[0].Note };
    }
}
