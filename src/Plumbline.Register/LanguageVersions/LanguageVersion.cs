using Plumbline.Register.Statements;

namespace Plumbline.Register.LanguageVersions;

/// <summary>A version of a standard in another language, beside the edition that is current on the day asked for.</summary>
public sealed record LanguageVersion
{
    /// <summary>Code of ISO 639-1: <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>One of <see cref="LanguageVersionStates"/>; reckoned, never stored.</summary>
    public required string State { get; init; }

    /// <summary>Normal form of the edition that is translated; of one that is missing the current edition.</summary>
    public required string Standard { get; init; }

    /// <summary>Address of its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Day, month or year on which the version was published, or is to be; null where that is not known.</summary>
    public string? Published { get; init; }

    /// <summary>Its own number in a plan of translations; null where none is known.</summary>
    public string? Number { get; init; }

    /// <summary>Since when the edition that is translated is no longer current; null where it is, or where the day is not known.</summary>
    public string? OutdatedSince { get; init; }

    /// <summary>What has taken the place of the edition that is translated, or takes it on <see cref="NextFrom"/>; null where nothing has.</summary>
    public string? Next { get; init; }

    /// <summary>Address of that.</summary>
    public string? NextAddress { get; init; }

    /// <summary>From when the edition takes its place that is published already and not in force yet; null where there is none.</summary>
    public string? NextFrom { get; init; }

    /// <summary>What it rests on; empty for one that is missing.</summary>
    public required IReadOnlyList<StatedValue> Stated { get; init; }

    /// <summary>True where recognition was not sure of all that says so, and no editor has looked at it.</summary>
    public bool ToReview => Stated.Count > 0 && Stated.All(s => s.ToReview);
}
