using Plumbline.Register.Statements;

namespace Plumbline.Register.Contradictions;

/// <summary>One of several statements that contradict each other.</summary>
/// <param name="Property">What is stated.</param>
/// <param name="Stated">The value with its evidence.</param>
public sealed record ContradictionSide(string Property, StatedValue Stated);
