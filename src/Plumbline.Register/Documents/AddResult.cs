namespace Plumbline.Register.Documents;

/// <summary>What adding a document gave.</summary>
/// <param name="Outcome">Added, or known before.</param>
/// <param name="Document">The document as the register has it.</param>
/// <param name="Findings">Number of findings that were kept; 0 where the bytes were known.</param>
/// <param name="Statements">Number of statements that were made; 0 where the bytes were known.</param>
public sealed record AddResult(AddOutcome Outcome, DocumentSummary Document, int Findings, int Statements)
{
    /// <summary>What came of it, for people: one sentence without its subject.</summary>
    public string Told => Outcome == AddOutcome.Added
        ? $"added as {Things.Addresses.OfDocument(Document.Slug)}, {Findings:N0} findings"
        : $"known: the same bytes came before as '{Document.Name}'";
}
