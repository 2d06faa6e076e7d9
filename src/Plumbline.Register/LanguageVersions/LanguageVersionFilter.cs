namespace Plumbline.Register.LanguageVersions;

/// <summary>Which versions are wanted.</summary>
/// <param name="State">One of <see cref="LanguageVersionStates"/>; null for all that are known, without those that are missing.</param>
/// <param name="Language">Code of ISO 639-1; null for all, and for English where those are asked for that are missing.</param>
/// <param name="Kind">Kind of identifier (<c>national-mandatory</c>); null for all, and for national standards where those are asked for that are missing.</param>
public sealed record LanguageVersionFilter(string? State = null, string? Language = null, string? Kind = null);
