using Plumbline.Register.Statements;

namespace Plumbline.Register.Documents;

/// <summary>One fact of a law.</summary>
/// <param name="Property">number, adopted, approved, promulgated, revised, effective or repeals.</param>
/// <param name="Stated">The value: a day, a number or a title, with what it rests on.</param>
public sealed record LawFact(string Property, StatedValue Stated);
