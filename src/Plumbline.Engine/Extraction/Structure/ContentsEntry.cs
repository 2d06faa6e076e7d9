using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>A line of the table of contents, or two of them where its title is broken.</summary>
/// <param name="Number">Number of an article; 0 for a section or another heading.</param>
/// <param name="Title">The words, without number, dots and page.</param>
/// <param name="Key">The words made comparable.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ContentsEntry(int Number, string Title, TitleKey Key, TextSpan Span);
