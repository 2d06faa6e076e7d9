using Plumbline.Register.Statements;

namespace Plumbline.Register.Things.Named;

/// <summary>Values of one property, each with what it rests on.</summary>
/// <param name="Property">Name of the property: <c>effective</c>, <c>secretariat</c> ...</param>
/// <param name="Values">The values; those that editors confirmed first.</param>
/// <param name="Kind">Kind of the things of which it is stated, where that is not the thing itself; else null.</param>
public sealed record StatedFacts(string Property, IReadOnlyList<StatedValue> Values, string? Kind = null);
