namespace Plumbline.Register.Things;

/// <summary>Which calls for comments are wanted; the same for page, data, feed, calendar and watch.</summary>
/// <param name="Status">One of <see cref="Statuses"/>, or null.</param>
/// <param name="Topic">Slug of a topic, or null.</param>
/// <param name="Authority">Slug of the body that asks, or its name as printed where it has no page; or null.</param>
/// <param name="Month">Month of the closing day, <c>2021-06</c>, or null.</param>
public sealed record CallFilter(string? Status, string? Topic, string? Authority, string? Month)
{
    /// <summary>A call closes soon where so many days are left, or fewer.</summary>
    public const int SoonDays = 14;

    /// <summary>Names of statuses in the order of the page.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["closing-soon", "open", "upcoming", "unknown", "closed"];

    /// <summary>True where no call is left out.</summary>
    public bool IsEmpty => this is { Status: null, Topic: null, Authority: null, Month: null };

    /// <summary>The status by which a call is listed.</summary>
    public static string PartOf(Consultation call) => call.Status switch
    {
        ConsultationStatus.Open => call.DaysLeft <= SoonDays ? "closing-soon" : "open",
        ConsultationStatus.Upcoming => "upcoming",
        ConsultationStatus.Unknown => "unknown",
        _ => "closed",
    };

    /// <summary>What names the authority of a call in addresses.</summary>
    public static string? AuthorityOf(Consultation call) => call.Authority?.Slug ?? call.By;

    /// <summary>True where a call is wanted. What closes soon is open, too.</summary>
    public bool Holds(Consultation call) =>
        (Status is null || PartOf(call) == Status || (Status == "open" && call.Status == ConsultationStatus.Open))
        && (Topic is null || call.Topics.Any(t => t.Slug == Topic))
        && (Authority is null || AuthorityOf(call) == Authority)
        && (Month is null || call.Closes?.StartsWith(Month, StringComparison.Ordinal) == true);
}
