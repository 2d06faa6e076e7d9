using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>A part, chapter or section of a law.</summary>
/// <param name="Kind">part, subpart, chapter or section.</param>
/// <param name="Number">Its number, from 1; it may start again in each chapter or part.</param>
/// <param name="Label">As printed: <c>第二章</c>, <c>Chapter II</c>.</param>
/// <param name="Title">Heading, blanks inside Chinese words removed (总 则 is 总则); empty where it has none.</param>
/// <param name="Heading">Where label and heading stand.</param>
/// <param name="Span">From the label to where the next division of the same or a higher rank starts.</param>
public sealed record LawDivision(string Kind, int Number, string Label, string Title, TextSpan Heading, TextSpan Span);
