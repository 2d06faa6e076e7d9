using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>
/// Writes the rows of a server into an SQLite file as fast as it takes them: one thread reads, another writes; nothing is synced until the end, since a file that was not finished is thrown away; and
/// indexes are made behind the rows. Projections are left out: whoever opens the file as a register has them made then.
/// </summary>
internal static class RowFile
{
    private const int RowsTogether = 2_000;
    private const int PiecesAhead = 8;

    /// <param name="from">The server, in a transaction that sees one state.</param>
    /// <param name="file">The file; there is none yet.</param>
    /// <param name="cancel">Stops.</param>
    public static void Write(DbConnection from, string file, CancellationToken cancel)
    {
        using var into = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        into.Open();
        SqliteMigrator.Run(into, new RegisterLocation(Path.GetDirectoryName(file)!));
        into.Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000; PRAGMA locking_mode = EXCLUSIVE");
        var indexes = into.Query<(string Name, string Sql)>(SqlText.Sqlite.Named("care.row-indexes")).ToList();
        foreach (var (name, _) in indexes) into.Run($"DROP INDEX {name}");
        var tables = into.Query<string>(SqlText.Sqlite.Named("care.tables")).Select(table => (Name: table, Columns: into.Query<string>("SELECT name FROM pragma_table_info(@table) ORDER BY cid", new { table }).ToList())).ToList();
        into.Run("BEGIN");
        Copy(from, into, tables, cancel);
        into.Run("COMMIT");
        foreach (var (_, sql) in indexes)
        {
            cancel.ThrowIfCancellationRequested();
            into.Run(sql);
        }
        // What was not synced lies in the system's memory; the archive that is made of this file is synced.
        into.Run("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE");
    }

    private static void Copy(DbConnection from, SqliteConnection into, List<(string Name, List<string> Columns)> tables, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var pieces = new BlockingCollection<(int Table, List<object?[]> Rows)>(PiecesAhead);
        var reading = Task.Run(() => Read(from, tables, pieces, stop.Token), CancellationToken.None);
        try
        {
            var (table, insert) = (-1, (SqliteStatement?)null);
            foreach (var (next, rows) in pieces.GetConsumingEnumerable(stop.Token))
            {
                if (next != table)
                {
                    insert?.Dispose();
                    var (name, columns) = tables[table = next];
                    // Names of tables and columns are those of this program's own tables.
                    insert = new SqliteStatement(into, $"INSERT INTO {name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})", columns.Select(c => new SqliteParameter("@" + c, null)).ToArray());
                }
                foreach (var row in rows) insert!.Run(row);
            }
            insert?.Dispose();
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            // The reader's own trouble is the one to tell.
            reading.GetAwaiter().GetResult();
        }
    }

    private static void Read(DbConnection from, List<(string Name, List<string> Columns)> tables, BlockingCollection<(int, List<object?[]>)> pieces, CancellationToken cancel)
    {
        try
        {
            for (var table = 0; table < tables.Count; table++)
            {
                var (name, columns) = tables[table];
                using var command = from.CreateCommand();
                command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {name}";
                using var reader = command.ExecuteReader();
                var rows = new List<object?[]>(RowsTogether);
                while (reader.Read())
                {
                    var row = new object?[columns.Count];
                    for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                    rows.Add(row);
                    if (rows.Count < RowsTogether) continue;
                    pieces.Add((table, rows), cancel);
                    rows = new(RowsTogether);
                }
                if (rows.Count > 0) pieces.Add((table, rows), cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever stopped it tells why.
        }
        finally
        {
            pieces.CompleteAdding();
        }
    }
}
