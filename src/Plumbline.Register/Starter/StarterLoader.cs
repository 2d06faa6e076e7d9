using System.Data;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Plumbline.Engine;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Starter;

/// <summary>Keeps the statements of the tables in <c>data/</c> equal to the tables: new values are stated, gone ones ended, the rest left alone.</summary>
internal sealed class StarterLoader(Database database, TimeProvider time)
{
    public int Load(Knowledge knowledge, CancellationToken cancel)
    {
        var rows = StarterRows.Of(knowledge).DistinctBy(r => r.Identity).ToList();
        var note = "tables " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => r.Identity)))));
        if (database.Read(db => IsLoaded(db, note))) return 0;
        cancel.ThrowIfCancellationRequested();
        return database.Write(transaction =>
        {
            var db = transaction.Connection!;
            if (IsLoaded(db, note)) return 0;
            var there = db.Query<StatedRow>(SqlText.Named("starter.stated"), transaction: transaction).ToDictionary(r => r.Identity, r => r.Id);
            using var writer = new StatementWriter(transaction, "starter", time.GetUtcNow(), "plumbline", note);
            foreach (var row in rows)
            {
                if (!there.Remove(row.Identity)) State(writer, row);
            }
            End(writer, db, there.Values);
            using var projections = new ProjectionWriter(transaction);
            foreach (var thing in writer.Changed.Order()) projections.Write(thing);
            return writer.Statements + there.Count;
        });
    }

    private static bool IsLoaded(IDbConnection db, string note) => db.One<string>("starter.last-note") == note;

    private static void State(StatementWriter writer, StarterRow row) => writer.Statement(
        new StatementDraft(row.Thing, row.Property, row.Value, row.Language, row.Object), writer.Citation(row.Source, row.Item, row.Url, null, row.Unverified));

    private static void End(StatementWriter writer, IDbConnection db, IEnumerable<long> gone)
    {
        using var end = new Prepared(writer.Transaction, "write.end-statement", "batch_id", "id");
        foreach (var id in gone)
        {
            end.Run(writer.Batch, id);
            writer.MarkChanged(db.ExecuteScalar<long>(SqlText.Named("starter.thing"), new { id }, writer.Transaction));
        }
    }

    private sealed class StatedRow
    {
        public long Id { get; init; }
        public string Identity { get; init; } = "";
    }
}
