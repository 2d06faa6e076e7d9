namespace Plumbline.Engine.Identifiers;

/// <summary>What sort of document an identifier names; the words of the identifier grammar, section 1.</summary>
public enum IdentifierKind
{
    /// <summary>GB, GBn, GBJ, GBZ.</summary>
    NationalMandatory,

    /// <summary>GB/T, GBZ/T.</summary>
    NationalRecommended,

    /// <summary>GB/Z.</summary>
    Guide,

    /// <summary>Standards of a trade (行业标准), such as YD/T.</summary>
    Sector,

    /// <summary>Standards of a province or city (地方标准), DB.</summary>
    Local,

    /// <summary>Standards of an association (团体标准), T/.</summary>
    Association,

    /// <summary>Standards of an enterprise (企业标准), Q/.</summary>
    Enterprise,

    /// <summary>Plan numbers (计划号) of standards under development.</summary>
    Plan,

    /// <summary>Standard samples, GSB.</summary>
    Sample,

    /// <summary>Reference materials, GBW.</summary>
    ReferenceMaterial,

    /// <summary>JJF, JJG.</summary>
    Metrology,

    /// <summary>GJB.</summary>
    Military,

    /// <summary>TSG.</summary>
    TechnicalRegulation,

    /// <summary>Other Chinese documents with a number, such as CNAS rules.</summary>
    Other,

    /// <summary>ISO, IEC, ITU, IEEE, ETSI, EN, IETF, 3GPP, oneM2M, W3C, UN, OIML.</summary>
    International,

    /// <summary>ASTM, UL, JIS, DIN, BS, NF, SAE, ANSI, NIST, GOST, KS, MIL.</summary>
    Foreign,
}
