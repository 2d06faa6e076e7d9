namespace Plumbline.Register.Things.Named;

/// <summary>A meeting, launch or another dated act.</summary>
public sealed record EventRecord : ThingRecord
{
    /// <summary>Town, or <c>online</c>; null where not stated.</summary>
    public string? Place { get; init; }

    /// <summary>Who held it, or null.</summary>
    public string? Organiser { get; init; }

    /// <summary>Where its recording can be had, or null.</summary>
    public string? Recording { get; init; }

    /// <summary>Other events of the same day.</summary>
    public required IReadOnlyList<ThingSummary> SameDay { get; init; }
}
