namespace Plumbline.Register.Contradictions;

/// <summary>Contradictions in the register.</summary>
/// <param name="Items">By kind; what nobody has decided first.</param>
/// <param name="Counts">Number of each kind, decided ones included; at the cap there may be more.</param>
/// <param name="Cap">The most of one kind that are listed.</param>
public sealed record ContradictionList(IReadOnlyList<Contradiction> Items, IReadOnlyDictionary<string, int> Counts, int Cap);
