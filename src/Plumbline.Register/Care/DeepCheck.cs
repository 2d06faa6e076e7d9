using Dapper;
using Microsoft.Data.Sqlite;
using Plumbline.Register.Checks;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>Computes every projection anew inside a transaction that is taken back, and compares it row for row with what is kept.</summary>
internal static class DeepCheck
{
    private const int MostFaults = 100;

    public static CheckReport Run(Database database, CancellationToken cancel)
    {
        var faults = new List<Fault>();
        long rows = 0;
        database.Guard(() =>
        {
            using var connection = database.Connect();
            using var transaction = connection.BeginTransaction(deferred: false);
            var tables = Tables(connection, transaction);
            foreach (var table in tables)
                connection.Execute($"CREATE TEMP TABLE kept_{table} AS SELECT * FROM main.{table}", transaction);
            using (var projections = new ProjectionWriter(transaction)) projections.WriteAll(cancel);
            foreach (var table in tables)
            {
                cancel.ThrowIfCancellationRequested();
                rows += connection.Number($"SELECT count(*) FROM main.{table}", transaction);
                var lost = connection.Number($"SELECT count(*) FROM (SELECT * FROM temp.kept_{table} EXCEPT SELECT * FROM main.{table})", transaction);
                var made = connection.Number($"SELECT count(*) FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM temp.kept_{table})", transaction);
                if (lost + made > 0 && faults.Count < MostFaults)
                    faults.Add(new Fault("rebuild", $"{table} holds {lost:N0} rows that its statements do not give, and lacks {made:N0} that they give", "'plumbline doctor --rebuild' makes the indexes anew", Harmless: true));
            }
            // Nothing of this stays.
            transaction.Rollback();
            return true;
        });
        return new CheckReport([new("rebuild", rows)], faults);
    }

    /// <summary>The tables that are projections of statements: their names end so. The words of the search index are held by its entries.</summary>
    private static List<string> Tables(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.Query<string>(SqlText.Named("care.projections"), transaction: transaction).AsList();
}
