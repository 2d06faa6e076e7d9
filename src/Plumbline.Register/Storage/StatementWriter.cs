using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Storage;

/// <summary>
/// Writes one batch inside one transaction: things, evidence, findings, statements. Numbers are counted here, since the transaction
/// holds the write lock.
/// </summary>
internal sealed class StatementWriter : IDisposable
{
    private readonly Prepared _batch;
    private readonly Prepared _evidence;
    private readonly Prepared _finding;
    private readonly Prepared _statement;
    private readonly HashSet<long> _changed = [];
    private readonly HashSet<long> _looked = [];
    private bool? _isAnyRecognised;
    private long _lastEvidence, _lastFinding, _lastStatement, _lastDocument;

    public StatementWriter(WriteTransaction transaction, string kind, DateTimeOffset at, string byWhom, string? note)
    {
        Transaction = transaction;
        _batch = new(transaction, "write.batch", "kind", "at", "by_whom", "note");
        Begin(kind, at, byWhom, note);
        FirstBatch = Batch;
        using (var last = new Prepared(transaction, "write.next-ids"))
        {
            (var lastThing, _lastEvidence, _lastFinding, _lastStatement, _lastDocument) =
                last.Rows(r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)))[0];
            Things = new ThingNumbers(transaction, lastThing) { Made = thing => _changed.Add(thing) };
        }
        _evidence = new(transaction, "write.evidence", "id", "kind", "document_id", "article", "start", "length", "mark_start", "mark_length", "line", "quote",
            "publisher", "item", "date", "url", "content", "unverified");
        _finding = new(transaction, "write.finding", "id", "document_id", "kind", "start", "length", "line", "printed", "normal", "thing_id", "article",
            "confidence", "rule", "note", "details", "evidence_id", "batch_id");
        _statement = new(transaction, "write.statement", "id", "thing_id", "property", "value", "language", "object_id", "evidence_id", "known_from", "review", "detail", "path", "state", "true_from", "true_until");
    }

    public WriteTransaction Transaction { get; }

    /// <summary>The numbers of things.</summary>
    public ThingNumbers Things { get; }

    /// <summary>Number of this batch.</summary>
    public long Batch { get; private set; }

    /// <summary>Number of the first batch of this writer.</summary>
    public long FirstBatch { get; }

    /// <summary>Number of statements written.</summary>
    public int Statements { get; private set; }

    /// <summary>Things whose projections may have changed: new ones, and those of which more was stated than a mention.</summary>
    public IReadOnlyCollection<long> Changed => _changed;

    /// <summary>Begins another batch in the same transaction; what has changed until then is still told.</summary>
    public void Begin(string kind, DateTimeOffset at, string byWhom, string? note)
    {
        Batch = (long)_batch.Value(kind, Instant.ToText(at), byWhom, note)!;
        Statements = 0;
    }

    public long NewDocumentId() => ++_lastDocument;

    /// <summary>Tells that what holds of a thing has changed otherwise than by a statement made here.</summary>
    public void MarkChanged(long thing)
    {
        _changed.Add(thing);
        Things.Forget(thing);
    }

    /// <summary>The number of a thing, which is made where it is not known.</summary>
    public long Thing(ThingKey key) => Things.Of(key);

    public WrittenEvidence Passage(long document, SourceText text, PassageEvidence passage)
    {
        _evidence.Run(++_lastEvidence, (int)EvidenceKind.Passage, document, passage.Article, passage.Quote.Start, passage.Quote.Length,
            passage.Mark.Start - passage.Quote.Start, passage.Mark.Length, text.LineOf(passage.Mark.Start), text.ToString(passage.Quote), null, null, null, null, null, 0);
        return new WrittenEvidence(_lastEvidence, EvidenceKind.Passage, false, passage.Quote);
    }

    public WrittenEvidence Record(string import, string item, string? url = null)
    {
        _evidence.Run(++_lastEvidence, (int)EvidenceKind.Record, null, null, null, null, null, null, null, null, import, item, null, url, null, 0);
        return new WrittenEvidence(_lastEvidence, EvidenceKind.Record);
    }

    public WrittenEvidence Citation(string publisher, string item, string? url, string? content, bool unverified, string? date = null)
    {
        _evidence.Run(++_lastEvidence, (int)EvidenceKind.Citation, null, null, null, null, null, null, null, null, publisher, item, date, url, content, unverified ? 1 : 0);
        return new WrittenEvidence(_lastEvidence, EvidenceKind.Citation, unverified);
    }

    public WrittenEvidence Decision(string byWhom, string? source, string? url, string? reason)
    {
        _evidence.Run(++_lastEvidence, (int)EvidenceKind.Decision, null, null, null, null, null, null, null, null, byWhom, source, null, url, reason, 0);
        return new WrittenEvidence(_lastEvidence, EvidenceKind.Decision);
    }

    public void Finding(long document, SourceText text, FindingDraft draft)
    {
        var evidence = FindingAlone(document, text, draft);
        foreach (var statement in draft.Statements)
            Statement(statement, statement.Evidence is { } own ? Passage(document, text, own) : evidence, draft.Finding.NeedsReview);
    }

    /// <summary>Keeps a finding without the statements that rest on it.</summary>
    /// <returns>Its evidence.</returns>
    public WrittenEvidence FindingAlone(long document, SourceText text, FindingDraft draft)
    {
        var finding = draft.Finding;
        var evidence = Passage(document, text, draft.Evidence);
        var printed = finding.Span.Length > 400 ? new TextSpan(finding.Span.Start, 400) : finding.Span;
        _finding.Run(++_lastFinding, document, draft.Kind, finding.Span.Start, finding.Span.Length, text.LineOf(finding.Span.Start), text.ToString(printed),
            draft.Normal, draft.Thing is { } thing ? Used(thing) : null, finding.Article, finding.Confidence, finding.Rule, finding.Note,
            draft.Details, evidence.Id, Batch);
        return evidence;
    }

    /// <summary>Makes a statement; <paramref name="review"/> has it wait for an editor.</summary>
    public void Statement(StatementDraft draft, WrittenEvidence evidence, bool review = false, StatementState state = StatementState.Found)
    {
        var thing = Used(draft.Thing);
        var other = draft.Object is null ? (long?)null : Used(draft.Object);
        var value = KeptText.Of(draft.Value);
        // What no row shows leaves the projections as they are.
        var shows = draft.Property != Properties.Mentioned && (draft.Thing.Kind != ThingKinds.Committee || CommitteeProjection.Reads(draft.Property));
        if (shows || Things.New(thing) is null && MayBeForgotten(thing)) _changed.Add(thing);
        _statement.Run(++_lastStatement, thing, draft.Property, value, draft.Language, other, evidence.Id, Batch, review ? 1 : 0, draft.Detail, draft.Path, (int)state, draft.Period.From, draft.Period.Until);
        Statements++;
        if (draft.Property == Properties.MergedInto)
        {
            Things.Forget(thing);
            Things.Forget(other!.Value);
        }
        if (draft.Property == Properties.Mentioned) return;
        if (draft.Property is not (Properties.MergedInto or Properties.NotSameAs))
            Things.New(thing)?.Statements.Add(new StatementRow(_lastStatement, draft.Property, value, draft.Language, Batch, null, state, evidence.Kind, evidence.Unverified, evidence.Quote, draft.Period));
    }

    /// <summary>True for a thing that nothing names any more since documents were recognised anew: a mention brings it back.</summary>
    private bool MayBeForgotten(long thing)
    {
        if (_isAnyRecognised is null)
        {
            using var any = new Prepared(Transaction, "project.any-recognised");
            _isAnyRecognised = any.Value() is not null;
        }
        if (_isAnyRecognised == false || !_looked.Add(thing)) return false;
        using var spoken = new Prepared(Transaction, "write.is-spoken", "id");
        return spoken.Value(thing) is null;
    }

    public void Dispose()
    {
        foreach (var prepared in (ReadOnlySpan<Prepared>)[_batch, _evidence, _finding, _statement]) prepared.Dispose();
        Things.Dispose();
    }

    /// <summary>The number of a thing that this batch names.</summary>
    private long Used(ThingKey key)
    {
        var thing = Things.Of(key);
        Things.New(thing)?.Use(Batch);
        return thing;
    }
}
