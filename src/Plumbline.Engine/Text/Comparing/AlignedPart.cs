namespace Plumbline.Engine.Text.Comparing;

/// <summary>A part of two texts: in both, or in one only.</summary>
/// <param name="Before">The part of the earlier text, or null where it is new.</param>
/// <param name="After">The part of the later text, or null where it is gone.</param>
public readonly record struct AlignedPart(ComparedPart? Before, ComparedPart? After);
