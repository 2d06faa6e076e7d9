using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>A row of <c>standards.select</c>.</summary>
internal sealed record StandardRow
{
    public long ThingId { get; init; }
    public string Slug { get; init; } = "";
    public string Normal { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Publisher { get; init; } = "";
    public string? Title { get; init; }
    public string? TitleZh { get; init; }
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

    /// <summary>As an editor decided for the day; null where the identifier tells.</summary>
    public string? Obligation { get; init; }

    /// <summary>The same as it is shown on a day, where some of what is stated holds for some time only.</summary>
    public StandardRow On(Reading db, DateOnly day)
    {
        if (StatementQueries.Timed(db, ThingId) is not { } statements) return this;
        var shown = StandardProjection.On(statements, day);
        return Obliged(shown.Obligation) with { Title = shown.Title, Ics = shown.Ics, Committee = shown.Committee };
    }

    /// <summary>The same with the obligation that was decided: a national standard that became recommended is one of that kind, whatever its prefix says.</summary>
    public StandardRow Obliged(string? obligation) => this with
    {
        Obligation = obligation,
        Kind = (Kind, obligation) switch
        {
            ("national-mandatory" or "national-recommended" or "guide", "mandatory") => "national-mandatory",
            ("national-mandatory" or "national-recommended" or "guide", "recommended") => "national-recommended",
            ("national-mandatory" or "national-recommended" or "guide", "guidance") => "guide",
            _ => Kind,
        },
    };

    public StandardSummary Summary => new()
    {
        Slug = Slug, Normal = Normal, Kind = Kind, Publisher = Publisher, Title = Title, TitleZh = TitleZh, Year = Year, Series = Series, SeriesSlug = SeriesSlug,
        Mentions = Mentions, KnownSince = KnownSince,
    };
}
