using System.Data;
using Dapper;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register.Citations;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Documents;

/// <summary>Adds documents: bytes, text, findings, statements and projections in one transaction.</summary>
internal sealed class DocumentWriter(Database database, Snapshots snapshots, TimeProvider time)
{
    private const string ByWhom = "add";

    private static readonly Comparer<(int Start, string Normal)> ByPlace =
        Comparer<(int Start, string Normal)>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Normal, b.Normal));

    public AddResult Add(NewDocument source, CancellationToken cancel)
    {
        var draft = new DocumentDraft(source);
        if (database.Read(db => Known(db, draft.Sha256)) is { } known) return known;
        return Add([Task.FromResult(draft)], cancel)[0];
    }

    /// <summary>
    /// Adds several documents in one transaction, so that they share its sync to the disk. Where that fails they are tried one by one, so that each failure is its own.
    /// </summary>
    public IReadOnlyList<AddResult> AddAll(IReadOnlyList<NewDocument> sources, CancellationToken cancel)
    {
        if (sources is [var only]) return [Add(only, cancel)];
        // Drafts are made on one core while those before them are written on another.
        var drafts = new Task<DocumentDraft>[sources.Count];
        for (var n = 0; n < drafts.Length; n++)
        {
            var source = sources[n];
            drafts[n] = Task.Run(() => new DocumentDraft(source), CancellationToken.None);
        }
        try
        {
            return Add(drafts, cancel);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            return [.. sources.Select(source => Add(source, cancel))];
        }
    }

    /// <summary>Adds documents in one transaction with what <paramref name="also"/> writes; where either fails nothing is kept.</summary>
    public List<AddResult> Add(Task<DocumentDraft>[] drafts, CancellationToken cancel, Action<WriteTransaction, IReadOnlyList<AddResult>>? also = null)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return database.Write(transaction =>
            {
                var results = Within(transaction, drafts, cancel);
                also?.Invoke(transaction, results);
                return results;
            });
        }
        catch
        {
            foreach (var draft in drafts)
            {
                if (draft.IsCompletedSuccessfully) DropLeftOver(draft.Result.Sha256);
            }
            throw;
        }
    }

    /// <summary>
    /// Writes documents in a transaction of others, each as a batch of its own; the projections of all are computed once at the end, and the files are kept meanwhile.
    /// </summary>
    public List<AddResult> Within(WriteTransaction transaction, Task<DocumentDraft>[] drafts, CancellationToken cancel)
    {
        StatementWriter? writer = null;
        using var files = snapshots.Begin(transaction, drafts.Length);
        using var prepared = new PreparedSet(transaction);
        try
        {
            var documents = new Dictionary<long, WrittenDocument>();
            var issues = new List<long>();
            var statements = new int?[drafts.Length];
            for (var n = 0; n < drafts.Length; n++)
            {
                var draft = drafts[n].GetAwaiter().GetResult();
                // Another process may have added the same bytes while this one was reading them, or they stand in the list twice.
                var isKnown = prepared.Of("write.document-known", "sha256").Value(draft.Sha256) is not null;
                if (!isKnown && prepared.Of("deposits.withheld", "sha256").Value(draft.Sha256) is string accession)
                    throw new RegisterException(RegisterProblem.Withheld, $"the text of '{draft.Source.Name}' is deposited as {accession}, which is not open; it is not read");
                files.Add(draft.Sha256, draft.Source.Bytes);
                if (isKnown) continue;
                var now = time.GetUtcNow();
                if (writer is null) writer = new StatementWriter(transaction, "upload", now, ByWhom, draft.Source.Name);
                else writer.Begin("upload", now, ByWhom, draft.Source.Name);
                var (thing, document) = Write(writer, prepared, draft, Instant.ToText(now), cancel);
                documents[thing] = document;
                if (draft.IsIssue) issues.Add(document.Id);
                statements[n] = writer.Statements;
            }
            if (writer is not null)
            {
                ProjectionWriter.Update(writer, documents);
                foreach (var issue in issues) CitationTies.Tie(writer, issue);
            }
            files.Finish();
            cancel.ThrowIfCancellationRequested();
            var row = prepared.Of("documents.by-hash", "sha256");
            return [.. drafts.Select((draft, n) => new AddResult(statements[n] is null ? AddOutcome.AlreadyKnown : AddOutcome.Added, row.Rows(DocumentRow.Read, draft.Result.Sha256)[0].Summary,
                statements[n] is null ? 0 : draft.Result.Findings.Count, statements[n] ?? 0))];
        }
        finally
        {
            writer?.Dispose();
        }
    }

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

    private static (long Thing, WrittenDocument Document) Write(StatementWriter writer, PreparedSet prepared, DocumentDraft draft, string at, CancellationToken cancel)
    {
        // Same lines and offsets as the kept text; where the two differ, the kept one is quoted.
        var text = ReferenceEquals(draft.Text, draft.Source.Recognition.Text.Content) ? draft.Source.Recognition.Text : new SourceText(draft.Text);
        prepared.Of("write.snapshot", "sha256", "size", "media_type", "batch_id").Run(draft.Sha256, draft.Source.Bytes.Length, draft.Source.MediaType, writer.Batch);
        var (document, thing) = (writer.NewDocumentId(), writer.Thing(draft.Thing));
        prepared.Of("write.document", "id", "thing_id", "sha256", "name", "text_length", "text_sha256", "batch_id", "recognised_by")
            .Run(document, thing, draft.Sha256, draft.Source.Name, draft.Text.Length, draft.TextSha256, writer.Batch, Recogniser.Version);
        DocumentTexts.Write(prepared.Of("write.text", "document_id", "start", "length", "text"), document, draft.Text);
        var upload = writer.Record("upload", draft.Source.Name);
        foreach (var statement in draft.Statements)
            writer.Statement(statement, statement.Evidence is { } passage ? writer.Passage(document, text, passage) : upload);
        var named = new SortedSet<(int Start, string Normal)>(ByPlace);
        foreach (var finding in draft.FindingDrafts)
        {
            cancel.ThrowIfCancellationRequested();
            writer.Finding(document, text, finding);
            if (finding.Kind is "standard" or "committee") named.Add((finding.Finding.Span.Start, KeptText.Of(finding.Normal)));
        }
        return (thing, new WrittenDocument(document, writer.Batch, at, draft.Text, [.. named.Select(n => (n.Normal, n.Start))], draft.Tokens));
    }
}
