namespace Plumbline.Engine.Extraction.Relations;

/// <summary>How two things are related; the names never change their meaning.</summary>
public static class RelationTypes
{
    /// <summary>A standard takes over another; with a degree.</summary>
    public const string Adopts = "adopts";

    /// <summary>An amendment changes a document.</summary>
    public const string Amends = "amends";

    /// <summary>A standard lies with a committee or a body (归口).</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>A body drafted a standard (起草单位).</summary>
    public const string DraftedBy = "drafted-by";

    /// <summary>A body proposed a standard (提出).</summary>
    public const string ProposedBy = "proposed-by";

    /// <summary>A standard serves a law, or an article of it.</summary>
    public const string Supports = "supports";

    /// <summary>A standard was made from an association, sector or local one.</summary>
    public const string ConvertedFrom = "converted-from";

    /// <summary>Two standards deal with the same matter, without adoption.</summary>
    public const string CorrespondsTo = "corresponds-to";

    /// <summary>Every name, in the order of pages.</summary>
    public static IReadOnlyList<string> All { get; } = [Adopts, Amends, CorrespondsTo, ConvertedFrom, Supports, Jurisdiction, ProposedBy, DraftedBy];
}
