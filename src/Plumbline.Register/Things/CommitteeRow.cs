namespace Plumbline.Register.Things;

/// <summary>A row of <c>committees.select</c>.</summary>
internal sealed class CommitteeRow
{
    public long ThingId { get; init; }
    public string Slug { get; init; } = "";
    public string Normal { get; init; } = "";
    public string? En { get; init; }
    public string? Zh { get; init; }
    public string SortKey { get; init; } = "";
    public string? Identity { get; init; }
    public DateTimeOffset KnownSince { get; init; }
    public int Mentions { get; init; }

    public CommitteeSummary Summary => new() { Slug = Slug, Normal = Normal, En = En, Zh = Zh, Mentions = Mentions, KnownSince = KnownSince };
}
