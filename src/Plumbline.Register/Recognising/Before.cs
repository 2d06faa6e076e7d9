using System.Globalization;
using Plumbline.Engine.Text;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Recognising;

/// <summary>What was found in a document before: each statement and finding is taken once by an equal one that is found now; the rest is ended.</summary>
internal sealed class Before
{
    /// <summary>What an upload may say by itself, without anything in the text: it stays unless another value is found.</summary>
    private static readonly string[] OfUpload = [Properties.Date, Properties.Language, Properties.Kind];

    private readonly WriteTransaction _transaction;
    private readonly Dictionary<ThingKey, long?> _things = [];
    private readonly Dictionary<string, Queue<(long Id, long Thing, string Property, bool OfUpload)>> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<(long Id, long Evidence)>> _findings = new(StringComparer.Ordinal);

    public Before(WriteTransaction transaction, long document, long thing)
    {
        _transaction = transaction;
        using var statements = new Prepared(transaction, "recognise.statements", "document", "thing");
        foreach (var (key, row) in statements.Rows(
            r => (Key(r.GetInt64(1), r.GetString(2), r.GetString(3), r.Text(4), r.Long(5), r.Text(6), r.GetInt64(7) != 0, r.Text(8), r.Text(9), r.Int(10), r.Int(11)), (r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.IsDBNull(10))), document, thing))
        {
            Put(_statements, key, row);
        }
        using var findings = new Prepared(transaction, "recognise.findings", "document");
        foreach (var (key, row) in findings.Rows(
            r => (Key(r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetString(4), r.Long(5), r.Text(6), r.GetDouble(7), r.GetString(8), r.Text(9), r.Text(10)), (r.GetInt64(0), r.GetInt64(11))), document))
        {
            Put(_findings, key, row);
        }
    }

    /// <summary>True where the same was stated by the same words.</summary>
    public bool TakeStatement(StatementDraft draft, TextSpan? mark, bool review)
    {
        if (Thing(draft.Thing) is not { } thing || (draft.Object is { } other && Thing(other) is null)) return false;
        var key = Key(thing, draft.Property, draft.Value, draft.Language, draft.Object is { } o ? Thing(o) : null, draft.Detail, review, draft.Period.From, draft.Period.Until, mark?.Start, mark?.Length);
        return _statements.TryGetValue(key, out var same) && same.TryDequeue(out _);
    }

    /// <summary>The evidence of the same finding; null where it was not made.</summary>
    public long? TakeFinding(FindingDraft draft)
    {
        long? thing = null;
        if (draft.Thing is { } named && (thing = Thing(named)) is null) return null;
        var finding = draft.Finding;
        var key = Key(draft.Kind, finding.Span.Start, finding.Span.Length, draft.Normal, thing, finding.Article, finding.Confidence, finding.Rule, finding.Note, draft.Details);
        return _findings.TryGetValue(key, out var same) && same.TryDequeue(out var row) ? row.Evidence : null;
    }

    /// <summary>Ends what nothing has taken.</summary>
    /// <param name="writer">Begins its batch where there is anything to end.</param>
    /// <param name="ofDocument">What is stated of the document now.</param>
    public (int Statements, int Findings) EndRest(LateWriter writer, IReadOnlyList<StatementDraft> ofDocument)
    {
        var stated = ofDocument.Where(s => s.Thing.Kind == ThingKinds.Document).Select(s => s.Property).ToHashSet(StringComparer.Ordinal);
        var (statements, findings) = (0, 0);
        using var endStatement = new Prepared(_transaction, "write.end-statement", "batch_id", "id");
        using var endFinding = new Prepared(_transaction, "write.end-finding", "batch_id", "id");
        foreach (var (id, thing, property, ofUpload) in _statements.Values.SelectMany(s => s).OrderBy(s => s.Id))
        {
            if (ofUpload && OfUpload.Contains(property) && !stated.Contains(property)) continue;
            endStatement.Run(writer.Open().Batch, id);
            writer.Open().MarkChanged(thing);
            statements++;
        }
        foreach (var (id, _) in _findings.Values.SelectMany(f => f).OrderBy(f => f.Id))
        {
            endFinding.Run(writer.Open().Batch, id);
            findings++;
        }
        return (statements, findings);
    }

    private long? Thing(ThingKey key)
    {
        if (_things.TryGetValue(key, out var known)) return known;
        using var find = new Prepared(_transaction, "write.thing-by-key", "kind", "key");
        return _things[key] = find.Value(key.Kind, key.Key) as long?;
    }

    private static void Put<T>(Dictionary<string, Queue<T>> all, string key, T row)
    {
        if (!all.TryGetValue(key, out var same)) all[key] = same = new Queue<T>();
        same.Enqueue(row);
    }

    /// <summary>Parts of a key, parted by a character that no kept text holds.</summary>
    private static string Key(params ReadOnlySpan<object?> parts)
    {
        var texts = new string?[parts.Length];
        for (var i = 0; i < parts.Length; i++) texts[i] = Convert.ToString(parts[i], CultureInfo.InvariantCulture);
        return string.Join('\0', texts);
    }
}
