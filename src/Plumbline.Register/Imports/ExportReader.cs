using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Data.Common;
using Plumbline.Register.Exports;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Imports;

/// <summary>
/// Takes an own export into an empty register, in one transaction: all of it or nothing. In a register that is not empty nothing is written: rows that it holds are the same,
/// others are refused.
/// </summary>
internal sealed class ExportReader(Database database, Snapshots snapshots)
{
    private const int LongestLine = 64 << 20;
    private const int MostRefusals = 1000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private readonly List<ImportRefusal> _refusals = [];
    private readonly List<string> _kept = [];
    private readonly Dictionary<string, ExportTable> _tables = [];
    private int _read, _new, _same, _refused;
    private bool _empty, _oneByOne;
    private string? _snapshot;
    private ArrayBufferWriter<byte> _bytes = new();

    public ImportSummary Run(IEnumerable<ImportItem> files, IProgress<int>? progress, CancellationToken cancel)
    {
        var items = files.ToList();
        try
        {
            try
            {
                Take(items, progress, cancel);
            }
            catch (Refused refused) when (refused.IsSomewhereBefore)
            {
                // Rows are sent to a server many at once, so that it may be any of them: sent one by one, the wrong one tells its line.
                DropSnapshots();
                (_read, _new, _same, _refused, _snapshot, _bytes, _oneByOne) = (0, 0, 0, 0, null, new(), true);
                foreach (var table in _tables.Values) table.Dispose();
                foreach (var list in (ReadOnlySpan<System.Collections.IList>)[_refusals, _kept]) list.Clear();
                _tables.Clear();
                Take(items, progress, cancel);
            }
        }
        catch (Refused refused)
        {
            DropSnapshots();
            (_new, _same, _refused) = (0, 0, Math.Max(1, _read));
            _read = _refused;
            _refusals.Insert(0, new ImportRefusal(refused.Item, $"{refused.Message}; nothing of it was kept"));
        }
        catch
        {
            DropSnapshots();
            throw;
        }
        finally
        {
            foreach (var table in _tables.Values) table.Dispose();
        }
        return new ImportSummary
        {
            Format = JsonFormat.FormatName, Read = _read, New = _new, Changed = 0, Same = _same, Folded = 0, Refused = _refused, Refusals = _refusals, LeftOut = new Dictionary<string, int>(),
        };
    }

    private void Take(List<ImportItem> files, IProgress<int>? progress, CancellationToken cancel) => database.Write(transaction =>
    {
        database.DeferReferences(transaction);
        _empty = transaction.Connection.Number("SELECT count(*) FROM batches") == 0;
        foreach (var file in files) Take(transaction, file, progress, cancel);
        if (_new > 0) Finish(transaction, cancel);
        return true;
    });

    private void Take(WriteTransaction transaction, ImportItem file, IProgress<int>? progress, CancellationToken cancel)
    {
        if (file.Failure is { } failure) throw new Refused(file.Name, failure);
        using var text = Text(file);
        var (headed, ended, rows) = (false, false, 0L);
        foreach (var (number, line) in Lines(file.Name, text))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (line is null) throw new FormatException($"the line is longer than {LongestLine:N0} characters");
                if (line.Length == 0) continue;
                using var json = JsonDocument.Parse(line, Strict);
                var (name, row) = Member(json.RootElement);
                if (!headed) headed = Head(name, row, transaction.Connection);
                else if (ended) throw new FormatException("something stands behind the end");
                else if (name == ExportTables.End)
                {
                    ended = true;
                    transaction.Send();
                    if (row.GetProperty("rows").GetInt64() != rows) throw new FormatException($"the export says it has {row.GetProperty("rows").GetInt64():N0} rows, {rows:N0} are there");
                }
                else if (name == ExportTables.SnapshotBytes) Bytes(row);
                else
                {
                    rows++;
                    Row(transaction, file.Name, number, name, row);
                    if (_read % 1000 == 0) progress?.Report(_read);
                }
            }
            catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException or InvalidCastException or KeyNotFoundException || (wrong is DbException refused && database.IsWrongRow(refused)))
            {
                throw new Refused(file.Name, wrong is DbException problem ? $"line {number}: {database.WordsOf(problem)}" : wrong is not JsonException json ? $"line {number}: {wrong.Message.TrimEnd('.')}" : headed ? $"line {number}: {ImportText.NoJson(json)}" : "it is no export of Plumbline: the first line has to be its head") { IsSomewhereBefore = wrong is DbException && transaction.SendsTogether && !_oneByOne };
            }
        }
        KeepSnapshot(transaction, file.Name);
        if (!ended) throw new Refused(file.Name, headed ? "the file ends before the export does" : "it is no export of Plumbline");
    }

    private static TextReader Text(ImportItem file)
    {
        try
        {
            return ImportText.Open(file.Open?.Invoke() ?? new MemoryStream(file.Bytes.ToArray(), writable: false));
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or InvalidDataException)
        {
            throw new Refused(file.Name, wrong is FormatException ? wrong.Message : $"it cannot be read: {wrong.Message}");
        }
    }

    private static IEnumerable<(int Number, string? Line)> Lines(string file, TextReader text)
    {
        using var lines = ImportText.Lines(text, LongestLine).GetEnumerator();
        while (true)
        {
            try
            {
                if (!lines.MoveNext()) yield break;
            }
            catch (Exception wrong) when (wrong is IOException or InvalidDataException)
            {
                throw new Refused(file, $"it cannot be read: {wrong.Message}");
            }
            yield return lines.Current;
        }
    }

    private static (string Name, JsonElement Row) Member(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object) throw new FormatException("the line is no object");
        foreach (var member in line.EnumerateObject())
        {
            return member.Value.ValueKind == JsonValueKind.Object ? (member.Name, member.Value) : throw new FormatException($"'{member.Name}' is no object");
        }
        throw new FormatException("the line is an empty object");
    }

    private bool Head(string name, JsonElement head, DbConnection connection)
    {
        if (name != ExportTables.Head) throw new FormatException("it is no export of Plumbline: the first line has to be its head");
        if (head.GetProperty("version").GetInt32() != ExportTables.Version) throw new FormatException($"it is an export of the form {head.GetProperty("version").GetInt32()}, this program reads {ExportTables.Version}");
        if (head.GetProperty("schema").GetInt64() > database.Form(connection)) throw new FormatException("a later version of the program made it; use that one");
        return true;
    }

    private void Row(WriteTransaction transaction, string file, int line, string name, JsonElement row)
    {
        _read++;
        if (!_tables.TryGetValue(name, out var table))
        {
            if (!ExportTables.All.Any(t => t.Name == name)) throw new FormatException($"there is no table '{name}'");
            _tables[name] = table = new ExportTable(database, transaction, name);
        }
        if (_empty)
        {
            table.Insert(row);
            if (_oneByOne) transaction.Send();
            _new++;
            if (name == "snapshots") BeginSnapshot(transaction, file, row);
        }
        else if (table.Holds(row))
        {
            _same++;
        }
        else
        {
            _refused++;
            if (_refusals.Count < MostRefusals) _refusals.Add(new ImportRefusal(file, $"line {line}: the register is not empty and does not hold this row of {name}; an export goes into an empty register"));
        }
    }

    private void BeginSnapshot(WriteTransaction transaction, string file, JsonElement row)
    {
        KeepSnapshot(transaction, file);
        _snapshot = row.GetProperty("sha256").GetString();
        _bytes = new ArrayBufferWriter<byte>();
    }

    private void Bytes(JsonElement piece)
    {
        if (!_empty) return;
        if (piece.GetProperty("sha256").GetString() != _snapshot) throw new FormatException("these bytes do not belong to the snapshot before them");
        _bytes.Write(piece.GetProperty("bytes").GetBytesFromBase64());
    }

    /// <summary>Keeps the snapshot whose pieces have been read, where it has any or is empty; one without its bytes stays known by its hash only.</summary>
    private void KeepSnapshot(WriteTransaction transaction, string file)
    {
        if (_snapshot is not { } sha256) return;
        _snapshot = null;
        var bytes = _bytes.WrittenSpan;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash == sha256)
        {
            if (snapshots.Keep(transaction, sha256, _bytes.WrittenMemory)) _kept.Add(sha256);
        }
        else if (bytes.Length > 0)
        {
            throw new Refused(file, $"the bytes of the snapshot {sha256} have the hash {hash}");
        }
        _bytes = new ArrayBufferWriter<byte>();
    }

    private void Finish(WriteTransaction transaction, CancellationToken cancel)
    {
        foreach (var table in _tables.Values) table.Dispose();
        _tables.Clear();
        if (database.BrokenReferences(transaction.Connection) is { Count: > 0 } broken)
            throw new Refused("export", $"{broken.Count:N0} rows refer to rows that are not there: {broken[0]}");
        foreach (var sha256 in transaction.Connection.All<string>("deposits.all-withheld").Where(hash => !snapshots.Has(hash)))
        {
            using var absence = new Prepared(transaction, "deposits.insert-absence", "sha256");
            absence.Run(sha256);
        }
        ProjectionWriter.WriteAll(transaction, cancel);
    }

    private void DropSnapshots()
    {
        foreach (var sha256 in _kept) snapshots.Drop(sha256);
    }

    private sealed class Refused(string item, string message) : Exception(message)
    {
        public string Item { get; } = item;

        /// <summary>True where a row that was sent together with others before is wrong, not the one that was read last.</summary>
        public bool IsSomewhereBefore { get; init; }
    }
}
