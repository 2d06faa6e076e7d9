using Plumbline.Register.Checks;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>Computes every projection anew inside a transaction that is taken back, and compares it row for row with what is kept.</summary>
internal static class DeepCheck
{
    private const int MostFaults = 100;

    public static CheckReport Run(Database database, CancellationToken cancel) => database.Try(transaction =>
    {
        var faults = new List<Fault>();
        long rows = 0;
        // The tables that are projections of statements; the words of the search index are held by its entries.
        var tables = transaction.Connection.All<string>("care.projections");
        foreach (var table in tables) transaction.Connection.Run($"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}");
        ProjectionWriter.WriteAll(transaction, cancel);
        var connection = transaction.Connection;
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            rows += connection.Number($"SELECT count(*) FROM {table}");
            var lost = connection.Number($"SELECT count(*) FROM (SELECT * FROM kept_{table} EXCEPT SELECT * FROM {table}) AS lost");
            var made = connection.Number($"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT SELECT * FROM kept_{table}) AS made");
            if (lost + made > 0 && faults.Count < MostFaults)
                faults.Add(new Fault("rebuild", $"{table} holds {lost:N0} rows that its statements do not give, and lacks {made:N0} that they give", "'plumbline doctor --rebuild' makes the indexes anew", Harmless: true));
        }
        return new CheckReport([new("rebuild", rows)], faults);
    });
}
