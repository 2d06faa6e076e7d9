using Plumbline.Register.Statements;

namespace Plumbline.Register.History;

/// <summary>One statement in a history.</summary>
/// <param name="Subject">Name of what it is about: the thing itself, or another that has it as its value.</param>
/// <param name="Property">What is stated, such as <c>effective</c> or <c>mentioned</c>.</param>
/// <param name="Stated">The value with its evidence; the state is that of the statement itself, <c>Rejected</c> where an editor rejects the value.</param>
public sealed record HistoryEntry(string Subject, string Property, StatedValue Stated);
