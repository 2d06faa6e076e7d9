using Plumbline.Register.Contradictions;
using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>A standard, or a whole series where the address carries no year.</summary>
public sealed record StandardRecord
{
    /// <summary>Slug that was asked for.</summary>
    public required string Slug { get; init; }

    /// <summary>Normal form; of a series without year and edition.</summary>
    public required string Normal { get; init; }

    /// <summary>True where this is the series: an identifier without a year, as texts cite it or as editions share it.</summary>
    public required bool IsSeries { get; init; }

    /// <summary>Kind of identifier: <c>national-mandatory</c>, <c>international</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>Prefix: <c>GB/T</c>, <c>ISO/IEC</c> ...</summary>
    public required string Publisher { get; init; }

    /// <summary>Title; null where no text gives one.</summary>
    public string? Title { get; init; }

    /// <summary>Slug of the series; equal to <see cref="Slug"/> for the series itself.</summary>
    public required string SeriesSlug { get; init; }

    /// <summary>Normal form of the series.</summary>
    public required string Series { get; init; }

    /// <summary>The edition with the latest year known here; null where no dated edition is known. Latest known is not latest published.</summary>
    public StandardSummary? Current { get; init; }

    /// <summary>Dated editions of the series, latest first.</summary>
    public required IReadOnlyList<StandardSummary> Editions { get; init; }

    /// <summary>Every title met, each with its place; contradictions stay beside each other.</summary>
    public required IReadOnlyList<StatedValue> Titles { get; init; }

    /// <summary>What it is said to replace.</summary>
    public required IReadOnlyList<StatedValue> Replaces { get; init; }

    /// <summary>What is said to replace it.</summary>
    public required IReadOnlyList<StatedValue> ReplacedBy { get; init; }

    /// <summary><c>mandatory</c>, <c>recommended</c> or <c>guidance</c> on the day asked for: as an editor decided, else as the prefix says; null where neither does. Of a series that of the latest edition.</summary>
    public string? Obligation { get; init; }

    /// <summary>What was decided on the obligation, each with when it holds.</summary>
    public required IReadOnlyList<StatedValue> Obligations { get; init; }

    /// <summary>What it adopts, amends, supports ..., who has jurisdiction over it, and what is said of others with it on the other side.</summary>
    public required IReadOnlyList<RelatedValues> Relations { get; init; }

    /// <summary>Versions of it and of its other editions in other languages, with what they are worth on the day asked for; of a current national standard also that it has no English one.</summary>
    public required IReadOnlyList<LanguageVersion> LanguageVersions { get; init; }

    /// <summary>
    /// Where it is named, newest document first, at most 500. For an edition the places that name it; for a series those without a
    /// year and those of every edition.
    /// </summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Number of all places, also those beyond the cap of <see cref="Mentions"/>.</summary>
    public required int MentionCount { get; init; }

    /// <summary>Its dates and its status on the day asked for; of a series those of the latest edition.</summary>
    public required StandardLife Life { get; init; }

    /// <summary>Status on the day asked for, see <see cref="StandardLife.Status"/>.</summary>
    public string Status => Life.Status;

    /// <summary>What to use instead; of a series instead of the latest edition.</summary>
    public required Successors Instead { get; init; }

    /// <summary>Codes of the International Classification for Standards, as stated.</summary>
    public required IReadOnlyList<string> Ics { get; init; }

    /// <summary>Codes of the Chinese Classification for Standards: <c>L80</c>; of a series those of its latest edition.</summary>
    public IReadOnlyList<string> Ccs { get; init; } = [];

    /// <summary>Normal form of the committee in charge, or null.</summary>
    public string? Committee { get; init; }

    /// <summary>Since when this register knows it.</summary>
    public required DateTimeOffset KnownSince { get; init; }

    /// <summary>Titles and days that are stated of it and cannot all be right; empty for a series.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];
}
