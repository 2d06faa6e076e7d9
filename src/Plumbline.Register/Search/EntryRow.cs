namespace Plumbline.Register.Search;

/// <summary>A row of <c>search.page</c>.</summary>
internal sealed class EntryRow
{
    public long Id { get; init; }
    public int Kind { get; init; }
    public long Target { get; init; }
    public int Ordinal { get; init; }
}
