using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Marking;

/// <summary>A few blocks of a text and, for the margin beside them, what was found in them.</summary>
/// <param name="Passage">The passage that begins here, or null where it began in a row above.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Notes">What was found, in order of the text; the same thing stands once with all its places.</param>
internal sealed record MarkedRow(Passage? Passage, IReadOnlyList<(TextBlock Block, MarkedText Text)> Blocks, IReadOnlyList<MarginNote> Notes);
