using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>An article of a law.</summary>
/// <param name="Number">Its number in Arabic digits: <c>38</c>; <c>10-1</c> for 第十条之一, <c>10a</c> for Article 10a.</param>
/// <param name="Label">As printed: <c>第三十八条</c>, <c>Article 38</c>.</param>
/// <param name="Title">Heading of its own, or null.</param>
/// <param name="Division">Place of the division that holds it in <see cref="LawDocument.Divisions"/>, or -1.</param>
/// <param name="LabelSpan">Where the label stands.</param>
/// <param name="Span">From the label to the end of its last line with words.</param>
public sealed record LawArticle(string Number, string Label, string? Title, int Division, TextSpan LabelSpan, TextSpan Span);
