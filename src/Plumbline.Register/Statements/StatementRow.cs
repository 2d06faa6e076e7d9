using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>A statement about a thing as projections read it.</summary>
internal sealed record StatementRow(
    long Id, string Property, string Value, string? Language, long KnownFrom, long? KnownUntil, StatementState State, EvidenceKind EvidenceKind, bool Unverified, TextSpan? Span)
{
    /// <summary>The statements that hold when a batch has been done: those that are known then, less those whose value an editor has rejected.</summary>
    public static List<StatementRow> At(IEnumerable<StatementRow> statements, long batch)
    {
        var known = statements.Where(s => s.KnownFrom <= batch && (s.KnownUntil is null || s.KnownUntil > batch)).ToList();
        if (!known.Exists(s => s.State == StatementState.Rejected)) return known;
        var rejected = known.Where(s => s.State == StatementState.Rejected).Select(s => (s.Property, s.Value)).ToHashSet();
        return known.FindAll(s => !rejected.Contains((s.Property, s.Value)));
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
