namespace Plumbline.Register.Things.Named;

/// <summary>A row of <c>named.select</c>.</summary>
internal sealed class NamedRow
{
    public long ThingId { get; init; }

    public string Kind { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Key { get; init; } = "";

    public string? En { get; init; }

    public string? Zh { get; init; }

    public string? Type { get; init; }

    public string? Date { get; init; }

    public string? Effective { get; init; }

    public string? Ended { get; init; }

    public string SortKey { get; init; } = "";

    public DateTimeOffset KnownSince { get; init; }

    public int Mentions { get; init; }

    public ThingSummary Summary => new()
    {
        Kind = Kind, Slug = Slug, En = En, Zh = Zh, Name = En ?? Zh ?? Key, Type = Type, Date = Date, Effective = Effective, Ended = Ended, Mentions = Mentions, KnownSince = KnownSince,
    };
}
