namespace Plumbline.Register.Search;

/// <summary>A row of <c>search.hits</c>.</summary>
internal sealed class HitRow
{
    public long Id { get; init; }
    public int Kind { get; init; }
    public int Class { get; init; }
}
