using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>A stretch of a text to be marked.</summary>
/// <param name="Span">Where, in the text.</param>
/// <param name="Kind">Kind of finding, one lower-case word, which becomes part of a class name; further class names may follow it.</param>
/// <param name="Anchor">Name of the mark on the page, letters and digits.</param>
/// <param name="Note">Anchor of the note in the margin that the mark leads to; several marks may share one.</param>
internal sealed record Mark(TextSpan Span, string Kind, string Anchor, string Note);
