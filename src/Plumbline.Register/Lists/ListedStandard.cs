using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>The answer for one standard of a list.</summary>
public sealed record ListedStandard
{
    /// <summary>As it stands in the list.</summary>
    public required string Printed { get; init; }

    /// <summary>Line of the list, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Normal form; null where the line is no identifier.</summary>
    public string? Normal { get; init; }

    /// <summary>What hinders: why the line is no identifier; null where it is one.</summary>
    public string? Failure { get; init; }

    /// <summary>True where the register knows it; of one without a year, any of its editions.</summary>
    public bool Known { get; init; }

    /// <summary>Address of its page, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its dates and its status on the day asked for, or null where it is not known.</summary>
    public StandardLife? Life { get; init; }

    /// <summary>What the prefix says of the duty to follow it: mandatory, recommended, guidance; null where it says nothing.</summary>
    public string? Obligation { get; init; }

    /// <summary>The latest edition known here, or null.</summary>
    public string? Current { get; init; }

    /// <summary>What to use instead; empty where nothing is known to replace it.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>Since when it is replaced, or null.</summary>
    public string? Since { get; init; }

    /// <summary>Versions in other languages in short: <c>en: current</c>, <c>en: outdated since 2020-10-01</c>, <c>ru: planned</c>.</summary>
    public IReadOnlyList<string> LanguageVersions { get; init; } = [];

    /// <summary>Drafts that are to replace it.</summary>
    public IReadOnlyList<string> Drafts { get; init; } = [];

    /// <summary>Calls for comments that name it and are open or to come, with their closing days.</summary>
    public IReadOnlyList<string> Deadlines { get; init; } = [];
}
