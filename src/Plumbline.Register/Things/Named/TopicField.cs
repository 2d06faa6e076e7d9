namespace Plumbline.Register.Things.Named;

/// <summary>A field of the International Classification for Standards and its standards here.</summary>
/// <param name="Code">Such as <c>35.030</c>.</param>
/// <param name="Name">English name, or null.</param>
/// <param name="Number">Number of standards whose record states this field or one below it.</param>
/// <param name="Standards">Some of them, the latest first.</param>
public sealed record TopicField(string Code, string? Name, int Number, IReadOnlyList<StandardSummary> Standards);
