namespace Plumbline.Register.LanguageVersions;

/// <summary>What took the place of an edition.</summary>
/// <param name="Normal">Its normal form; null where nothing did.</param>
/// <param name="Slug">Its slug, or null.</param>
/// <param name="Since">Since when; empty where the day is not known.</param>
internal sealed record Successor(string? Normal, string? Slug, string Since);
