using Plumbline.Register.Figures;

namespace Plumbline.Register.Things.Named;

/// <summary>A law, rule, plan, guideline or another instrument.</summary>
public sealed record InstrumentRecord : ThingRecord
{
    /// <summary>The day on which the status is asked for.</summary>
    public required DateOnly On { get; init; }

    /// <summary><c>in force</c>, <c>published</c>, <c>repealed</c>, <c>draft</c> or <c>unknown</c>: computed from the days that are stated.</summary>
    public required string Status { get; init; }

    /// <summary>More on the status (<c>in force from 2021-11-01</c>), or null.</summary>
    public string? StatusNote { get; init; }

    /// <summary>Documents here that are its text, the latest first.</summary>
    public required IReadOnlyList<LawText> Texts { get; init; }

    /// <summary>Editions and drafts of it that are known by names of their own, and what it is an edition or a draft of.</summary>
    public required IReadOnlyList<ThingSummary> Versions { get; init; }

    /// <summary>Calls for comments on it or its drafts, as they stand on the day.</summary>
    public required IReadOnlyList<Consultation> Calls { get; init; }

    /// <summary>Targets that it sets.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }
}
