namespace Plumbline.Register.Search;

/// <summary>One respect in which hits are counted.</summary>
/// <param name="Name">The parameter that narrows by it: <c>level</c>, <c>obligation</c>, <c>status</c>, <c>committee</c>, <c>ics</c>, <c>topic</c>, <c>year</c> or <c>language</c>.</param>
/// <param name="Values">Values with their counts: the one chosen first, then the most frequent; years from the latest. At most <see cref="Most"/>.</param>
/// <param name="Others">How many more values there are.</param>
public sealed record SearchFacet(string Name, IReadOnlyList<SearchFacetValue> Values, int Others)
{
    /// <summary>The most values that a facet lists.</summary>
    public const int Most = 60;

    /// <summary>The levels of standards.</summary>
    public static IReadOnlyList<string> Levels { get; } =
        ["national", "sector", "local", "association", "enterprise", "sample", "reference-material", "metrology", "military", "technical-regulation", "international", "foreign", "project", "other"];

    /// <summary>Degrees of obligation.</summary>
    public static IReadOnlyList<string> Obligations { get; } = ["mandatory", "recommended", "guidance"];

    /// <summary>Statuses, as in <see cref="Things.StandardLife"/> with hyphens for blanks.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["in-force", "published", "superseded", "withdrawn", "approval", "call-for-comments", "drafting", "planned", "unknown"];
}
