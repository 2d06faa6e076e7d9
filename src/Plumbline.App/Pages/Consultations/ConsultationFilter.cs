using System.Globalization;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Consultations;

/// <summary>Which calls for comments are wanted; the same for page, data, feed and calendar.</summary>
/// <param name="Status">One of <see cref="Statuses"/>, or null.</param>
/// <param name="Topic">Slug of a topic, or null.</param>
/// <param name="Authority">Slug of the body that asks, or its name as printed where it has no page; or null.</param>
/// <param name="Month">Month of the closing day, <c>2021-06</c>, or null.</param>
internal sealed record ConsultationFilter(string? Status, string? Topic, string? Authority, string? Month)
{
    /// <summary>A call closes soon where so many days are left, or fewer.</summary>
    public const int SoonDays = 14;

    /// <summary>Names of statuses with the headings of their parts, in the order of the page.</summary>
    public static IReadOnlyList<(string Name, string Heading)> Statuses { get; } =
        [("closing-soon", "Closing soon"), ("open", "Open for comments"), ("upcoming", "To come"), ("unknown", "Closing day not stated"), ("closed", "Closed")];

    public bool IsEmpty => this is { Status: null, Topic: null, Authority: null, Month: null };

    /// <summary>The part of the page in which a call stands.</summary>
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

    /// <summary>The query string with these filters and the times of the page.</summary>
    public string Query(DateOnly? asOf, DateOnly? knownBy)
    {
        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filters = new[] { ("status", Status), ("topic", Topic), ("authority", Authority), ("month", Month), (SitePage.AsOfName, Day(asOf)), (SitePage.KnownByName, Day(knownBy)) };
        var set = filters.Where(f => f.Item2 is not null).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}").ToList();
        return set.Count == 0 ? "" : "?" + string.Join('&', set);
    }
}
