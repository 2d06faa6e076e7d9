using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>
/// Takes records into the register in blocks, each in a transaction of its own: an import that is interrupted has kept whole blocks, and the next one goes on
/// behind them. Records are read on all cores while the block before is written.
/// </summary>
internal sealed class Importer(Database database, TimeProvider time, IRecordFormat format)
{
    /// <summary>Records of one transaction: long enough to be fast, short enough that others who write need not wait for long.</summary>
    private const int BlockSize = 2_000;

    private const int MostRefusals = 1_000;

    private const string Line = "line ";

    private readonly Dictionary<string, (string Sha256, long Thing)> _known = new(StringComparer.Ordinal);
    private readonly HashSet<long> _described = [];
    private readonly List<ImportRefusal> _refusals = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private int _read, _new, _changed, _same, _folded, _refused;
    private long _lastBatch;
    private bool _others;

    /// <param name="items">The records, in an order that is the same next time.</param>
    /// <param name="byWhom">Who imports.</param>
    /// <param name="progress">Told the number of records done.</param>
    /// <param name="cancel">Stops between two blocks.</param>
    public ImportSummary Run(IEnumerable<ImportItem> items, string byWhom, IProgress<int>? progress, CancellationToken cancel)
    {
        database.Read(db =>
        {
            _lastBatch = db.One<long>("register.sequence");
            foreach (var row in db.All<KnownRow>("import.known", new { source = format.Name }))
            {
                _known[row.Item] = (row.Sha256, row.ThingId);
                _described.Add(row.ThingId);
            }
            return true;
        });
        using var blocks = new BlockingCollection<List<Read>>(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => ReadBlocks(items, blocks, stop.Token), CancellationToken.None);
        try
        {
            foreach (var block in blocks.GetConsumingEnumerable(CancellationToken.None))
            {
                cancel.ThrowIfCancellationRequested();
                Keep(block, byWhom);
                progress?.Report(_read);
            }
        }
        finally
        {
            stop.Cancel();
        }
        reading.GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();
        return new ImportSummary
        {
            Format = format.Name, Read = _read, New = _new, Changed = _changed, Same = _same, Folded = _folded, Refused = _refused,
            Refusals = _refusals, LeftOut = _leftOut.OrderByDescending(n => n.Value).ToDictionary(n => n.Key, n => n.Value),
        };
    }

    private void ReadBlocks(IEnumerable<ImportItem> items, BlockingCollection<List<Read>> blocks, CancellationToken stop)
    {
        try
        {
            foreach (var chunk in items.SelectMany(Records).Chunk(BlockSize))
            {
                if (stop.IsCancellationRequested) return;
                var block = new Read[chunk.Length];
                Parallel.For(0, chunk.Length, i => block[i] = ReadOne(chunk[i]));
                blocks.Add([.. block], stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The writer has stopped and says why.
        }
        finally
        {
            blocks.CompleteAdding();
        }
    }

    /// <summary>The records of a file; what goes wrong in taking it apart is a refusal behind those that were read, and the other files go on.</summary>
    private IEnumerable<ImportItem> Records(ImportItem file)
    {
        if (file.Failure is not null || !format.MayHoldMany)
        {
            yield return file;
            yield break;
        }
        using var records = format.Records(file).GetEnumerator();
        while (true)
        {
            ImportItem item;
            try
            {
                if (!records.MoveNext()) yield break;
                item = records.Current;
            }
            catch (Exception wrong) when (wrong is FormatException or IOException or InvalidDataException or UnauthorizedAccessException or System.Xml.XmlException)
            {
                item = new ImportItem(file.Name, default, wrong is FormatException ? wrong.Message : $"cannot be read: {wrong.Message}");
            }
            yield return item;
            if (item.Failure is not null && item.Place is null) yield break;
        }
    }

    /// <summary>A reason with its place in the file: <c>line 3, column 1: ...</c> of a record that begins on line 20 is on line 22.</summary>
    private static string At(ImportItem item, string failure)
    {
        if (item.Place is { } place) return $"{place}: {failure}";
        if (item.FirstLine == 1) return failure;
        var digits = failure.StartsWith(Line, StringComparison.Ordinal) ? failure.AsSpan(Line.Length) : [];
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return length > 0 && int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? $"{Line}{item.FirstLine + line - 1}{digits[length..]}"
            : $"{Line}{item.FirstLine}: {failure}";
    }

    private Read ReadOne(ImportItem item)
    {
        if (item.Failure is { } failure) return new Read(item.Name, "", null, At(item, failure));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(item.Bytes.Span));
        if (_known.TryGetValue(item.Name, out var known) && known.Sha256 == sha256) return new Read(item.Name, sha256, null, null);
        try
        {
            return new Read(item.Name, sha256, format.Read(item.Bytes), null);
        }
        catch (FormatException wrong)
        {
            return new Read(item.Name, sha256, null, At(item, wrong.Message));
        }
    }

    private void Keep(List<Read> block, string byWhom)
    {
        var fresh = new List<Read>();
        foreach (var read in block)
        {
            _read++;
            if (read.Failure is { } failure) Refuse(read.Item, failure);
            else if (read.Record is null) _same++;
            else fresh.Add(read);
        }
        if (fresh.Count == 0) return;
        var kept = database.Write(transaction => Write(transaction, Fresh(transaction, fresh), byWhom));
        // Counted only now: a transaction that failed has kept nothing.
        foreach (var (read, thing, outcome) in kept)
        {
            if (outcome == Outcome.New) _new++;
            else if (outcome == Outcome.Changed) _changed++;
            else _folded++;
            _known[read.Item] = (read.Sha256, thing);
            _described.Add(thing);
            foreach (var name in read.Record!.LeftOut) _leftOut[name] = _leftOut.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Leaves out what another process has taken in since this one last looked; what it describes is known from now on.</summary>
    private List<Read> Fresh(WriteTransaction transaction, List<Read> block)
    {
        if (transaction.Connection.One<long>("register.sequence") == _lastBatch) return block;
        var fresh = new List<Read>(block.Count);
        foreach (var read in block)
        {
            if (!_known.ContainsKey(read.Item) && transaction.Connection.One<KnownRow>("import.known-item", new { source = format.Name, item = read.Item }) is { } row)
            {
                _known[read.Item] = (row.Sha256, row.ThingId);
                _described.Add(row.ThingId);
            }
            if (_known.TryGetValue(read.Item, out var known) && known.Sha256 == read.Sha256) _same++;
            else fresh.Add(read);
        }
        _others = true;
        return fresh;
    }

    private List<(Read Read, long Thing, Outcome Outcome)> Write(WriteTransaction transaction, List<Read> fresh, string byWhom)
    {
        if (fresh.Count == 0) return [];
        using var writer = new StatementWriter(transaction, "import", time.GetUtcNow(), byWhom, format.Name);
        using var remember = new Prepared(transaction, "import.record", "source", "item", "sha256", "thing_id", "evidence_id", "batch_id");
        using var statedBy = new Prepared(transaction, "import.stated-by", "source", "item");
        using var statedOf = new Prepared(transaction, "import.stated-of", "thing_id", "source");
        using var end = new Prepared(transaction, "write.end-statement", "batch_id", "id");
        writer.Things.Expect(fresh.SelectMany(read => read.Record!.Facts.SelectMany(f => (IEnumerable<ThingKey>)(f.Object is null ? [f.Thing] : [f.Thing, f.Object])).Prepend(read.Record.Thing)));
        var kept = new List<(Read, long, Outcome)>(fresh.Count);
        var described = new HashSet<long>(_described);
        foreach (var read in fresh)
        {
            var record = read.Record!;
            var thing = writer.Thing(record.Thing);
            var known = new HashSet<Fact>();
            var outcome = Outcome.New;
            if (_known.ContainsKey(read.Item))
            {
                outcome = Outcome.Changed;
                EndGone(writer, format.Name, statedBy, end, read, known);
            }
            else if (described.Add(thing) is var first && (!first || _others))
            {
                known = [.. statedOf.Rows(r => new Fact(thing, r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)), thing, format.Name)];
                if (!first || known.Count > 0) outcome = Outcome.Folded;
            }
            var evidence = writer.Record(format.Name, read.Item, record.Url);
            foreach (var fact in record.Facts)
            {
                if (!known.Add(new Fact(writer.Thing(fact.Thing), fact.Property, fact.Value, fact.Language ?? "", fact.Detail ?? "", fact.From ?? ""))) continue;
                writer.Statement(new StatementDraft(fact.Thing, fact.Property, fact.Value, fact.Language, fact.Object, null, fact.Detail, fact.Path, new Period(fact.From, null)), evidence);
            }
            remember.Run(format.Name, read.Item, read.Sha256, thing, evidence.Id, writer.Batch);
            kept.Add((read, thing, outcome));
        }
        ProjectionWriter.Update(writer);
        _lastBatch = writer.Batch;
        return kept;
    }

    /// <summary>Ends what a changed record no longer says; what it still says goes on under the evidence that it had.</summary>
    private static void EndGone(StatementWriter writer, string source, Prepared statedBy, Prepared end, Read read, HashSet<Fact> known)
    {
        var now = read.Record!.Facts.Select(f => new Fact(writer.Thing(f.Thing), f.Property, f.Value, f.Language ?? "", f.Detail ?? "", f.From ?? "")).ToHashSet();
        foreach (var (id, fact) in statedBy.Rows(r => (r.GetInt64(0), new Fact(r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6))), source, read.Item))
        {
            if (now.Contains(fact) && known.Add(fact)) continue;
            end.Run(writer.Batch, id);
            writer.MarkChanged(fact.Thing);
        }
    }

    private void Refuse(string item, string reason)
    {
        _refused++;
        if (_refusals.Count < MostRefusals) _refusals.Add(new ImportRefusal(item, reason));
    }

    private enum Outcome
    {
        New,
        Changed,
        Folded,
    }

    private sealed record Read(string Item, string Sha256, ImportRecord? Record, string? Failure);

    private sealed record Fact(long Thing, string Property, string Value, string Language, string Detail, string From);

    private sealed class KnownRow
    {
        public string Item { get; init; } = "";
        public string Sha256 { get; init; } = "";
        public long ThingId { get; init; }
    }
}
