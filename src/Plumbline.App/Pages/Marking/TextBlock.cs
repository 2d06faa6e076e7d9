using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>Lines of a text that stand together.</summary>
/// <param name="Span">From the first character to the end of the last line, its line feed not included.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Level">0 for a paragraph; 2 for the heading of a part, 3 for that of an article, 4 inside an article.</param>
/// <param name="GoesOn">True where the next line follows without a blank line and only the length made a cut.</param>
internal sealed record TextBlock(TextSpan Span, int Line, int Level, bool GoesOn = false);
