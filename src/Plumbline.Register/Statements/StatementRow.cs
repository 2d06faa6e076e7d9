using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>A statement about a thing as projections read it.</summary>
internal sealed record StatementRow(
    long Id, string Property, string Value, string? Language, long KnownFrom, long? KnownUntil, StatementState State, EvidenceKind EvidenceKind, bool Unverified, TextSpan? Span, Period Period = default)
{
    /// <summary>How many equal statements it stands for; <see cref="Id"/> is the last one's.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Number of the first of the equal statements.</summary>
    public long First { get; init; } = Id;

    /// <summary>The statements that hold when a batch has been done: those that are known then, less those whose value an editor has rejected.</summary>
    public static List<StatementRow> At(IEnumerable<StatementRow> statements, long batch)
    {
        var known = statements.Where(s => s.KnownFrom <= batch && (s.KnownUntil is null || s.KnownUntil > batch)).ToList();
        if (!known.Exists(s => s.State == StatementState.Rejected)) return known;
        var rejected = known.Where(s => s.State == StatementState.Rejected).Select(s => (s.Property, s.Value)).ToHashSet();
        return known.FindAll(s => !rejected.Contains((s.Property, s.Value)));
    }

    /// <summary>The statements that are true in the world on a day.</summary>
    public static List<StatementRow> On(IReadOnlyList<StatementRow> statements, DateOnly day) => True(statements, p => p.Holds(day));

    /// <summary>The statements without those whose end is known; all of a property where nothing else is stated of it.</summary>
    public static List<StatementRow> Lasting(IReadOnlyList<StatementRow> statements)
    {
        if (statements is List<StatementRow> all && !all.Exists(s => s.Period.Until is not null)) return all;
        var lasting = True(statements, p => p.Until is null);
        return lasting.Count == statements.Count ? lasting : [.. lasting, .. statements.Where(s => !lasting.Exists(l => l.Property == s.Property && l.Language == s.Language))];
    }

    /// <summary>What an editor says of when a value holds counts for everything that states the value, as a rejection does.</summary>
    private static List<StatementRow> True(IReadOnlyList<StatementRow> statements, Func<Period, bool> holds)
    {
        var decided = statements.Where(s => s.State == StatementState.Confirmed && s.Period.IsLimited).ToLookup(s => (s.Property, s.Value), s => s.Period);
        return [.. statements.Where(s => decided.Contains((s.Property, s.Value)) ? decided[(s.Property, s.Value)].Any(holds) : holds(s.Period))];
    }

    /// <summary>The same statement as far as it was known between two batches; null where it was not.</summary>
    /// <param name="from">The first batch.</param>
    /// <param name="until">The batch behind the last one.</param>
    public StatementRow? Within(long from, long until)
    {
        var (first, last) = (Math.Max(from, KnownFrom), Math.Min(until, KnownUntil ?? long.MaxValue));
        return first >= last ? null : this with { KnownFrom = first, KnownUntil = last == long.MaxValue ? null : last };
    }
}
