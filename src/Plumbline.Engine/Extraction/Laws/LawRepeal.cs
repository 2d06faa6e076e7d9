using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>An act that a law repeals, mostly in its last article.</summary>
/// <param name="Title">Title of the repealed act.</param>
/// <param name="Span">Where the title stands.</param>
public sealed record LawRepeal(string Title, TextSpan Span);
