namespace Plumbline.Register.Search;

/// <summary>A search.</summary>
/// <param name="Query">What was typed. Blanks mean and; quotation marks make a phrase; case, width and traditional or simplified make no difference.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Page">Which part of the answer.</param>
/// <param name="On">Leaves out what was published later; null for all.</param>
/// <param name="KnownBy">Leaves out what became known here after the end of that day in UTC; null for all.</param>
public sealed record SearchRequest(string Query, SearchKind? Kind = null, PageRequest? Page = null, DateOnly? On = null, DateOnly? KnownBy = null)
{
    /// <summary>What hits are narrowed to. With one and no words every entry is a hit, the newest first.</summary>
    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>True to have the hits counted by level, status, year and the like.</summary>
    public bool WithFacets { get; init; }
}
