namespace Plumbline.Register.Things;

/// <summary>A thing by itself: a row of <c>things</c>.</summary>
internal sealed class ThingRow
{
    public long Id { get; init; }
    public string Kind { get; init; } = "";
    public string Key { get; init; } = "";
    public string Slug { get; init; } = "";
}
