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
            var row = project([.. statements.Where(s => s.KnownAt(batch))]);
            if (versions is [.., var last])
            {
                if (last.Row.Equals(row)) continue;
                versions[^1] = last with { Until = batch };
            }
            versions.Add((batch, null, row));
        }
        return versions;
    }
}
