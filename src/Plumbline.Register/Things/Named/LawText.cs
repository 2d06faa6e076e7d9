namespace Plumbline.Register.Things.Named;

/// <summary>A document that is the text of an instrument.</summary>
/// <param name="Slug">Slug of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language"><c>en</c>, <c>zh</c>, or empty.</param>
/// <param name="Date">Day of this version, or null.</param>
/// <param name="Parts">Headings and articles in their order, at most 1,000.</param>
public sealed record LawText(string Slug, string Title, string Language, string? Date, IReadOnlyList<LawPart> Parts);
