using System.Data.Common;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>Copies a register into another store: every row of every table that is no projection, and the snapshots; the projections are computed anew there.</summary>
internal static class RegisterCopy
{
    /// <summary>Copies all that one state of a register holds into one that was just made.</summary>
    /// <param name="from">The register, as it is at one moment.</param>
    /// <param name="snapshots">Its snapshots; null leaves the bytes out.</param>
    /// <param name="to">An empty register of the same form.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    public static void Run(DbConnection from, Snapshots? snapshots, Database to, CancellationToken cancel)
    {
        to.Write(transaction =>
        {
            if (transaction.Connection.Number("SELECT count(*) FROM batches") > 0)
                throw new RegisterException(RegisterProblem.Denied, $"there is a register in {to.Location} already; a backup is only brought back where there is none");
            to.DeferReferences(transaction);
            foreach (var table in from.All<string>("care.tables"))
            {
                using var rows = from.CreateCommand();
                // Names of tables and columns are those of this program's own tables.
                var columns = to.Columns(transaction.Connection, table);
                rows.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table}";
                using var insert = transaction.Command($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})", columns.ToArray());
                Copy(rows, insert, columns.Count, cancel);
            }
            if (snapshots is not null)
            {
                foreach (var sha256 in from.All<string>("care.snapshots"))
                {
                    cancel.ThrowIfCancellationRequested();
                    using var bytes = snapshots.Open(sha256) ?? throw new RegisterException(RegisterProblem.Damaged, $"the snapshot {sha256} is missing; 'plumbline verify' tells which document it belongs to");
                    using var memory = new MemoryStream();
                    bytes.CopyTo(memory);
                    to.Snapshots.Keep(transaction, sha256, memory.ToArray());
                }
            }
            ProjectionWriter.WriteAll(transaction, cancel);
            return true;
        });
        to.Settle();
    }

    private static void Copy(DbCommand rows, StatementCommand insert, int columns, CancellationToken cancel)
    {
        using var reader = rows.ExecuteReader();
        var values = new object?[columns];
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < columns; i++) values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            insert.Run(values);
        }
    }
}
