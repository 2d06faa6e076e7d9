namespace Plumbline.App.Publishing.Facts;

/// <summary>A standard that the issue names.</summary>
/// <param name="Normal">Normal form of its identifier.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its title as the register or else the issue has it, or null.</param>
/// <param name="Status">Status on the day of the issue, or null where the register does not know it.</param>
/// <param name="Instead">What to use instead; empty where nothing is known to replace it.</param>
/// <param name="Articles">Numbers of the articles that name it, in order; 0 for the annex.</param>
internal sealed record MentionedStandard(string Normal, string Slug, string? Title, string? Status, IReadOnlyList<string> Instead, IReadOnlyList<int> Articles);
