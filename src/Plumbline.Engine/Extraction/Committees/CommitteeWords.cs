using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>
/// Committees written out in English: <c>Subcommittee 42</c>, <c>National Technical Committee 28 on Information Technology of SAC</c>,
/// <c>(ITU-T) Study Group 16</c>, <c>Quantum Internet Research Group (QIRG)</c>, <c>IEEE P2418.2 Working Group</c>, and committees by name only.
/// </summary>
internal static class CommitteeWords
{
    /// <summary>What stands at a hit on <c>ommittee</c>.</summary>
    public static CommitteeMention? AtCommittee(ReadOnlySpan<char> text, int hit, CommitteeNames names)
    {
        var end = hit + "ommittee".Length;
        if (hit == 0 || char.ToLowerInvariant(text[hit - 1]) != 'c' || CommitteeScanner.At(text, end) == 's') return null;
        var start = hit - 1;
        var kind = "TC";
        foreach (var prefix in SubPrefixes)
        {
            if (start < prefix.Length || !text[(start - prefix.Length)..start].Equals(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            start -= prefix.Length;
            kind = "SC";
            break;
        }
        var number = NumberBehind(text, end, out var behind);
        var technical = kind == "SC" || text[..start].EndsWith("echnical ", StringComparison.Ordinal);
        if (number is not null && technical) return Numbered(text, start, kind, number, behind);
        return kind == "TC" && text[..start].EndsWith("echnical ") ? ByName(text, end, names) : null;
    }

    /// <summary>What stands at a hit on <c>Group</c>.</summary>
    public static CommitteeMention? AtGroup(ReadOnlySpan<char> text, int hit)
    {
        var end = hit + "Group".Length;
        var before = text[..hit];
        var kind = before.EndsWith("Study ") ? "SG" : before.EndsWith("Working ") ? "WG" : before.EndsWith("Research ") ? "RG" : before.EndsWith("Advisory ") ? "AG" : null;
        if (kind is null || char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, end))) return null;
        var start = hit - (kind switch { "SG" => 6, "WG" => 8, _ => 9 });
        if (kind is "SG" or "WG" && NumberBehind(text, end, out var behind) is { } number) return Numbered(text, start, kind, number, behind);
        if (kind == "WG" && NameBefore(text, start) is { } named) return named;
        var open = CommitteeScanner.At(text, end) == ' ' ? end + 1 : end;
        if (CommitteeScanner.At(text, open) != '(') return null;
        if (kind == "AG" && CommitteeScanner.Reads(text, open, "(AG)"))
            return new CommitteeMention { Span = TextSpan.FromBounds(open + 1, open + 3), Levels = [new CommitteeLevel("AG", null)], Rule = "group-without-number" };
        if (Acronym(text, open, out var close) is not { } acronym || acronym is "AG" or "WG" or "RG" or "SG") return null;
        var sentence = text[Phrases.SentenceStart(text, hit)..hit];
        foreach (var body in BodiesOfNamedGroups)
        {
            if (!sentence.Contains(body, StringComparison.Ordinal)) continue;
            var id = new CommitteeId { Organisation = body, Levels = [new CommitteeLevel(acronym, null)] };
            return new CommitteeMention { Span = TextSpan.FromBounds(open + 1, close), Id = id, Rule = "group-by-acronym", Note = "organisation taken from the sentence" };
        }
        return null;
    }

    /// <summary><c>IETF QUIC WG</c>, <c>W3C DID WG</c>, <c>IEEE P2418.2 Working Group</c>: kind at <paramref name="start"/>, name and body before it.</summary>
    public static CommitteeMention? AtNamedGroup(ReadOnlySpan<char> text, int start) =>
        CommitteeScanner.Reads(text, start, "WG") && !char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, start + 2)) ? NameBefore(text, start) : null;

    private static CommitteeMention? NameBefore(ReadOnlySpan<char> text, int start)
    {
        var name = start;
        while (name > 0 && start - name < 14 && text[name - 1] == ' ') name--;
        while (name > 0 && start - name < 14 && CommitteeScanner.At(text, name - 1) is var c && (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '.' or '-')) name--;
        if (name < 4 || text[name - 1] != ' ') return null;
        foreach (var body in BodiesOfNamedGroups)
        {
            var from = name - 1 - body.Length;
            if (!CommitteeScanner.Reads(text, from, body) || CommitteeRecogniser.IsInsideWord(text, from)) continue;
            var levels = CommitteeForms.ReadOwn(text, name, body, slash: false, out var end);
            if (!levels.IsEmpty) return new CommitteeMention { Span = TextSpan.FromBounds(from, end), Id = CommitteeId.Make(body, levels, spaced: true), Rule = "named-group" };
        }
        return null;
    }

    private static CommitteeMention Numbered(ReadOnlySpan<char> text, int start, string kind, string number, int end)
    {
        if (kind == "TC" && (text[..start].EndsWith("Technical ") || text[..start].EndsWith("technical "))) start -= "Technical ".Length;
        var national = kind == "TC" && text[..start].EndsWith("National ");
        if (national) start -= "National ".Length;
        var levels = new[] { new CommitteeLevel(kind, number) };
        var organisation = CommitteeRecogniser.OrganisationBefore(text, start, out var from, out _) ?? (national ? "SAC" : OrganisationBehind(text, end));
        if (organisation == "SAC" && kind != "TC") organisation = null;
        if (organisation is null || (kind != "TC" && !organisation.StartsWith("ITU", StringComparison.Ordinal)))
            return new CommitteeMention { Span = TextSpan.FromBounds(start, end), Levels = [.. levels], Name = CommitteeNaming.Subject(text, end), Rule = "spelt-out" };
        return new CommitteeMention
        {
            Span = TextSpan.FromBounds(Math.Min(from, start), end),
            Id = CommitteeId.Make(organisation, [.. levels], spaced: true),
            Name = CommitteeNaming.Subject(text, end),
            Rule = "spelt-out",
            Note = from < start ? null : "organisation taken from the words around",
        };
    }

    /// <summary><c>on Tea of Standardization Administration of China</c>, <c>of ISO</c>: the organisation that closes the name.</summary>
    private static string? OrganisationBehind(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..Phrases.SentenceEnd(text, end, 160)];
        var of = rest.IndexOf(" of ", StringComparison.Ordinal);
        return of < 0 ? null : CommitteeOrganisations.LastIn(rest[of..Math.Min(rest.Length, of + 60)], out _);
    }

    /// <summary>A committee by its name, before and behind the word: with an acronym in brackets, or with a name that stands in the table.</summary>
    private static CommitteeMention? ByName(ReadOnlySpan<char> text, int end, CommitteeNames names)
    {
        var start = Phrases.Before(text, end).Start;
        var last = end;
        var rest = text[end..Math.Min(text.Length, end + 9)];
        var skip = rest.StartsWith(" of ") || rest.StartsWith(" on ") ? 4 : rest.StartsWith(" for ") ? 5 : 0;
        if (skip > 0)
        {
            if (rest[skip..].StartsWith("the ")) skip += 4;
            last = Math.Max(end, Phrases.After(text, end + skip, withAcronym: false).End);
        }
        if (ByAcronym(text, start, last, names) is { } known) return known;
        // A code in brackets right behind says more than the name does.
        if (CommitteeScanner.At(text, last) is '(' or ')' || CommitteeScanner.At(text, last + 1) is '(') return null;
        var id = names.English(text[start..last]);
        if (id is null && last > end) (id, last) = (names.English(text[start..end]), end);
        return id is null ? null : new CommitteeMention
        {
            Span = TextSpan.FromBounds(start, last), Id = id, NamedOnly = true, Name = text[start..last].ToString(), Rule = "name", Note = "named without its number, which the table of committees gives",
        };
    }

    /// <summary>
    /// A committee of standardisation with an acronym in brackets and no number: <c>Cryptography Standardisation Technical Committee (CSTC)</c>,
    /// <c>National Technical Committee of Auto Standardization (NTCAS)</c>.
    /// </summary>
    private static CommitteeMention? ByAcronym(ReadOnlySpan<char> text, int start, int end, CommitteeNames names)
    {
        var open = CommitteeScanner.At(text, end) == ' ' ? end + 1 : end;
        if (Acronym(text, open, out var close) is not { } acronym) return null;
        var words = text[start..end];
        if (!words.Contains("tandardi", StringComparison.Ordinal)) return null;
        var known = names.English(words);
        return new CommitteeMention
        {
            Span = TextSpan.FromBounds(open + 1, close),
            Id = known ?? new CommitteeId { Organisation = acronym },
            Name = words.ToString(),
            Rule = "committee-by-acronym",
            Note = known is null ? "no number is printed" : $"printed {acronym}, number given by the table of committees",
        };
    }

    /// <summary>Digits behind <c> </c>, <c> No. </c>: one to three, nothing of a word or number behind them.</summary>
    private static string? NumberBehind(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (CommitteeScanner.At(text, end) is not (' ' or '\n')) return null;
        end++;
        foreach (var word in NumberWords)
        {
            if (CommitteeScanner.Reads(text, end, word)) end += word.Length;
        }
        var start = end;
        while (end - start < 4 && char.IsAsciiDigit(CommitteeScanner.At(text, end))) end++;
        if (end == start || end - start > 3 || CommitteeScanner.At(text, end) is var next && (char.IsAsciiLetter(next) || next is '-' or '%')) return null;
        return CommitteeScanner.At(text, end) is ',' or '.' && char.IsAsciiDigit(CommitteeScanner.At(text, end + 1)) ? null : text[start..end].ToString();
    }

    /// <summary>An acronym in brackets that is no code with a number.</summary>
    private static string? Acronym(ReadOnlySpan<char> text, int open, out int close)
    {
        close = open + 1;
        if (CommitteeScanner.At(text, open) != '(' || !char.IsAsciiLetterUpper(CommitteeScanner.At(text, close))) return null;
        while (CommitteeScanner.At(text, close) is var c && (char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-')) close++;
        if (close - open is < 3 or > 13 || CommitteeScanner.At(text, close) != ')') return null;
        if (!CommitteeScanner.ReadChain(text, open + 1, null, out _, out _).IsEmpty) return null;
        return text[(open + 1)..close].ToString();
    }

    private static readonly string[] SubPrefixes = ["sub-technical ", "sub technical ", "sub-", "sub"];

    private static readonly string[] NumberWords = ["No.", "No", "#", " "];

    private static readonly string[] BodiesOfNamedGroups = ["IETF", "IRTF", "W3C", "IEEE", "oneM2M", "3GPP", "ETSI"];
}
