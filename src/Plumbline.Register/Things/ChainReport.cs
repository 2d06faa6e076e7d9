namespace Plumbline.Register.Things;

/// <summary>Whether every edition leads to the current one.</summary>
/// <param name="Editions">Number of editions looked at: documents with a year, without drafts and supplements.</param>
/// <param name="Reaching">Those that are the current edition of their number, or lead to it.</param>
/// <param name="Backwards">Replacements of an edition by one of the same number with an earlier year.</param>
/// <param name="Gaps">The others, in order of their identifiers.</param>
public sealed record ChainReport(int Editions, int Reaching, IReadOnlyList<string> Backwards, IReadOnlyList<ChainGap> Gaps);
