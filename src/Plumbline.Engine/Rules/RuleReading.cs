namespace Plumbline.Engine.Rules;

/// <summary>One of the ways in which an ambiguous source can be read.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Text">The reading in words.</param>
public sealed record RuleReading(string Id, string Text);
