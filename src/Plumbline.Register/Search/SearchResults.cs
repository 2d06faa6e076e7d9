namespace Plumbline.Register.Search;

/// <summary>What a search gave.</summary>
/// <param name="Hits">In order: hits of an identifier, then in a title, in a heading, in text; each newest first.</param>
/// <param name="Counts">Number of hits of each kind, exact up to 10,000; 10,001 means more.</param>
/// <param name="Exact">The standard or committee that the query names by its identifier, in any spelling; null where it names none that is known.</param>
public sealed record SearchResults(Page<SearchHit> Hits, IReadOnlyDictionary<SearchKind, int> Counts, SearchHit? Exact)
{
    /// <summary>The query in Chinese where it is English and the term list has its words; what that finds is asked for with it. Else null.</summary>
    public SearchTranslation? Translation { get; init; }

    /// <summary>The hits counted by level, status, year and the like, where that was asked for; one without values is left out.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Totals are exact up to here.</summary>
    public const int ExactUpTo = 10_000;
}
