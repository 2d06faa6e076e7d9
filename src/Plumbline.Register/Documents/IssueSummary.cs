namespace Plumbline.Register.Documents;

/// <summary>A newsletter number in a list.</summary>
/// <param name="Document">The document that holds it.</param>
/// <param name="Head">What it says of itself.</param>
public sealed record IssueSummary(DocumentSummary Document, IssueHead Head);
