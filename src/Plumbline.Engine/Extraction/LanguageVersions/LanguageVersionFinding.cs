namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>That a standard has, or is to have, a version in another language (国家标准外文版).</summary>
public sealed record LanguageVersionFinding : Finding
{
    /// <summary>Identifier of the edition that is translated; of a standard named without its year the number alone.</summary>
    public required string Standard { get; init; }

    /// <summary>Code of ISO 639-1: <c>en</c>, <c>fr</c>, <c>ru</c>.</summary>
    public required string Language { get; init; }

    /// <summary>One of <see cref="LanguageVersionStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>Day, month or year on which it was published; null where the text does not say.</summary>
    public string? Date { get; init; }

    /// <summary>Number of its own in the plan of translations, as printed (<c>W20201234</c>); null where none is given.</summary>
    public string? Number { get; init; }
}
