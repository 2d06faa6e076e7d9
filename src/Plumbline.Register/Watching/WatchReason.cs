namespace Plumbline.Register.Watching;

/// <summary>A part of a query by which a hit was found.</summary>
/// <param name="Part">What it is: <c>words</c>, <c>kind</c>, <c>named</c>, <c>edition</c>, <c>stated</c>, <c>call</c>, or the parameter of a filter (<c>level</c>, <c>committee</c>, <c>topic</c> ...).</param>
/// <param name="Value">The words as typed, the name, the property with its value, or the value of the filter.</param>
/// <param name="Where">Of words where they stand: <c>identifier</c>, <c>title</c>, <c>heading</c> or <c>text</c>; else null.</param>
public sealed record WatchReason(string Part, string Value, string? Where = null);
