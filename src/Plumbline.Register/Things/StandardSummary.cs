namespace Plumbline.Register.Things;

/// <summary>A standard in a list.</summary>
public sealed record StandardSummary
{
    /// <summary>Name in the address bar: <c>/standards/{slug}</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Normal form of its identifier.</summary>
    public required string Normal { get; init; }

    /// <summary>Kind of identifier: <c>national-mandatory</c>, <c>international</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>Prefix: <c>GB/T</c>, <c>ISO/IEC</c> ...</summary>
    public required string Publisher { get; init; }

    /// <summary>Title, the longest among those met in the register's order of trust; null where no text gives one.</summary>
    public string? Title { get; init; }

    /// <summary>The title in Chinese; null where none is known.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Four digits; null for a reference without a year.</summary>
    public string? Year { get; init; }

    /// <summary>Normal form without year and edition.</summary>
    public required string Series { get; init; }

    /// <summary>Slug of the series.</summary>
    public required string SeriesSlug { get; init; }

    /// <summary>Number of places that name it.</summary>
    public required int Mentions { get; init; }

    /// <summary>Since when this register knows it.</summary>
    public required DateTimeOffset KnownSince { get; init; }
}
