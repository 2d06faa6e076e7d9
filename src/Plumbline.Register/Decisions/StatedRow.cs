using Plumbline.Register.Statements;

namespace Plumbline.Register.Decisions;

/// <summary>A statement as decisions take it; what a query does not ask for is empty.</summary>
internal sealed class StatedRow
{
    public long Id { get; init; }
    public long ThingId { get; init; }
    public long EvidenceId { get; init; }
    public int EvidenceKind { get; init; }
    public long KnownFrom { get; init; }
    public long? KnownUntil { get; init; }
    public long? ObjectId { get; init; }
    public string Property { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Key { get; init; } = "";
    public string Value { get; init; } = "";
    public string? Language { get; init; }
    public StatementState State { get; init; }
    public string? ObjectKind { get; init; }
    public string? ObjectKey { get; init; }
    public string? Detail { get; init; }
    public string? TrueFrom { get; init; }
    public string? TrueUntil { get; init; }

    public Period Period => new(TrueFrom, TrueUntil);
}
