namespace Plumbline.Engine.Text.Comparing;

/// <summary>A part of a text to compare: an article of a law, or a paragraph.</summary>
/// <param name="Number">What it is called, such as <c>第三条</c>; empty for a paragraph. It does not count in comparing.</param>
/// <param name="Text">Its words without the number.</param>
/// <param name="Place">Where it stands, for links; any number of the caller's.</param>
public readonly record struct ComparedPart(string Number, string Text, int Place);
