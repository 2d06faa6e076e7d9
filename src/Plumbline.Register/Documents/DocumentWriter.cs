using System.Data;
using Dapper;
using Plumbline.Engine.Text;
using Plumbline.Register.Citations;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Documents;

/// <summary>Adds documents: bytes, text, findings, statements and projections in one transaction.</summary>
internal sealed class DocumentWriter(Database database, SnapshotFolder snapshots, TimeProvider time)
{
    private const string ByWhom = "add";

    public AddResult Add(NewDocument source, CancellationToken cancel)
    {
        var draft = new DocumentDraft(source);
        if (database.Read(db => Known(db, draft.Sha256)) is { } known) return known;
        cancel.ThrowIfCancellationRequested();
        try
        {
            return database.Write(transaction => Within(transaction, [draft], cancel))[0];
        }
        catch
        {
            DropLeftOver(draft.Sha256);
            throw;
        }
    }

    /// <summary>
    /// Adds several documents in one transaction, so that they share its sync to the disk. Where that fails they are tried one by one, so that each failure is its own.
    /// </summary>
    public IReadOnlyList<AddResult> AddAll(IReadOnlyList<NewDocument> sources, CancellationToken cancel)
    {
        if (sources is [var only]) return [Add(only, cancel)];
        var drafts = new DocumentDraft[sources.Count];
        Parallel.For(0, drafts.Length, n => drafts[n] = new DocumentDraft(sources[n]));
        cancel.ThrowIfCancellationRequested();
        try
        {
            return database.Write(transaction => Within(transaction, drafts, cancel));
        }
        catch (Exception wrong)
        {
            foreach (var draft in drafts) DropLeftOver(draft.Sha256);
            if (wrong is OperationCanceledException) throw;
            return [.. sources.Select(source => Add(source, cancel))];
        }
    }

    /// <summary>Writes documents in a transaction of others, each as a batch of its own; the projections of all are computed once at the end.</summary>
    public List<AddResult> Within(WriteTransaction transaction, DocumentDraft[] drafts, CancellationToken cancel)
    {
        StatementWriter? writer = null;
        try
        {
            var texts = new Dictionary<long, string>();
            var statements = new int?[drafts.Length];
            for (var n = 0; n < drafts.Length; n++)
            {
                // Another process may have added the same bytes while this one was reading them, or they stand in the list twice.
                if (IsKnown(transaction.Connection, drafts[n].Sha256)) continue;
                if (transaction.Connection.ExecuteScalar<string>(transaction.Connection.Sql("deposits.withheld"), new { sha256 = drafts[n].Sha256 }) is { } accession)
                    throw new RegisterException(RegisterProblem.Withheld, $"the text of '{drafts[n].Source.Name}' is deposited as {accession}, which is not open; it is not read");
                if (writer is null) writer = new StatementWriter(transaction, "upload", time.GetUtcNow(), ByWhom, drafts[n].Source.Name);
                else writer.Begin("upload", time.GetUtcNow(), ByWhom, drafts[n].Source.Name);
                Write(writer, drafts[n], cancel);
                texts[writer.Thing(drafts[n].Thing)] = drafts[n].Text;
                statements[n] = writer.Statements;
            }
            if (writer is not null)
            {
                using (var projections = new ProjectionWriter(transaction))
                {
                    foreach (var thing in writer.Changed.Order()) projections.Write(thing, texts.GetValueOrDefault(thing));
                }
                foreach (var thing in texts.Keys) CitationTies.Tie(writer, transaction.Connection.ExecuteScalar<long>(transaction.Sql.Named("write.document-of"), new { thing }));
            }
            // Each file is synced; several at once share the disk's work.
            if (drafts is [var only]) snapshots.Keep(only.Sha256, only.Source.Bytes.Span);
            else Parallel.For(0, drafts.Length, n => snapshots.Keep(drafts[n].Sha256, drafts[n].Source.Bytes.Span));
            cancel.ThrowIfCancellationRequested();
            return [.. drafts.Select((draft, n) => Known(transaction.Connection, draft.Sha256)! with
            {
                Outcome = statements[n] is null ? AddOutcome.AlreadyKnown : AddOutcome.Added, Findings = statements[n] is null ? 0 : draft.Findings.Count, Statements = statements[n] ?? 0,
            })];
        }
        finally
        {
            writer?.Dispose();
        }
    }

    private static bool IsKnown(IDbConnection db, string sha256) => db.ExecuteScalar<long?>(db.Sql("write.document-known"), new { sha256 }) is not null;

    /// <summary>Takes back a file that was not kept, unless something else has kept or needs it: the write lock tells.</summary>
    public void DropLeftOver(string sha256)
    {
        try
        {
            database.Write(transaction =>
            {
                if (transaction.Connection.ExecuteScalar<long?>(transaction.Connection.Sql("write.bytes-known"), new { sha256 }) is null) snapshots.Drop(sha256);
                return true;
            });
        }
        catch (RegisterException)
        {
            // What went wrong first is reported; a left-over file does no harm.
        }
    }

    private static AddResult? Known(IDbConnection db, string sha256) =>
        db.One<DocumentRow>("documents.by-hash", new { sha256 }) is { } row ? new AddResult(AddOutcome.AlreadyKnown, row.Summary, 0, 0) : null;

    private static void Write(StatementWriter writer, DocumentDraft draft, CancellationToken cancel)
    {
        // Same lines and offsets as the kept text; where the two differ, the kept one is quoted.
        var text = ReferenceEquals(draft.Text, draft.Source.Recognition.Text.Content) ? draft.Source.Recognition.Text : new SourceText(draft.Text);
        using (var snapshot = new Prepared(writer.Transaction, "write.snapshot", "sha256", "size", "media_type", "batch_id"))
            snapshot.Run(draft.Sha256, draft.Source.Bytes.Length, draft.Source.MediaType, writer.Batch);
        var document = writer.NewDocumentId();
        using (var row = new Prepared(writer.Transaction, "write.document", "id", "thing_id", "sha256", "name", "text_length", "text_sha256", "batch_id"))
            row.Run(document, writer.Thing(draft.Thing), draft.Sha256, draft.Source.Name, draft.Text.Length, draft.TextSha256, writer.Batch);
        DocumentTexts.Write(writer.Transaction, document, draft.Text);
        var upload = writer.Record("upload", draft.Source.Name);
        foreach (var statement in draft.Statements)
            writer.Statement(statement, statement.Evidence is { } passage ? writer.Passage(document, text, passage) : upload);
        foreach (var finding in draft.Findings.Drafts())
        {
            cancel.ThrowIfCancellationRequested();
            writer.Finding(document, text, finding);
        }
    }
}
