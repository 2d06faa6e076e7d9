using System.Globalization;
using Plumbline.Register.History;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Decisions;

/// <summary>What editors decided, and its undoing: what a decision stated is ended, and what it ended is stated again on its old ground. That is a decision, too, and can be undone.</summary>
internal sealed class Undoing(Database database, TimeProvider time)
{
    public Page<PastDecision> List(PageRequest page) => database.Read(connection =>
    {
        var db = new Reading(connection);
        var batches = db.All<BatchRow>("decisions.list", new { before = Cursor.ReadNumber(page.Cursor) ?? long.MaxValue, limit = page.Rows + 1 });
        var shown = batches.Take(page.Rows).Select(b => Past(db, b)).ToList();
        return new Page<PastDecision>(shown, batches.Count > page.Rows ? Cursor.Of(shown[^1].Id.ToString(CultureInfo.InvariantCulture)) : null, db.Count("decisions.count"));
    });

    public PastDecision? One(long batch) => database.Read(connection =>
    {
        var db = new Reading(connection);
        return db.One<BatchRow>("decisions.batch", new { batch }) is { } row ? Past(db, row) : null;
    });

    public DecisionResult Undo(long batch, Decision decision) => database.Write(transaction =>
    {
        var db = new Reading(transaction.Connection);
        if (db.One<BatchRow>("decisions.batch", new { batch }) is not { } undone) return DecisionResult.Refused($"there is no decision {batch}");
        var rows = db.All<StatedRow>("decisions.rows", new { batch });
        if (Hindrance(rows, batch) is { } hindrance) return DecisionResult.Refused(hindrance);
        using var writer = new StatementWriter(transaction, "decision", time.GetUtcNow(), decision.By, $"undone: {undone.Note}{(decision.Reason is null ? "" : $" ({decision.Reason})")}");
        Decider.End(writer, rows.Where(r => r.KnownFrom == batch));
        foreach (var row in rows.Where(r => r.KnownUntil == batch && r.KnownFrom != batch))
        {
            writer.Statement(
                new StatementDraft(new ThingKey(row.Kind, row.Key, ""), row.Property, row.Value, row.Language, row.ObjectKind is null ? null : new ThingKey(row.ObjectKind, row.ObjectKey!, ""), Detail: row.Detail) { Period = row.Period },
                new WrittenEvidence(row.EvidenceId, (EvidenceKind)row.EvidenceKind), state: row.State);
        }
        // A merge changes what is shown of both.
        foreach (var row in rows)
        {
            writer.MarkChanged(row.ThingId);
            if (row.Property == Properties.MergedInto && row.ObjectId is { } other) writer.MarkChanged(other);
        }
        ProjectionWriter.Update(writer);
        return new DecisionResult(null, $"undone: {undone.Note}", null, true) { Batch = writer.Batch };
    });

    private static PastDecision Past(Reading db, BatchRow batch)
    {
        var rows = db.All<StatedRow>("decisions.rows", new { batch = batch.Id });
        var told = db.All<PastRow>("decisions.statements", new { batch = batch.Id });
        HistoryEntry Entry(PastRow row) => new(row.SubjectName ?? row.SubjectKey, row.Property, row.Past);
        return new PastDecision(
            batch.Id, batch.At, batch.ByWhom, batch.Note ?? "", told.Count > 0 ? Addresses.Of(told[0].SubjectKind, told[0].SubjectSlug) : null,
            [.. told.Where(r => r.KnownFrom == batch.Id).Select(Entry)], [.. told.Where(r => r.KnownUntil == batch.Id && r.KnownFrom != batch.Id).Select(Entry)], Hindrance(rows, batch.Id));
    }

    /// <summary>A decision on which a later one stands is not undone before that one.</summary>
    private static string? Hindrance(List<StatedRow> rows, long batch) =>
        rows.Count == 0 ? "it stated nothing"
        : rows.Exists(r => r.KnownFrom == batch && r.KnownUntil is not null) ? "it was undone, or a later decision took its place"
        : null;

    private sealed class BatchRow
    {
        public long Id { get; init; }
        public DateTimeOffset At { get; init; }
        public string ByWhom { get; init; } = "";
        public string? Note { get; init; }
    }
}
