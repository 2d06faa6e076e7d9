namespace Plumbline.Register.Timelines;

/// <summary>Dated facts of a period.</summary>
/// <param name="Within">The year or month, or null for all time.</param>
/// <param name="Periods">Counts by year, of a year by month, of a month by day, in order; those without facts are left out.</param>
/// <param name="Facts">Facts in order of their dates.</param>
public sealed record Timeline(string? Within, IReadOnlyList<TimelinePeriod> Periods, Page<TimelineFact> Facts)
{
    /// <summary>The latest facts up to the day asked for, the latest first; only where all time is asked for.</summary>
    public IReadOnlyList<TimelineFact> Latest { get; init; } = [];

    /// <summary>The first facts after the day asked for; only where all time is asked for.</summary>
    public IReadOnlyList<TimelineFact> Coming { get; init; } = [];
}
