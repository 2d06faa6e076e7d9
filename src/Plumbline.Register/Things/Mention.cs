using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>A place where a thing is named.</summary>
/// <param name="Normal">Normal form of what is named there; on a series' page it tells the edition.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Note">What was resolved or doubted, or null.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Evidence">Document, line and quote.</param>
/// <param name="ToReview">True where recognition was not sure and no editor has looked at it.</param>
public sealed record Mention(string Normal, string Printed, string? Note, double Confidence, Evidence Evidence, bool ToReview = false);
