namespace Plumbline.Engine.Identifiers;

/// <summary>Who agreed on a standard and for whom it holds.</summary>
public enum StandardLevel
{
    /// <summary>A country's: GB, GJB, JJG, TSG.</summary>
    National,

    /// <summary>A trade of China (行业标准).</summary>
    Sector,

    /// <summary>A province or city of China (地方标准).</summary>
    Local,

    /// <summary>An association of China (团体标准).</summary>
    Association,

    /// <summary>An enterprise of China (企业标准).</summary>
    Enterprise,

    /// <summary>A standard sample or reference material of China.</summary>
    Sample,

    /// <summary>ISO, IEC, ITU, IEEE, IETF and their like.</summary>
    International,

    /// <summary>CEN, CENELEC, ETSI.</summary>
    Regional,

    /// <summary>Another country's.</summary>
    Foreign,
}
