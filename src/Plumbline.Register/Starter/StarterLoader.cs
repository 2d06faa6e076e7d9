using System.Data;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Engine;
using Plumbline.Register.Citations;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Starter;

/// <summary>Keeps the statements of the tables in <c>data/</c> equal to the tables: new values are stated, gone ones ended, the rest left alone.</summary>
internal sealed class StarterLoader(Database database, TimeProvider time)
{
    public int Load(Knowledge knowledge, IReadOnlyList<FactFile> facts, CancellationToken cancel)
    {
        var tables = StarterRows.Of(knowledge);
        // Of the facts the bytes are enough to tell whether they are loaded; they are read only where they are not.
        var note = $"tables {Hash(string.Join('\n', tables.Select(r => r.Identity)))} facts {FactReader.Form}-{Hash(string.Join('\n', facts.Select(f => f.Text)))}";
        if (database.Read(db => IsLoaded(db, note))) return 0;
        var rows = tables.Concat(facts.SelectMany(FactReader.Read)).DistinctBy(r => r.Identity).ToList();
        cancel.ThrowIfCancellationRequested();
        return database.Write(transaction =>
        {
            if (IsLoaded(transaction.Connection, note)) return 0;
            var there = transaction.Connection.All<StatedRow>("starter.stated").ToDictionary(r => r.Identity, r => r.Id);
            using var writer = new StatementWriter(transaction, "starter", time.GetUtcNow(), "plumbline", note);
            var citations = new Dictionary<(string, string, string, string, bool), WrittenEvidence>();
            foreach (var row in rows)
            {
                if (!there.Remove(row.Identity)) State(writer, row, citations);
            }
            End(writer, there.Values);
            ProjectionWriter.Update(writer);
            CitationTies.Tie(writer, null);
            return writer.Statements + there.Count;
        });
    }

    private static bool IsLoaded(IDbConnection db, string note) => db.One<string>("starter.last-note") == note;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>States a row; facts of one thing from one place share one citation.</summary>
    private static void State(StatementWriter writer, StarterRow row, Dictionary<(string, string, string, string, bool), WrittenEvidence> citations)
    {
        WrittenEvidence evidence;
        if (row.Issue is null) evidence = writer.Citation(row.Source, row.Item, row.Url, null, row.Unverified);
        else if (!citations.TryGetValue(row.Citation, out evidence))
            citations[row.Citation] = evidence = writer.Citation(row.Source, row.Item, null, row.Content, row.Unverified, row.Issue);
        writer.Statement(new StatementDraft(row.Thing, row.Property, row.Value, row.Language, row.Object, Detail: row.Detail), evidence);
    }

    private static void End(StatementWriter writer, IEnumerable<long> gone)
    {
        using var end = new Prepared(writer.Transaction, "write.end-statement", "batch_id", "id");
        using var thing = new Prepared(writer.Transaction, "starter.thing", "id");
        foreach (var id in gone)
        {
            end.Run(writer.Batch, id);
            writer.MarkChanged((long)thing.Value(id)!);
        }
    }

    private sealed class StatedRow
    {
        public long Id { get; init; }
        public string Identity { get; init; } = "";
    }
}
