using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>A line of the body that may head an article.</summary>
/// <param name="Line">Index into the list of lines.</param>
/// <param name="LineEnd">Index behind its last line; a heading may run over three.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
/// <param name="Level">Hash marks of a Markdown heading.</param>
/// <param name="Title">The words without number and tags.</param>
/// <param name="HasTags">True where tags stand beside or below it.</param>
/// <param name="IsListItem">True where its neighbours are numbered too, as in a list.</param>
internal sealed record Candidate(int Line, int LineEnd, int Number, int Level, TextSpan Title, bool HasTags, bool IsListItem);
