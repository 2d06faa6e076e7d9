using System.Buffers;

namespace Plumbline.Engine.Identifiers;

/// <summary>Organisations that have committees, as they stand before a code, in letters and in Chinese.</summary>
internal static class CommitteeOrganisations
{
    /// <summary>Letters as printed and as in the normal form, the longer before those they end with.</summary>
    private static readonly (string Printed, string Normal)[] Letters =
    [
        ("CEN-CENELEC", "CEN/CLC"), ("CEN/CENELEC", "CEN/CLC"), ("CEN-CLC", "CEN/CLC"), ("CEN/CLC", "CEN/CLC"),
        ("ISO/IEC", "ISO/IEC"), ("ISO-IEC", "ISO/IEC"), ("IEC/ISO", "IEC/ISO"),
        ("ITU-T", "ITU-T"), ("ITU-R", "ITU-R"), ("ITU-D", "ITU-D"), ("CENELEC", "CLC"),
        ("CISPR", "CISPR"), ("CSBTS", "SAC"), ("CCSA", "CCSA"), ("ETSI", "ETSI"), ("MIIT", "MIIT"), ("ITU", "ITU-T"),
        ("ISO", "ISO"), ("IEC", "IEC"), ("SAC", "SAC"), ("CEN", "CEN"), ("CLC", "CLC"), ("NEA", "NEA"),
        ("oneM2M", "oneM2M"), ("3GPP", "3GPP"), ("IETF", "IETF"), ("IRTF", "IRTF"), ("IEEE", "IEEE"), ("W3C", "W3C"),
    ];

    private static readonly (string Printed, string Normal)[] Names =
    [
        ("中国通信标准化协会", "CCSA"), ("国家标准化管理委员会", "SAC"), ("国家标准委", "SAC"), ("国标委", "SAC"),
        ("国际标准化组织", "ISO"), ("国际电工委员会", "IEC"), ("国际电工委", "IEC"), ("国际电信联盟电信标准化部门", "ITU-T"), ("国际电信联盟", "ITU-T"), ("国际电联", "ITU-T"),
        ("欧洲标准化委员会", "CEN"), ("欧洲电工标准化委员会", "CLC"), ("欧洲电信标准协会", "ETSI"), ("欧洲电信标准化协会", "ETSI"),
        ("工业和信息化部", "MIIT"), ("工信部", "MIIT"),
        ("Standardization Administration of China", "SAC"), ("Standardisation Administration of China", "SAC"),
        ("China Communications Standards Association", "CCSA"), ("International Electrotechnical Commission", "IEC"),
        ("International Organization for Standardization", "ISO"), ("International Telecommunication Union", "ITU-T"),
    ];

    /// <summary>One of these is in every text that names an organisation in letters.</summary>
    private static readonly SearchValues<string> AnyLetters = SearchValues.Create([.. Letters.Select(l => l.Printed)], StringComparison.Ordinal);

    /// <summary>One of these is in every text that names an organisation by its name.</summary>
    private static readonly SearchValues<char> FirstOfNames = SearchValues.Create([.. Names.Select(n => n.Printed[0])]);

    /// <summary>The organisation whose letters end before <paramref name="end"/>; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Offset behind the last letter.</param>
    /// <param name="start">Where its letters start.</param>
    public static string? EndingAt(ReadOnlySpan<char> text, int end, out int start)
    {
        foreach (var (printed, normal) in Letters)
        {
            start = end - printed.Length;
            if (start < 0 || !CommitteeScanner.Reads(text, start, printed)) continue;
            if (start > 0 && IsWordBefore(text, start)) continue;
            return normal;
        }
        foreach (var (printed, normal) in Names)
        {
            start = end - printed.Length;
            if (start >= 0 && text[start..end].SequenceEqual(printed)) return normal;
        }
        start = end;
        return null;
    }

    /// <summary>The organisation that a text starts with, by its letters or its name; null where there is none.</summary>
    public static string? StartingAt(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (printed, normal) in Letters)
        {
            length = printed.Length;
            if (CommitteeScanner.Reads(text, 0, printed) && !char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, length))) return normal;
        }
        foreach (var (printed, normal) in Names)
        {
            length = printed.Length;
            if (text.StartsWith(printed)) return normal;
        }
        length = 0;
        return null;
    }

    /// <summary>The last organisation named in a stretch of text by its letters or by its name; null where none is.</summary>
    public static string? LastIn(ReadOnlySpan<char> text, out int start)
    {
        string? best = null;
        start = -1;
        if (text.ContainsAny(AnyLetters))
        {
            foreach (var (printed, normal) in Letters) LastOf(text, printed, normal, letters: true, ref best, ref start);
        }
        if (text.ContainsAny(FirstOfNames))
        {
            foreach (var (printed, normal) in Names) LastOf(text, printed, normal, letters: false, ref best, ref start);
        }
        return best;
    }

    /// <summary>True where the organisation works for one country, so that its committees can mirror international ones.</summary>
    public static bool IsNational(string organisation) => organisation switch
    {
        "ISO" or "IEC" or "ISO/IEC" or "IEC/ISO" or "CISPR" or "CEN" or "CLC" or "CEN/CLC" or "ETSI" or "IETF" or "IRTF" or "3GPP" or "W3C" or "IEEE" or "oneM2M" => false,
        _ => !organisation.StartsWith("ITU", StringComparison.Ordinal),
    };

    /// <summary>True where the first level is set off by a blank and not by a slash: ITU-T SG16, ETSI ISG QKD, 3GPP SA2, ISO/IEC JTC 1.</summary>
    public static bool IsSpaced(string organisation, string kind) => organisation switch
    {
        "ISO/IEC" or "IEC/ISO" => kind == "JTC",
        "ETSI" or "IETF" or "IRTF" or "3GPP" or "W3C" or "IEEE" or "oneM2M" or "ASTM" => true,
        _ => organisation.StartsWith("ITU", StringComparison.Ordinal),
    };

    private static bool IsWordBefore(ReadOnlySpan<char> text, int start)
    {
        var before = Text.CharFold.Fold(text[start - 1]);
        return char.IsAsciiLetterOrDigit(before) || (before is '-' or '/' && start > 1 && char.IsAsciiLetterOrDigit(Text.CharFold.Fold(text[start - 2])));
    }

    private static void LastOf(ReadOnlySpan<char> text, string printed, string normal, bool letters, ref string? best, ref int start)
    {
        for (var end = text.Length; ; )
        {
            var at = text[..end].LastIndexOf(printed);
            if (at < 0 || at < start) return;
            var behind = at + printed.Length;
            var whole = !letters || ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (behind == text.Length || !char.IsAsciiLetterOrDigit(text[behind])));
            if (whole && (at > start || best is null))
            {
                (best, start) = (normal, at);
                return;
            }
            end = at;
        }
    }
}
