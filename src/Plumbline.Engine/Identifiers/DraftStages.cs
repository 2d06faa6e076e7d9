using System.Collections.Frozen;

namespace Plumbline.Engine.Identifiers;

/// <summary>The stages of drafts as ISO, IEC, CEN and their partners print them in identifiers: grammar, not facts.</summary>
internal static class DraftStages
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new[]
    {
        "PWI", "NP", "NWIP", "AWI", "WD", "CD", "CDV", "DIS", "FDIS", "PRF", "DTS", "FDTS", "DTR", "FDTR", "DPAS", "FDPAS", "DISP", "FDISP", "DGuide", "FDGuide", "prEN", "FprEN", "prHD", "prTS", "FprTS", "FprHD", "prCEN", "prCWA",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Supplements = new[]
    {
        "PWAM", "NPAM", "WDAM", "CDAM", "PDAM", "DAM", "DAmd", "FDAM", "FDAmd", "DAD", "DCOR", "DCor", "FDCOR", "FDCor", "CDCOR", "PRF Amd", "prA", "FprA", "AWI Amd", "CD Amd", "WD Amd", "NP Amd",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where a word of a prefix is the stage of a draft: ISO/IEC CD TS.</summary>
    public static bool OfPrefix(ReadOnlySpan<char> prefix)
    {
        foreach (var range in prefix.SplitAny("/ "))
        {
            if (Prefixes.Contains(prefix[range])) return true;
        }
        return false;
    }

    /// <summary>True where the type of a supplement is one of a draft: FDAM.</summary>
    public static bool OfSupplement(string type) => Supplements.Contains(type);
}
