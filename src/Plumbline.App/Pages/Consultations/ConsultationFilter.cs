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
    /// <summary>Names of statuses with the headings of their parts, in the order of the page.</summary>
    public static IReadOnlyList<(string Name, string Heading)> Statuses { get; } =
        [("closing-soon", "Closing soon"), ("open", "Open for comments"), ("upcoming", "To come"), ("unknown", "Closing day not stated"), ("closed", "Closed")];

    public bool IsEmpty => this is { Status: null, Topic: null, Authority: null, Month: null };

    /// <summary>The same filter as the register knows it, which a watch keeps.</summary>
    public CallFilter Calls => new(Status, Topic, Authority, Month);

    /// <summary>What is wrong with the filter, and what could be given instead; null where it can be asked for.</summary>
    public (string Sentence, IReadOnlyList<string> Known)? Wrong()
    {
        if (Status is not null && !CallFilter.Statuses.Contains(Status)) return ($"There is no status “{Status}”. There are {string.Join(", ", CallFilter.Statuses)}.", CallFilter.Statuses);
        return Month is not null && First(Month) is null ? ($"“{Month}” is no month; write it as 2021-06.", []) : null;
    }

    /// <summary>The first day of a month, <c>2021-06</c>; null where it is none.</summary>
    public static DateOnly? First(string month) =>
        month.Length == 7 && DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 1900 and <= 2999 ? first : null;

    /// <summary>The part of the page in which a call stands.</summary>
    public static string PartOf(Consultation call) => CallFilter.PartOf(call);

    /// <summary>What names the authority of a call in addresses.</summary>
    public static string? AuthorityOf(Consultation call) => CallFilter.AuthorityOf(call);

    /// <summary>True where a call is wanted.</summary>
    public bool Holds(Consultation call) => Calls.Holds(call);

    /// <summary>The query string with these filters and the times of the page.</summary>
    public string Query(DateOnly? asOf, DateOnly? knownBy)
    {
        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filters = new[] { ("status", Status), ("topic", Topic), ("authority", Authority), ("month", Month), (SitePage.AsOfName, Day(asOf)), (SitePage.KnownByName, Day(knownBy)) };
        var set = filters.Where(f => f.Item2 is not null).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}").ToList();
        return set.Count == 0 ? "" : "?" + string.Join('&', set);
    }
}
