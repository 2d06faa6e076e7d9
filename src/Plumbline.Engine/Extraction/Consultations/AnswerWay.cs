using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>One way to answer a call for comments.</summary>
/// <param name="Kind">email, web, post, phone or fax.</param>
/// <param name="Value">The address or number as printed.</param>
/// <param name="Span">Where it stands.</param>
public sealed record AnswerWay(string Kind, string Value, TextSpan Span);
