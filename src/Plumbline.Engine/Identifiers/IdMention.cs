namespace Plumbline.Engine.Identifiers;

/// <summary>An identifier in a text.</summary>
/// <param name="Start">Offset of its first character; for what a list leaves out, of the number that is printed.</param>
/// <param name="End">Offset behind it. A member of a range that is not printed has the span of the whole range.</param>
/// <param name="Id">What it says.</param>
/// <param name="Listed">True where its prefix, number or year was carried over from a neighbour in a list or range.</param>
public readonly record struct IdMention(int Start, int End, StandardId Id, bool Listed = false);
