using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>Words of a document that prove something.</summary>
/// <param name="Quote">Where the words stand.</param>
/// <param name="Mark">Where the value stands, inside the quote, in offsets of the document.</param>
/// <param name="Article">Number of the newsletter article, or null.</param>
internal sealed record PassageEvidence(TextSpan Quote, TextSpan Mark, string? Article);
