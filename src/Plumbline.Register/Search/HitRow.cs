namespace Plumbline.Register.Search;

/// <summary>A row of <c>search.hits</c>: how many hits a kind has, or, with a class, one entry of the page.</summary>
internal sealed class HitRow
{
    public int Kind { get; init; }
    public long Hits { get; init; }
    public int? Class { get; init; }
    public long? Id { get; init; }
    public long? Target { get; init; }
    public int? Ordinal { get; init; }
}
