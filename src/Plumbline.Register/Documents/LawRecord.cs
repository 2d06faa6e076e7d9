namespace Plumbline.Register.Documents;

/// <summary>What is stated of a law.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Facts">Number, adoption, promulgation, revisions, effect, repealed acts, each with its evidence, in the order in which they happened.</param>
public sealed record LawRecord(string Title, IReadOnlyList<LawFact> Facts);
