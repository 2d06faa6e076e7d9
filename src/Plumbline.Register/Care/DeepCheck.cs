using Plumbline.Register.Checks;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Care;

/// <summary>Computes every projection and the search index anew, beside those that are kept, and compares them row for row and word for word.</summary>
internal static class DeepCheck
{
    private const string Advice = "'plumbline doctor --rebuild' makes the indexes anew";

    public static CheckReport Run(Database database, CancellationToken cancel) => database.Shadow((transaction, kept, made) =>
    {
        var faults = new List<Fault>();
        long rows = 0;
        var tables = transaction.Connection.All<string>("care.projections");
        ProjectionWriter.WriteAll(transaction, cancel);
        var connection = transaction.Connection;
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            rows += connection.Number($"SELECT count(*) FROM {made}{table}");
            var lost = connection.Number($"SELECT count(*) FROM (SELECT * FROM {kept}{table} EXCEPT SELECT * FROM {made}{table}) AS lost");
            var lacking = connection.Number($"SELECT count(*) FROM (SELECT * FROM {made}{table} EXCEPT SELECT * FROM {kept}{table}) AS lacking");
            if (lost + lacking > 0) faults.Add(new Fault("rebuild", $"{table} holds {lost:N0} rows that its statements do not give, and lacks {lacking:N0} that they give", Advice, Harmless: true));
        }
        var entries = connection.Number($"SELECT count(*) FROM {made}search_entries");
        // Where entries differ, their words do.
        if (faults.Count == 0 && database.WrongWords(transaction, kept, made, cancel) is { } wrong) faults.Add(new Fault("words", wrong, Advice, Harmless: true));
        return new CheckReport([new("rebuild", rows), new("words", entries)], faults);
    });
}
