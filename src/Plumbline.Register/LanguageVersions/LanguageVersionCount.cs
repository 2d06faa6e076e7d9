namespace Plumbline.Register.LanguageVersions;

/// <summary>How many versions there are in a language.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Outdated">Those of an edition that is no longer current, where no later one has a version.</param>
/// <param name="Planned">Those that are planned.</param>
/// <param name="Current">Those of the current edition.</param>
public sealed record LanguageVersionCount(string Language, int Outdated, int Planned, int Current);
