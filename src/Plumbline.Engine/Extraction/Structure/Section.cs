using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>A section of the body and where it begins.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Span">Where the heading stands; empty, at the first article, where only the table of contents has it.</param>
/// <param name="FirstArticle">Place of its first article among the headings.</param>
internal sealed record Section(string Title, TextSpan Span, int FirstArticle);
