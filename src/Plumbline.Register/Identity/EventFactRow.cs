namespace Plumbline.Register.Identity;

/// <summary>A row of <c>identity.event-facts</c>.</summary>
internal sealed class EventFactRow
{
    public string Property { get; init; } = "";
    public string Value { get; init; } = "";

    /// <summary>Key of the thing that the value is; null where it is none.</summary>
    public string? Object { get; init; }
}
