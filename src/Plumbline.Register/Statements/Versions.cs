namespace Plumbline.Register.Statements;

/// <summary>What a projection showed in the course of time: one row for every stretch of batches in which it was the same.</summary>
internal static class Versions
{
    private const int FewStatements = 40;

    /// <param name="statements">All statements that the projection reads, also ended ones.</param>
    /// <param name="knownSince">The batch with which the thing became known.</param>
    /// <param name="project">The projection; a pure function that asks of equal statements only how many there are and which is the last.</param>
    public static List<(long From, long? Until, T Row)> Of<T>(IReadOnlyList<StatementRow> statements, long knownSince, Func<IReadOnlyList<StatementRow>, T> project)
        where T : IEquatable<T>
    {
        // What a batch makes and nothing changed has one version, and few statements are compared quicker than gathered.
        if (statements.Count <= FewStatements && IsOne(statements, knownSince)) return [(knownSince, null, project(StatementRow.At(statements, knownSince)))];
        var changes = new SortedDictionary<long, List<(StatementRow Statement, bool Begins)>> { [knownSince] = [] };
        foreach (var statement in statements)
        {
            if (statement.KnownUntil <= knownSince) continue;
            At(Math.Max(statement.KnownFrom, knownSince)).Add((statement, true));
            if (statement.KnownUntil is { } until) At(until).Add((statement, false));
        }
        var versions = new List<(long From, long? Until, T Row)>();
        var held = new HeldStatements();
        foreach (var (batch, events) in changes)
        {
            foreach (var (statement, begins) in events) held.Change(statement, begins);
            var row = project(StatementRow.At(held.Rows(), batch));
            if (versions is [.., var last])
            {
                if (last.Row.Equals(row)) continue;
                versions[^1] = last with { Until = batch };
            }
            versions.Add((batch, null, row));
        }
        return versions;

        List<(StatementRow Statement, bool Begins)> At(long batch)
        {
            if (!changes.TryGetValue(batch, out var there)) changes[batch] = there = [];
            return there;
        }
    }

    /// <summary>True where all hold from the first batch on and no two are equal.</summary>
    private static bool IsOne(IReadOnlyList<StatementRow> statements, long knownSince)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].KnownFrom > knownSince || statements[i].KnownUntil is not null) return false;
            for (var other = 0; other < i; other++)
            {
                if (statements[i].Value == statements[other].Value && HeldStatements.Key(statements[i]) == HeldStatements.Key(statements[other])) return false;
            }
        }
        return true;
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
