namespace Plumbline.Register.Documents;

/// <summary>A document with its text, its passages and what was found in it.</summary>
/// <param name="Summary">What lists show.</param>
/// <param name="Issue">What it says of itself as a newsletter; null where it is none.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>; null where unknown.</param>
/// <param name="Text">The text; all offsets count UTF-16 units of it.</param>
/// <param name="Passages">In order; they cover the text.</param>
/// <param name="Findings">In order of the text.</param>
public sealed record DocumentRecord(
    DocumentSummary Summary, IssueHead? Issue, string? MediaType, string Text, IReadOnlyList<Passage> Passages, IReadOnlyList<FoundItem> Findings)
{
    /// <summary>What is stated of the law that the document is the text of; null where it is none.</summary>
    public LawRecord? Law { get; init; }

    /// <summary>The document that it is a translation of, as an editor or whoever added it said; null where nobody did.</summary>
    public DocumentSummary? TranslationOf { get; init; }

    /// <summary>Documents that are translations of it.</summary>
    public IReadOnlyList<DocumentSummary> Translations { get; init; } = [];
}
