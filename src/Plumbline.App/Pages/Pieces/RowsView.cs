using Plumbline.App.Pages.Marking;

namespace Plumbline.App.Pages.Pieces;

/// <summary>A text in rows with its notes.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Lines">True numbers the lines and gives them anchors: only where the numbers are those of the document.</param>
internal sealed record RowsView(IReadOnlyList<MarkedRow> Rows, string Language, bool Lines);
