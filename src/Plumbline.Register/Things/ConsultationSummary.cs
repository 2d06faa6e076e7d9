using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>A call for comments that a document reports.</summary>
/// <param name="Subject">What is open for comment.</param>
/// <param name="By">The authority that asks, or null.</param>
/// <param name="Open">First day, month or year, or null.</param>
/// <param name="Close">Last day, included; month or year where no more is known.</param>
/// <param name="Evidence">Document, line and quote.</param>
public sealed record ConsultationSummary(string Subject, string? By, string? Open, string? Close, Evidence Evidence);
