namespace Plumbline.Register.Search;

/// <summary>What a search gave, by kinds.</summary>
/// <param name="Results">The results; their page of hits is that which was asked for where all hits are of one kind, else the first few of all kinds.</param>
/// <param name="Each">The first hits of each kind that has any.</param>
public sealed record SearchOverview(SearchResults Results, IReadOnlyDictionary<SearchKind, IReadOnlyList<SearchHit>> Each);
