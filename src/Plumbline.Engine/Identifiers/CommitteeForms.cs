using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>Codes that only one organisation uses: CISPR/D, ITU-T Q1/17, ITU-T WP 1/17, ITU-T TSAG, 3GPP SA2, IETF QUIC WG, IEEE P2418.2 Working Group.</summary>
internal static class CommitteeForms
{
    private static readonly string[] ThreeGppGroups = ["RAN", "SA", "CT"];

    /// <summary>Reads such a code behind the organisation and its separator.</summary>
    /// <returns>Its levels; empty where there is none.</returns>
    public static ImmutableArray<CommitteeLevel> ReadOwn(ReadOnlySpan<char> text, int at, string organisation, bool slash, out int end)
    {
        end = at;
        var levels = organisation switch
        {
            "CISPR" => slash ? ReadLetter(text, at, out end) : [],
            "ITU-T" or "ITU-R" or "ITU-D" => ReadItu(text, at, out end),
            "3GPP" => ReadThreeGpp(text, at, out end),
            "IETF" or "W3C" or "IEEE" or "IRTF" => slash ? [] : ReadNamedGroup(text, at, out end),
            "SAC" => slash ? ReadWithoutKind(text, at, out end) : [],
            _ => [],
        };
        if (levels.IsEmpty || char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, end))) return [];
        return levels;
    }

    /// <summary>CISPR's subcommittees are letters.</summary>
    private static ImmutableArray<CommitteeLevel> ReadLetter(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at + 1;
        var letter = CommitteeScanner.At(text, at);
        if (letter is < 'A' or > 'S' || char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, end))) return [];
        ImmutableArray<CommitteeLevel> levels = [new CommitteeLevel(letter.ToString(), null)];
        if (CommitteeScanner.At(text, end) != '/') return levels;
        var groups = CommitteeScanner.ReadChain(text, end + 1, "CISPR", out var behind, out _);
        if (groups.IsEmpty) return levels;
        end = behind;
        return levels.AddRange(groups);
    }

    /// <summary><c>SAC/578</c>: the kind was left out.</summary>
    private static ImmutableArray<CommitteeLevel> ReadWithoutKind(ReadOnlySpan<char> text, int at, out int end)
    {
        var number = Digits(text, at, out end);
        return number.Length is 2 or 3 && CommitteeScanner.At(text, end) is not ('-' or '/' or '.') ? [new CommitteeLevel("TC", number)] : [];
    }

    /// <summary>Questions and working parties carry the number of their study group behind a slash; TSAG has no number.</summary>
    private static ImmutableArray<CommitteeLevel> ReadItu(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (CommitteeScanner.Reads(text, at, "TSAG"))
        {
            end = at + 4;
            return [new CommitteeLevel("TSAG", null)];
        }
        string kind;
        if (CommitteeScanner.Reads(text, at, "Question ")) (kind, end) = ("Q", at + 9);
        else if (CommitteeScanner.Reads(text, at, "WP")) (kind, end) = ("WP", at + 2);
        else if (CommitteeScanner.Reads(text, at, "Q")) (kind, end) = ("Q", at + 1);
        else return [];
        while (CommitteeScanner.At(text, end) is '.' or ' ' && end - at < 12) end++;
        var number = Digits(text, end, out end);
        if (number.Length == 0 || CommitteeScanner.At(text, end) != '/') return [];
        var group = Digits(text, end + 1, out end);
        return group.Length == 0 ? [] : [new CommitteeLevel("SG", group), new CommitteeLevel(kind, number)];
    }

    private static ImmutableArray<CommitteeLevel> ReadThreeGpp(ReadOnlySpan<char> text, int at, out int end)
    {
        foreach (var group in ThreeGppGroups)
        {
            if (!CommitteeScanner.Reads(text, at, group)) continue;
            end = at + group.Length;
            if (CommitteeScanner.Reads(text, end, " WG")) end += 3;
            var number = Digits(text, end, out end);
            return number.Length == 1 ? [new CommitteeLevel(group, number)] : [];
        }
        end = at;
        return [];
    }

    /// <summary>A word of capitals, digits and points before <c>WG</c> or <c>Working Group</c>.</summary>
    private static ImmutableArray<CommitteeLevel> ReadNamedGroup(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (CommitteeScanner.At(text, end) is var c && (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || (c is '.' or '-' && end > at))) end++;
        if (end - at is < 2 or > 12) return [];
        var name = text[at..end].ToString();
        foreach (var (printed, kind) in GroupWords)
        {
            if (!CommitteeScanner.Reads(text, end, printed)) continue;
            end += printed.Length;
            return [new CommitteeLevel(kind, name)];
        }
        return [];
    }

    private static readonly (string Printed, string Kind)[] GroupWords =
        [(" WG", "WG"), (" RG", "RG"), (" Working Group", "WG"), (" working group", "WG"), (" Research Group", "RG")];

    private static string Digits(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (end - at < 4 && char.IsAsciiDigit(CommitteeScanner.At(text, end))) end++;
        var digits = new string('0', end - at).ToCharArray();
        for (var i = 0; i < digits.Length; i++) digits[i] = CommitteeScanner.At(text, at + i);
        return digits.Length is > 0 and < 4 ? new string(digits) : "";
    }
}
