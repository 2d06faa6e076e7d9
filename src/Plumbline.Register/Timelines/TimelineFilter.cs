namespace Plumbline.Register.Timelines;

/// <summary>Which dated facts are wanted.</summary>
public sealed record TimelineFilter
{
    /// <summary>Sorts of facts: standards released, things that came into force, standards withdrawn, acts issued, acts repealed, calls for comments closing, events, targets due.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["released", "in-force", "withdrawn", "act", "repealed", "deadline", "event", "target"];

    /// <summary>A year <c>2021</c> or a month <c>2021-05</c>; null for all time.</summary>
    public string? Within { get; init; }

    /// <summary>One of <see cref="Sorts"/>; null for all.</summary>
    public string? What { get; init; }

    /// <summary>Only standards of this level (<see cref="Search.SearchFacet.Levels"/>); null for all.</summary>
    public string? Level { get; init; }

    /// <summary>Only standards of this obligation; null for all.</summary>
    public string? Obligation { get; init; }

    /// <summary>Only standards in charge of this committee, by its normal form; null for all.</summary>
    public string? Committee { get; init; }

    /// <summary>Only standards of this field or group of the ICS; null for all.</summary>
    public string? Ics { get; init; }

    /// <summary>Only standards of the fields of this topic, and calls for comments on it; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>True where only standards are wanted.</summary>
    public bool AsksStandards => Level is not null || Obligation is not null || Committee is not null || Ics is not null;
}
