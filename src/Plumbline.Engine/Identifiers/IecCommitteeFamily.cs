namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Working documents of IEC committees as IEC's own lists give them: <c>CIS/A/1345/DA</c>, <c>86B/4500(F)/FDIS</c>, <c>SyCAAL/262/DTS</c>,
/// and proposals for new work: <c>PNW 1-1658 ED1</c>, <c>PWI TR 100-28 ED1</c>. The committee is the publisher, the type of paper the suffix.
/// <code>
/// paper     = committee "/" num [letter] ["(" language ")"] "/" type
/// committee = digits [letter] | "CIS/" letter | "SyC" name | "JTC1-SC" digits ; with digits alone a language is wanted, so that a fraction is no paper
/// proposal  = ("PNW" | "PWI") SP ["TR" | "TS" | "SRD" | "PAS"] SP committee "-" num [SP "ED" n]
/// </code>
/// </summary>
internal static class IecCommitteeFamily
{
    private static readonly string[] Papers =
    [
        "AC", "CC", "CD", "CDV", "DA", "DC", "DL", "DPAS", "DTR", "DTS", "FDIS", "INF", "MTG", "NP", "PAS", "Q", "QP", "R", "RM", "RQ", "RR", "RV", "RVC", "RVD", "RVN",
        "RVDTR", "RVDTS", "RVDPAS", "SBP",
    ];

    private static readonly string[] SystemCommittees =
    [
        "SyCAAL", "SyCLVDC", "SyCSM", "SyCCOMM", "SyCSET", "SyCBDC", "SyCSmartCities", "SyCSmartEnergy", "SyCSmartManufacturing", "SYCSMARTENERGY", "SYCSMARTCITIES",
    ];

    private static readonly string[] ProposalTypes = ["TR", "TS", "SRD", "PAS"];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = c.Next == 'P' ? Proposal(ref c) : Paper(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Paper(ref IdCursor c)
    {
        var mark = c.At;
        var digits = char.IsAsciiDigit(c.Next);
        if (!Committee(ref c)) return null;
        var committee = c.Since(mark).ToString();
        if (!c.Take('/')) return null;
        var number = c.At;
        if (!c.Digits(1, 5)) return null;
        if (c.Next is 'A' or 'B' or 'C') c.At++;
        var numberText = c.Since(number).ToString();
        var language = c.Take("(F)") ? "F" : c.Take("(E)") ? "E" : null;
        if (digits && language is null || !c.Take('/')) return null;
        var paper = c.TakeOneOf(Papers);
        return paper < 0 ? null : Id(committee, numberText, language, Papers[paper]);
    }

    private static StandardId? Proposal(ref IdCursor c)
    {
        var mark = c.At;
        if (!c.Take("PNW ") && !c.Take("PWI ")) return null;
        if (c.TakeOneOf(ProposalTypes) >= 0 && !c.Blanks()) return null;
        var publisher = c.Since(mark).TrimEnd().ToString();
        mark = c.At;
        if (!Committee(ref c)) return null;
        var committee = c.Since(mark);
        if (!c.Take('-')) return null;
        var number = c.At;
        if (!c.Digits(1, 5) || !c.AtBreak) return null;
        var numberText = string.Concat(committee, "-", c.Since(number));
        mark = c.At;
        string? edition = null;
        if (c.Blanks() && c.Take("ED"))
        {
            var digits = c.At;
            if (c.Digits(1, 2) && c.AtBreak) edition = string.Concat("ED", c.Since(digits));
        }
        if (edition is null) c.At = mark;
        return Id(publisher, numberText, edition, null);
    }

    private static bool Committee(ref IdCursor c)
    {
        if (c.Digits(1, 3))
        {
            if (char.IsAsciiLetterUpper(c.Next)) c.At++;
            return true;
        }
        if (c.Take("JTC1-SC")) return c.Digits(1, 2);
        if (c.Take("CIS/")) return char.IsAsciiLetterUpper(c.Next) && ++c.At > 0;
        return c.TakeOneOf(SystemCommittees) >= 0;
    }

    private static StandardId Id(string publisher, string number, string? version, string? suffix) => new()
    {
        Family = IdFamily.IecCommittee,
        Kind = IdentifierKind.International,
        Publisher = publisher,
        Number = number,
        Version = version,
        Suffix = suffix,
    };

    internal static string Format(StandardId id)
    {
        if (id.Suffix is null) return id.Version is null ? $"{id.Publisher} {id.Number}" : $"{id.Publisher} {id.Number} {id.Version}";
        return id.Version is null ? $"{id.Publisher}/{id.Number}/{id.Suffix}" : $"{id.Publisher}/{id.Number}({id.Version})/{id.Suffix}";
    }
}
