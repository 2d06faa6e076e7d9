namespace Plumbline.Register.Things.Named;

/// <summary>A call for comments, its reports joined.</summary>
public sealed record ConsultationRecord : ThingRecord
{
    /// <summary>The call at the moment asked for.</summary>
    public required Consultation Call { get; init; }

    /// <summary>The instrument that is open for comment, where the register knows it; else null.</summary>
    public ThingSummary? Instrument { get; init; }

    /// <summary>Standards that the words of the call name.</summary>
    public required IReadOnlyList<StandardName> Standards { get; init; }
}
