namespace Plumbline.Register.Search;

/// <summary>What a search may give.</summary>
public enum SearchKind
{
    /// <summary>A standard, by identifier or title.</summary>
    Standard = 1,

    /// <summary>A committee, by code or name.</summary>
    Committee = 2,

    /// <summary>A document, by its title.</summary>
    Document = 3,

    /// <summary>A newsletter article or another passage, by its text.</summary>
    Passage = 4,
}
