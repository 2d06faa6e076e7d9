using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register.Citations;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Recognising;

/// <summary>
/// Puts what is found now in the text of a document beside what was found before: what is found again stays as it was, with the day since when it is known; what is new is stated; what is no longer
/// found is known until now. Decisions, imports and citations are not touched.
/// </summary>
internal sealed class RecognitionWriter(Database database, TimeProvider time)
{
    /// <summary>Changes a document in one transaction; where nothing changes there is no batch.</summary>
    /// <param name="id">Number of the document.</param>
    /// <param name="source">The document with what is found now; its text is the text that is kept.</param>
    /// <param name="byWhom">Who asks for it.</param>
    /// <exception cref="RegisterException">There is no such document, or its text is another.</exception>
    public RecognitionChange Renew(long id, NewDocument source, string byWhom)
    {
        var draft = new DocumentDraft(source);
        return database.Write(transaction =>
        {
            if (transaction.Connection.One<long?>("recognise.document", new { id, text_sha256 = draft.TextSha256 }) is not { } thing)
                throw new RegisterException(RegisterProblem.Damaged, $"'{source.Name}' cannot be recognised anew: the register has no such document with this text");
            using var done = new Prepared(transaction, "recognise.done", "version", "id");
            done.Run(Recogniser.Version, id);
            var before = new Before(transaction, id, thing);
            using var writer = new LateWriter(transaction, time.GetUtcNow(), byWhom, source.Name);
            var change = Compare(writer, before, id, draft);
            if (writer.Opened is { } opened)
            {
                opened.MarkChanged(thing);
                // Some of what is stated rests on evidence that was there: all is read.
                opened.Things.ForgetNew();
                ProjectionWriter.Update(opened);
                if (draft.IsIssue) CitationTies.Tie(opened, id);
            }
            return change;
        });
    }

    private static RecognitionChange Compare(LateWriter writer, Before before, long document, DocumentDraft draft)
    {
        var text = ReferenceEquals(draft.Text, draft.Source.Recognition.Text.Content) ? draft.Source.Recognition.Text : new SourceText(draft.Text);
        var (statements, findings) = (0, 0);
        WrittenEvidence? upload = null;
        foreach (var statement in draft.Statements)
        {
            if (before.TakeStatement(statement, statement.Evidence?.Mark, review: false)) continue;
            var open = writer.Open();
            open.Statement(statement, statement.Evidence is { } passage ? open.Passage(document, text, passage) : upload ??= open.Record("upload", draft.Source.Name));
            statements++;
        }
        foreach (var finding in draft.FindingDrafts)
        {
            WrittenEvidence? evidence = before.TakeFinding(finding) is { } there ? new WrittenEvidence(there, EvidenceKind.Passage) : null;
            if (evidence is null)
            {
                evidence = writer.Open().FindingAlone(document, text, finding);
                findings++;
            }
            foreach (var statement in finding.Statements)
            {
                var own = statement.Evidence ?? finding.Evidence;
                if (before.TakeStatement(statement, own.Mark, finding.Finding.NeedsReview)) continue;
                writer.Open().Statement(statement, statement.Evidence is { } passage ? writer.Open().Passage(document, text, passage) : evidence.Value, finding.Finding.NeedsReview);
                statements++;
            }
        }
        var (statementsEnded, findingsEnded) = before.EndRest(writer, draft.Statements);
        return new RecognitionChange(statements, statementsEnded, findings, findingsEnded);
    }
}
