namespace Plumbline.Engine.Extraction.Relations;

/// <summary>What a word says about the things before and behind it.</summary>
internal enum RelationCue
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Adopter before, adopted behind: identical to, adopts, 等同采用.</summary>
    Adopts,

    /// <summary>Adopted before, adopter behind: was adopted as.</summary>
    AdoptedAs,

    /// <summary>A degree beside the adopted one: IDT, MOD, NEQ.</summary>
    Degree,

    /// <summary>Adopted before, degree behind: 与…的一致性程度为等同.</summary>
    HanDegree,

    /// <summary>One of two standards before, the other behind: corresponds to, 对应于.</summary>
    Corresponds,

    /// <summary>New before, the one it was made from behind: converted from.</summary>
    ConvertedFrom,

    /// <summary>The one it was made from before, new behind: was converted into.</summary>
    ConvertedInto,

    /// <summary>The one it was made from before, and nothing behind: 由…转化而来.</summary>
    HanConverted,

    /// <summary>What changes before, what is changed behind: amends.</summary>
    Amends,

    /// <summary>A numbered amendment by its words, what is changed behind: Amendment 1 to.</summary>
    AmendmentTo,

    /// <summary>A numbered amendment by its words, what is changed before: 第1号修改单.</summary>
    HanAmendment,

    /// <summary>Standard before, committee or body behind.</summary>
    Body,

    /// <summary>A label of a list of bodies: 归口单位, 起草单位.</summary>
    Label,

    /// <summary>Body before in a phrase with 由: 由…归口.</summary>
    HanBody,

    /// <summary>Body before, standard behind: led the drafting of.</summary>
    Drafts,

    /// <summary>Standard before, law behind: supports Article 38 of.</summary>
    Supports,

    /// <summary>Law before: 配套标准.</summary>
    HanSupports,
}
