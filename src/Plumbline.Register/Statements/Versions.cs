namespace Plumbline.Register.Statements;

/// <summary>What a projection showed in the course of time: one row for every stretch of batches in which it was the same.</summary>
internal static class Versions
{
    /// <param name="statements">All statements that the projection reads, also ended ones.</param>
    /// <param name="knownSince">The batch with which the thing became known.</param>
    /// <param name="project">The projection; a pure function.</param>
    public static List<(long From, long? Until, T Row)> Of<T>(IReadOnlyList<StatementRow> statements, long knownSince, Func<IReadOnlyList<StatementRow>, T> project)
        where T : IEquatable<T>
    {
        var changes = new SortedSet<long> { knownSince };
        foreach (var statement in statements)
        {
            changes.Add(Math.Max(statement.KnownFrom, knownSince));
            if (statement.KnownUntil is { } until) changes.Add(Math.Max(until, knownSince));
        }
        var versions = new List<(long From, long? Until, T Row)>();
        foreach (var batch in changes)
        {
            var row = project(StatementRow.At(statements, batch));
            if (versions is [.., var last])
            {
                if (last.Row.Equals(row)) continue;
                versions[^1] = last with { Until = batch };
            }
            versions.Add((batch, null, row));
        }
        return versions;
    }

    /// <summary>The same without some stretches of batches, such as those in which the thing was merged into another.</summary>
    public static IEnumerable<(long From, long? Until, T Row)> Without<T>(IEnumerable<(long From, long? Until, T Row)> versions, IReadOnlyList<(long From, long? Until)> stretches)
    {
        foreach (var (start, end, row) in versions)
        {
            var from = start;
            foreach (var (first, last) in stretches.OrderBy(s => s.From))
            {
                if (first > from && first < (end ?? long.MaxValue)) yield return (from, first, row);
                if (first < (end ?? long.MaxValue) && (last ?? long.MaxValue) > from) from = last ?? long.MaxValue;
            }
            if (from < (end ?? long.MaxValue)) yield return (from, end, row);
        }
    }
}
