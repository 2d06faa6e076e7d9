namespace Plumbline.Register.Statements;

/// <summary>A statement among which one is chosen for a day, as SQL gives it.</summary>
internal sealed class ChosenRow
{
    /// <summary>Where it was asked for.</summary>
    public long ThingId { get; init; }
    public long Id { get; init; }
    public string Property { get; init; } = "";
    public string Value { get; init; } = "";
    public string? Language { get; init; }
    public long KnownFrom { get; init; }
    public int State { get; init; }
    public int EvidenceKind { get; init; }
    public bool Unverified { get; init; }
    public string? TrueFrom { get; init; }
    public string? TrueUntil { get; init; }

    public StatementRow Row => new(Id, Property, Value, Language, KnownFrom, null, (StatementState)State, (EvidenceKind)EvidenceKind, Unverified, null, new Period(TrueFrom, TrueUntil));
}
