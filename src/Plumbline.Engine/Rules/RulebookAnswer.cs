namespace Plumbline.Engine.Rules;

/// <summary>What a rulebook answers.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Tables">The answers of its tables.</param>
/// <param name="Problems">Values that contradict each other; then there are no answers.</param>
public sealed record RulebookAnswer(Rulebook Rulebook, IReadOnlyList<TableAnswer> Tables, IReadOnlyList<string> Problems);
