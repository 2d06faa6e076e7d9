namespace Plumbline.Register.Figures;

/// <summary>Whether figures that belong together agree.</summary>
/// <param name="What">The figures in words: <c>39,222 = 2,131 + 37,091</c>.</param>
/// <param name="Result"><c>adds up</c>, <c>agrees</c>, <c>does not add up</c>, <c>contradiction</c>, <c>suspicious</c>, <c>derived</c>, <c>growth</c> or <c>open</c>.</param>
/// <param name="Difference">By how much they differ, or null.</param>
/// <param name="Note">What is to be said about it, or null.</param>
public sealed record FigureCheck(string What, string Result, string? Difference, string? Note);
