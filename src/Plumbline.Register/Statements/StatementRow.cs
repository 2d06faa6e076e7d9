using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>A statement about a thing as projections read it.</summary>
internal sealed record StatementRow(
    long Id, string Property, string Value, string? Language, long KnownFrom, long? KnownUntil, StatementState State, EvidenceKind EvidenceKind, bool Unverified, TextSpan? Span)
{
    /// <summary>True where the register knew it when a batch had been done.</summary>
    public bool KnownAt(long batch) => KnownFrom <= batch && (KnownUntil is null || KnownUntil > batch) && State != StatementState.Rejected;
}
