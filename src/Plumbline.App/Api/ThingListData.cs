using Plumbline.Register.Things.Named;

namespace Plumbline.App.Api;

/// <summary>A part of a list of things that are known by names, with what narrows it.</summary>
internal sealed record ThingListData(IReadOnlyList<ThingSummary> Items, string? Next, int Total, bool TotalIsExact, IReadOnlyList<FacetCount> Types, IReadOnlyList<FacetCount> Years);
