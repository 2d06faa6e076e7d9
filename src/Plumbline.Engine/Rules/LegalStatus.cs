using System.Globalization;

namespace Plumbline.Engine.Rules;

/// <summary>Legal status of an instrument and the days that make it. A day is <c>2021-04-29</c>, or a month or year where the source gives no more.</summary>
/// <param name="Kind">What the instrument is at its latest.</param>
/// <param name="KnownTo">Until when the source can know: the end of its period.</param>
public sealed record LegalStatus(LegalKind Kind, string KnownTo)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>When it was published, issued or presented; null where the source does not say.</summary>
    public string? Published { get; init; }

    /// <summary>When the call for comments ends.</summary>
    public string? CommentsUntil { get; init; }

    /// <summary>From when it has effect.</summary>
    public string? Effective { get; init; }

    /// <summary>Until when it has effect; it no longer has on this day.</summary>
    public string? Ends { get; init; }

    /// <summary>What takes its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The status on a day, in words: <c>draft of 29 April 2021, not in force</c>.</summary>
    public string On(DateOnly day)
    {
        var then = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (IsBefore(then, Published)) return $"not yet published: {Word()} of {Date(Published!)}";
        if (Ends is not null && !IsBefore(then, Ends)) return ReplacedBy is null ? $"ended on {Date(Ends)}" : $"replaced on {Date(Ends)} by {ReplacedBy}";
        var said = Kind switch
        {
            LegalKind.Draft => Published is null ? "draft, not in force" : $"draft of {Date(Published)}, not in force",
            LegalKind.Issued => $"issued {On(Published)}; the source does not state from when it is in force",
            LegalKind.InForce when Effective is null => "in force; the source does not state since when",
            LegalKind.InForce when IsBefore(then, Effective) => $"issued {On(Published)}, in force only from {Date(Effective)}",
            LegalKind.InForce when IsWithin(then, Effective!) => $"in force from a day of {Date(Effective!)} that the source does not state",
            LegalKind.InForce => $"in force since {Date(Effective!)}",
            LegalKind.Recommended when Effective is not null && IsBefore(then, Effective) => $"recommended, not binding; published {On(Published)}, takes effect on {Date(Effective)}",
            LegalKind.Recommended => $"recommended, not binding{(Published is null ? "" : "; published " + On(Published))}",
            LegalKind.Policy => $"statement of policy{(Published is null ? "" : " of " + Date(Published))}, without a direct duty",
            _ => "a method, not a legal instrument",
        };
        if (Published is not null && IsWithin(then, Published)) said += $" (published on a day of {Date(Published)} that the source does not state)";
        if (Kind == LegalKind.Draft && CommentsUntil is not null) said += IsBefore(CommentsUntil, then) ? $"; comments closed on {Date(CommentsUntil)}" : $"; open for comments until {Date(CommentsUntil)}";
        return IsBefore(KnownTo, then) ? $"{said}; the source knows nothing after {Date(KnownTo)}" : said;
    }

    /// <summary><c>29 April 2021</c>, <c>April 2021</c>, <c>2021</c>.</summary>
    public static string Date(string date)
    {
        if (date.Length < 7 || !int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return date;
        var shown = $"{Months[month - 1]} {date[..4]}";
        return date.Length == 10 ? date[8..].TrimStart('0') + " " + shown : shown;
    }

    private static string On(string? date) => date is null ? "(day not stated)" : date.Length == 10 ? "on " + Date(date) : "in " + Date(date);

    private string Word() => Kind switch { LegalKind.Draft => "a draft", LegalKind.Policy => "a policy", LegalKind.Recommended => "a recommendation", _ => "an instrument" };

    /// <summary>True where a date ends before the other begins; a month reaches from its first day to its last.</summary>
    private static bool IsBefore(string date, string? other)
    {
        if (other is null) return false;
        var length = Math.Min(date.Length, other.Length);
        return string.CompareOrdinal(date, 0, other, 0, length) < 0;
    }

    private static bool IsWithin(string day, string date) => date.Length < day.Length && day.StartsWith(date, StringComparison.Ordinal);
}
