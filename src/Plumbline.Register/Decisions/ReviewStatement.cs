using Plumbline.Register.Statements;

namespace Plumbline.Register.Decisions;

/// <summary>One of the statements of a doubtful finding.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Address">Its address, or null.</param>
/// <param name="Property">What is stated.</param>
/// <param name="Stated">The value.</param>
/// <param name="Places">In how many places this value is stated of the thing; a decision speaks of all of them.</param>
/// <param name="Expected">What a value looks like, where an editor can give another one; else null.</param>
/// <param name="Others">Other values that are stated of the thing, ten at most.</param>
public sealed record ReviewStatement(string Name, string Kind, string? Address, string Property, StatedValue Stated, int Places, string? Expected, IReadOnlyList<StatedValue> Others);
