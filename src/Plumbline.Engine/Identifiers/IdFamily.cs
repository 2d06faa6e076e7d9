namespace Plumbline.Engine.Identifiers;

/// <summary>The grammar that reads an identifier and prints its normal form; one file in this folder each.</summary>
public enum IdFamily
{
    /// <summary>National, sector, local, association and enterprise standards of China.</summary>
    Chinese,

    /// <summary>Chinese plan numbers.</summary>
    Plan,

    /// <summary>ISO, IEC, CISPR and joint publications, ISO and IEC guides, IWA.</summary>
    IsoIec,

    /// <summary>Rules and forms of IEC's conformity assessment: IECEE, IECEx, IECQ, IECRE, CAB.</summary>
    IecScheme,

    /// <summary>Working documents of IEC committees that lists of IEC carry: CIS/A/1345/DA, PWI 86B-15.</summary>
    IecCommittee,

    /// <summary>ITU-T and ITU-R.</summary>
    Itu,

    /// <summary>IEEE, AIEE, IRE and joint ANSI forms.</summary>
    Ieee,

    /// <summary>ETSI.</summary>
    Etsi,

    /// <summary>CEN and CENELEC: EN, prEN, HD, CWA, CEN/TS ...</summary>
    European,

    /// <summary>IETF: RFC, BCP, STD, FYI, drafts.</summary>
    Ietf,

    /// <summary>3GPP.</summary>
    ThreeGpp,

    /// <summary>oneM2M.</summary>
    OneM2M,

    /// <summary>W3C.</summary>
    W3C,

    /// <summary>JIS.</summary>
    Jis,

    /// <summary>BSI: BS, PD, PAS, DD and adoptions.</summary>
    British,

    /// <summary>DIN, NF, ASTM, UL, ANSI, SAE, NIST, GOST, KS, MIL.</summary>
    National,

    /// <summary>UN regulations, OIML.</summary>
    Treaty,
}
