namespace Plumbline.Register.Things;

/// <summary>A row of <c>standards.select</c>.</summary>
internal sealed class StandardRow
{
    public long ThingId { get; init; }
    public string Slug { get; init; } = "";
    public string Normal { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string? Title { get; init; }
    public string? Year { get; init; }
    public string Series { get; init; } = "";
    public string SeriesSlug { get; init; } = "";
    public bool Dated { get; init; }
    public string SortKey { get; init; } = "";
    public DateTimeOffset KnownSince { get; init; }
    public int Mentions { get; init; }
    public string? Released { get; init; }
    public string? Effective { get; init; }
    public string? Withdrawn { get; init; }
    public string? Confirmed { get; init; }
    public string? Stage { get; init; }
    public string? Ics { get; init; }
    public string? Committee { get; init; }

    public StandardSummary Summary => new()
    {
        Slug = Slug, Normal = Normal, Kind = Kind, Publisher = Publisher, Title = Title, Year = Year, Series = Series, SeriesSlug = SeriesSlug,
        Mentions = Mentions, KnownSince = KnownSince,
    };
}
