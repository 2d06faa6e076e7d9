namespace Plumbline.Register.Things;

/// <summary>The editions of a standard and what they replaced or were replaced by, over as many steps as there are.</summary>
/// <param name="Editions">In order of their years; those without a year first.</param>
/// <param name="Links">Stated replacements.</param>
/// <param name="IsWhole">False where there are more than are given here.</param>
public sealed record EditionChain(IReadOnlyList<StandardSummary> Editions, IReadOnlyList<EditionLink> Links, bool IsWhole);
