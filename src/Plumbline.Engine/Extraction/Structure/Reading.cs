namespace Plumbline.Engine.Extraction.Structure;

/// <summary>What was found on the way to a newsletter.</summary>
/// <param name="Reader">Reads headings in the style of the text.</param>
/// <param name="Contents">The table of contents, or null.</param>
/// <param name="Takeaways">Line of the heading of the takeaways, or -1.</param>
/// <param name="Headings">Headings of the articles, in order of the text.</param>
internal sealed record Reading(HeadingReader Reader, ContentsTable? Contents, int Takeaways, List<Candidate> Headings);
