using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// From the first letters of an identifier to the grammars that may read it. A prefix stands once for each grammar; longer prefixes are
/// tried first, and of equal prefixes the earlier row. Sector codes are added from <see cref="SectorCodes"/>.
/// </summary>
internal static class Routes
{
    /// <summary>One way in.</summary>
    /// <param name="Prefix">In capitals; an identifier starts with it, whatever follows is the grammar's matter.</param>
    /// <param name="Family">The grammar.</param>
    /// <param name="LineOnly">True where the prefix is too common a word for running text: it opens an identifier at the start of a line of a list only.</param>
    /// <param name="Code">True for a sector code, which is two or three letters like many other words.</param>
    internal readonly record struct Route(string Prefix, IdFamily Family, bool LineOnly = false, bool Code = false);

    private static readonly Route[] Table =
    [
        new("GB", IdFamily.Chinese),
        new("GJB", IdFamily.Chinese),
        new("GSB", IdFamily.Chinese),
        new("GHZB", IdFamily.Chinese),
        new("GWKB", IdFamily.Chinese),
        new("GWPB", IdFamily.Chinese),
        new("JJF", IdFamily.Chinese),
        new("JJG", IdFamily.Chinese),
        new("TSG", IdFamily.Chinese),
        new("CNAS", IdFamily.Chinese),
        new("CECS", IdFamily.Chinese),
        new("HAF", IdFamily.Chinese),
        new("HAD", IdFamily.Chinese),
        new("DB", IdFamily.Chinese),
        new("T/", IdFamily.Chinese),
        new("T_", IdFamily.Chinese),
        new("Q/", IdFamily.Chinese),
        new("Q_", IdFamily.Chinese),
        new("ISO", IdFamily.IsoIec),
        new("IEC", IdFamily.IsoIec),
        new("IECEE", IdFamily.IecScheme),
        new("IECEX", IdFamily.IecScheme),
        new("IECQ", IdFamily.IecScheme),
        new("IECRE", IdFamily.IecScheme),
        new("IEC CA", IdFamily.IecScheme),
        new("CISPR", IdFamily.IsoIec),
        new("CIS/", IdFamily.IecCommittee, LineOnly: true),
        new("SYC", IdFamily.IecCommittee, LineOnly: true),
        new("JTC1-", IdFamily.IecCommittee, LineOnly: true),
        new("PNW", IdFamily.IecCommittee, LineOnly: true),
        new("PWI", IdFamily.IecCommittee, LineOnly: true),
        new("IWA", IdFamily.IsoIec),
        new("JCGM", IdFamily.IsoIec),
        new("CEI", IdFamily.IsoIec),
        new("ITU", IdFamily.Itu),
        new("CCITT", IdFamily.Itu),
        new("CCIR", IdFamily.Itu),
        new("IEEE", IdFamily.Ieee),
        new("AIEE", IdFamily.Ieee),
        new("IRE", IdFamily.Ieee, LineOnly: true),
        new("ETSI", IdFamily.Etsi),
        new("EN", IdFamily.Etsi),
        new("EN", IdFamily.European),
        new("PREN", IdFamily.European),
        new("FPREN", IdFamily.European),
        new("ENV", IdFamily.European),
        new("HD", IdFamily.European),
        new("CWA", IdFamily.European),
        new("CEN", IdFamily.European),
        new("CLC", IdFamily.European),
        new("CECC", IdFamily.European),
        new("PRHD", IdFamily.European),
        new("FPRHD", IdFamily.European),
        new("PRCEN", IdFamily.European),
        new("FPRCEN", IdFamily.European),
        new("CR", IdFamily.European, LineOnly: true),
        new("ES", IdFamily.European, LineOnly: true),
        new("IETF", IdFamily.Ietf),
        new("RFC", IdFamily.Ietf),
        new("BCP", IdFamily.Ietf),
        new("STD", IdFamily.Ietf, LineOnly: true),
        new("FYI", IdFamily.Ietf, LineOnly: true),
        new("DRAFT-", IdFamily.Ietf),
        new("3GPP", IdFamily.ThreeGpp),
        new("ONEM2M", IdFamily.OneM2M),
        new("W3C", IdFamily.W3C),
        new("JIS", IdFamily.Jis),
        new("BS", IdFamily.British),
        new("PD", IdFamily.British),
        new("PAS", IdFamily.British),
        new("DD", IdFamily.British, LineOnly: true),
        new("DISC PD", IdFamily.British),
        new("NA TO BS", IdFamily.British),
        new("NA+A", IdFamily.British),
        new("AMD", IdFamily.British, LineOnly: true),
        new("HB", IdFamily.British, LineOnly: true),
        new("HANDBOOK", IdFamily.British, LineOnly: true),
        new("EP", IdFamily.British, LineOnly: true),
        new("PP", IdFamily.British, LineOnly: true),
        new("TS", IdFamily.British, LineOnly: true),
        new("BIP", IdFamily.British, LineOnly: true),
        new("DIN", IdFamily.National),
        new("NF", IdFamily.National),
        new("ASTM", IdFamily.National),
        new("UL", IdFamily.National),
        new("ANSI", IdFamily.Ieee),
        new("ANSI", IdFamily.National),
        new("NACE", IdFamily.Ieee, LineOnly: true),
        new("SAE", IdFamily.National),
        new("NIST", IdFamily.National),
        new("SP", IdFamily.National),
        new("GOST", IdFamily.National),
        new("KS", IdFamily.National),
        new("MIL", IdFamily.National),
        new("CNS", IdFamily.National),
        new("JRA", IdFamily.National),
        new("UN", IdFamily.Treaty),
        new("OIML", IdFamily.Treaty),
    ];

    /// <summary>Routes by the first two characters, see <see cref="Key"/>; null where nothing starts so.</summary>
    private static readonly Route[]?[] ByKey = Build();

    /// <summary>Reads one identifier whose first character is at <paramref name="start"/> of a folded text.</summary>
    /// <param name="text">Text folded by <see cref="Text.CharFold"/>.</param>
    /// <param name="start">Where the prefix starts.</param>
    /// <param name="line">True for a line of a list, false for running text.</param>
    /// <param name="end">Behind the identifier; on failure the first character that could not be read.</param>
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, bool line, out int end)
    {
        end = start;
        if (start + 1 >= text.Length) return null;
        if (char.IsAsciiDigit(text[start]))
        {
            var plan = PlanFamily.Read(text, start, out end);
            if (plan is not null) return plan;
        }
        if (ByKey[Key(text[start], text[start + 1])] is not { } routes) return null;
        var rest = text[start..];
        foreach (ref readonly var route in routes.AsSpan())
        {
            if (route.LineOnly && !line || !rest.StartsWith(route.Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var id = Read(route.Family, text, start, out var stop);
            if (id is not null)
            {
                end = stop;
                return id;
            }
            end = Math.Max(end, stop);
        }
        return null;
    }

    /// <summary>As <see cref="Read(ReadOnlySpan{char}, int, bool, out int)"/> for the international half of a dual number: ISO, IEC, ITU and their like.</summary>
    internal static StandardId? ReadAdopted(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start + 1 >= text.Length || text[start] is not ('I' or 'C' or 'E' or 'A' or 'R' or 'U' or 'O')) return null;
        var id = Read(text, start, line: false, out end);
        return id is { Kind: IdentifierKind.International } or { Publisher: "ASTM" } ? id : null;
    }

    /// <summary>True where an identifier may start at this place of running text: some prefix stands there and goes on as it has to.</summary>
    /// <param name="text">Text as printed, not folded.</param>
    /// <param name="start">Where the prefix would start; there is a character behind it.</param>
    internal static bool MayStart(ReadOnlySpan<char> text, int start)
    {
        if (ByKey[Key(CharFold.Fold(text[start]), CharFold.Fold(text[start + 1]))] is not { } routes) return false;
        foreach (ref readonly var route in routes.AsSpan())
        {
            if (!route.LineOnly && StandsAt(text, start, route)) return true;
        }
        return false;
    }

    private static bool StandsAt(ReadOnlySpan<char> text, int start, in Route route)
    {
        var prefix = route.Prefix;
        if (start + prefix.Length >= text.Length) return false;
        for (var i = 2; i < prefix.Length; i++)
        {
            if (char.ToUpperInvariant(CharFold.Fold(text[start + i])) != prefix[i]) return false;
        }
        if (!route.Code) return route.Family is not (IdFamily.IsoIec or IdFamily.European or IdFamily.Itu) || !OpensCommittee(text, start);
        // A sector code is followed by its number or by /T; two more capitals make it another word.
        var next = CharFold.Fold(text[start + prefix.Length]);
        return char.IsAsciiDigit(next) || next is ' ' or '/' or '_' or '-' or '\\' or '\n' or '\r' or 'T' or 't' or 'Z' || char.IsAsciiLetterUpper(next) && prefix.Length == 3;
    }

    /// <summary>"ISO/IEC JTC 1", "ISO/TC 307", "IEC SC 3D", "ITU-T SG16": far commoner in this field's texts than many identifiers, and told apart by one word.</summary>
    private static bool OpensCommittee(ReadOnlySpan<char> text, int start)
    {
        for (var words = 0; words < 4; words++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
            if (end - start is 2 or 3 && text[start..end] is "TC" or "SC" or "WG" or "SG" or "FG" or "JTC" or "SyC") return true;
            if (end == start || end == text.Length || text[end] is not ('/' or ' ' or '-')) return false;
            start = end + 1;
        }
        return false;
    }

    private static StandardId? Read(IdFamily family, ReadOnlySpan<char> text, int start, out int end) => family switch
    {
        IdFamily.Chinese => ChineseFamily.Read(text, start, out end),
        IdFamily.Plan => PlanFamily.Read(text, start, out end),
        IdFamily.IsoIec => IsoIecFamily.Read(text, start, out end),
        IdFamily.IecScheme => IecSchemeFamily.Read(text, start, out end),
        IdFamily.IecCommittee => IecCommitteeFamily.Read(text, start, out end),
        IdFamily.Itu => ItuFamily.Read(text, start, out end),
        IdFamily.Ieee => IeeeFamily.Read(text, start, out end),
        IdFamily.Etsi => EtsiFamily.Read(text, start, out end),
        IdFamily.European => EuropeanFamily.Read(text, start, out end),
        IdFamily.Ietf => IetfFamily.Read(text, start, out end),
        IdFamily.ThreeGpp => ThreeGppFamily.Read(text, start, out end),
        IdFamily.OneM2M => OneM2MFamily.Read(text, start, out end),
        IdFamily.W3C => W3CFamily.Read(text, start, out end),
        IdFamily.Jis => JisFamily.Read(text, start, out end),
        IdFamily.British => BritishFamily.Read(text, start, out end),
        IdFamily.National => NationalFamily.Read(text, start, out end),
        _ => TreatyFamily.Read(text, start, out end),
    };

    /// <summary>Letters count alike in either case: 32 × 64 keys; characters beyond ASCII share the keys of nothing.</summary>
    private static int Key(char first, char second)
    {
        if (first > 127 || second > 127) return 0;
        return ((first & 31) << 6) | (char.IsAsciiLetter(second) ? second & 31 | 32 : second & 31);
    }

    private static Route[]?[] Build()
    {
        var lists = new List<Route>?[32 * 64];
        var all = Table.Concat(SectorCodes.All.Select(code => new Route(code, IdFamily.Chinese, Code: true)));
        foreach (var route in all.OrderByDescending(r => r.Prefix.Length))
        {
            (lists[Key(route.Prefix[0], route.Prefix[1])] ??= []).Add(route);
        }
        return [.. lists.Select(list => list?.ToArray())];
    }
}
