namespace Plumbline.Register.Things.Named;

/// <summary>Things of one kind with what narrows the list.</summary>
/// <param name="Page">A part of the list.</param>
/// <param name="Types">How many there are of each sort, the most first; empty text for those of which nothing tells.</param>
/// <param name="Years">How many there are of each year, the latest first; those without a day are left out.</param>
public sealed record ThingList(Page<ThingSummary> Page, IReadOnlyList<FacetCount> Types, IReadOnlyList<FacetCount> Years);
