using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Lists;

/// <summary>A line of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What was looked at: the line, or its cell in the column of numbers.</param>
/// <param name="Named">The standards that stand there, as printed and as read.</param>
internal sealed record ListLine(int Number, string Text, IReadOnlyList<(string Printed, StandardId Id)> Named);
