namespace Plumbline.Register.LanguageVersions;

/// <summary>Versions of standards in other languages, with what they are worth on a day.</summary>
public sealed record LanguageVersionReport
{
    /// <summary>The day of states and current editions.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What there is by language, most versions first; whatever was asked for.</summary>
    public required IReadOnlyList<LanguageVersionCount> Counts { get; init; }

    /// <summary>Those asked for: outdated ones first, then by identifier. The total of missing ones is that of the part alone.</summary>
    public required Page<LanguageVersion> Versions { get; init; }
}
