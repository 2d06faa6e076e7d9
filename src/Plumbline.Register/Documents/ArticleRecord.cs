namespace Plumbline.Register.Documents;

/// <summary>A newsletter article with what was found in it.</summary>
/// <param name="Document">The newsletter.</param>
/// <param name="Issue">What the newsletter says of itself; null where it says nothing.</param>
/// <param name="Passage">Number, heading, section, tags, links; its span counts in the document's text.</param>
/// <param name="Text">The article's text alone: the document's text at <see cref="Documents.Passage.Span"/>.</param>
/// <param name="Findings">In order; their spans count in the document's text, so subtract the start of the passage.</param>
/// <param name="Previous">The article before, or null.</param>
/// <param name="Next">The article behind, or null.</param>
public sealed record ArticleRecord(
    DocumentSummary Document, IssueHead? Issue, Passage Passage, string Text, IReadOnlyList<FoundItem> Findings, Passage? Previous, Passage? Next);
