using Plumbline.Register.Statements;

namespace Plumbline.App.Pages.Pieces;

/// <summary>What the Quote piece shows.</summary>
/// <param name="Evidence">The words and where they stand.</param>
/// <param name="Note">What was resolved or doubted, or null.</param>
/// <param name="KnownSince">Since when the register knows it, or null where the page says it elsewhere.</param>
/// <param name="WithDocument">True names the document; false where a heading above does.</param>
internal sealed record QuoteView(Evidence Evidence, string? Note = null, DateTimeOffset? KnownSince = null, bool WithDocument = true);
