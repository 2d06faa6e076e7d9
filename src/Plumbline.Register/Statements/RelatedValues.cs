namespace Plumbline.Register.Statements;

/// <summary>What a thing is related to in one way.</summary>
/// <param name="Type">Name of the relation: <c>adopts</c>, <c>amends</c>, <c>jurisdiction</c> ... (docs/recognition/relations.md).</param>
/// <param name="IsReverse">True where the thing is the other side: what adopts it, what lies under its jurisdiction.</param>
/// <param name="Values">The other sides; a degree of adoption stands in brackets behind the identifier, the article of a law behind a comma.</param>
public sealed record RelatedValues(string Type, bool IsReverse, IReadOnlyList<StatedValue> Values);
