namespace Plumbline.Register.Statements;

/// <summary>
/// The statements that hold at a moment, equal ones as one row. A committee that ten thousand documents name alike is one row here, so that following it through ten thousand batches
/// takes that many steps and not their square.
/// </summary>
internal sealed class HeldStatements
{
    private readonly Dictionary<(string, string, string?, StatementState, EvidenceKind, bool, Period), Group> _groups = [];

    /// <summary>A statement begins to hold, or ends.</summary>
    public void Change(StatementRow statement, bool begins)
    {
        var key = Key(statement);
        if (!_groups.TryGetValue(key, out var group)) _groups[key] = group = new Group(statement with { KnownFrom = 0, KnownUntil = null });
        if (begins)
        {
            group.Ids.Add(statement.First);
            group.Ids.Add(statement.Id);
            group.Times += statement.Times;
        }
        else if (group.Ids.Remove(statement.Id) && (group.Times -= statement.Times) == 0)
        {
            _groups.Remove(key);
        }
    }

    /// <summary>Statements that have the same key are equal.</summary>
    public static (string, string, string?, StatementState, EvidenceKind, bool, Period) Key(StatementRow s) => (s.Property, s.Value, s.Language, s.State, s.EvidenceKind, s.Unverified, s.Period);

    /// <summary>What holds, in the order in which it was first stated.</summary>
    public IEnumerable<StatementRow> Rows() => _groups.Values.OrderBy(g => g.Ids.Min).Select(g => g.One with { Id = g.Ids.Max, First = g.Ids.Min, Times = g.Times });

    /// <summary>Equal statements: the numbers of those that come singly, and of rows that stand for several the first and the last.</summary>
    private sealed class Group(StatementRow one)
    {
        public StatementRow One => one;

        public SortedSet<long> Ids { get; } = [];

        public int Times { get; set; }
    }
}
