using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>
/// Finds where committees are written, by code and by name. What a mention leaves out (<c>TC260</c>, <c>SC 41</c>, <c>WG5</c>) is resolved
/// in a second step, when all mentions of the text are known.
/// </summary>
internal static class CommitteeRecogniser
{
    /// <summary>Letters that a code or a spelt-out committee cannot do without.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        ["TC", "SC", "WG", "SG", "ST", "SyC", "SEG", "AHG", "/PC", "FG-", "ISG", "JCA-", "SAC/", "CISPR/", "ITU-T ", "3GPP ", "ommittee", "Group"], StringComparison.Ordinal);

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        var mentions = found.CommitteeMentions;
        var names = knowledge.CommitteeNames;
        var pool = new CommitteePool();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny(Triggers);
            if (hit < 0) break;
            var start = at + hit;
            var mention = text[start] switch
            {
                'o' => CommitteeWords.AtCommittee(text, start, names),
                'G' => CommitteeWords.AtGroup(text, start),
                'I' when text[start + 1] == 'T' => AtOrganisation(text, start, 5, "ITU-T"),
                '3' => AtOrganisation(text, start, 4, "3GPP"),
                'S' when text[start + 1] == 'A' => AtOrganisation(text, start, 3, "SAC"),
                'C' => AtOrganisation(text, start, 5, "CISPR"),
                _ => AtCode(text, start),
            };
            if (mention is not { } read || InAddress(text, read.Span.Start)) at = start + 1;
            else
            {
                mentions.Add(WithName(text, pool.Shared(read)));
                at = Math.Max(read.Span.End, start + 1);
            }
        }
        FindWide(found, mentions, names, pool);
        found.CommitteeMentions = SpanOrder.Sorted(mentions, row => row.Span);
        DropOverlaps(found.CommitteeMentions);
    }

    private static CommitteeMention WithName(ReadOnlySpan<char> text, CommitteeMention mention)
    {
        mention.Name ??= CommitteeNaming.NameOf(text, mention.Span);
        return mention;
    }

    /// <summary>Of two that overlap the first stays. In one pass, however many there are.</summary>
    private static void DropOverlaps(ChunkedList<CommitteeMention> mentions)
    {
        var kept = 0;
        var before = default(TextSpan);
        for (var i = 0; i < mentions.Count; i++)
        {
            var span = mentions[i].Span;
            if (i == 0 || !span.Overlaps(before)) mentions[kept++] = mentions[i];
            before = span;
        }
        mentions.Cut(kept);
    }

    /// <summary>By the last characters of 委, 组 and the full-width letters that codes start with.</summary>
    private static void FindWide(Recognition found, ChunkedList<CommitteeMention> mentions, CommitteeNames names, CommitteePool pool)
    {
        var text = found.Text.Content.AsSpan();
        var at = 0;
        foreach (var start in found.WideSigns.Of(WideSign.Committee))
        {
            if (start < at) continue;
            at = start + 1;
            if ((text[start] is '委' or '组' ? ChineseCommittees.At(text, start, names) : AtCode(text, start)) is not { } mention) continue;
            mentions.Add(WithName(text, pool.Shared(mention)));
            at = Math.Max(mention.Span.End, at);
        }
    }

    /// <summary>A code whose first kind holds the letters at <paramref name="hit"/>.</summary>
    private static CommitteeMention? AtCode(ReadOnlySpan<char> text, int hit)
    {
        var start = hit;
        if (CommitteeScanner.At(text, start) == '/') start++;
        else if (CommitteeScanner.At(text, start - 1) is 'J' or 'S') start--;
        if (IsInsideWord(text, start))
        {
            if (start == hit || IsInsideWord(text, hit)) return null;
            start = hit;
        }
        var organisation = OrganisationBefore(text, start, out var from, out var slash);
        var levels = CommitteeScanner.ReadChain(text, start, organisation, out var end, out var note);
        if (levels.IsEmpty) return CommitteeWords.AtNamedGroup(text, start);
        if (organisation is not null)
        {
            var id = CommitteeId.Make(organisation, levels, spaced: !slash);
            return new CommitteeMention { Span = TextSpan.FromBounds(from, end), Id = id, Rule = "code", Note = note };
        }
        var span = TextSpan.FromBounds(start, end);
        // A slash that no organisation stands before joins the code to the committee in front of a bracket, or the code is none.
        var below = CommitteeScanner.At(text, start - 1) == '/';
        if (below && CommitteeScanner.At(text, start - 2) is not (')' or '）')) return null;
        if (CommitteeKinds.OnlyPublisher(levels[0].Kind) is { } publisher)
            return new CommitteeMention { Span = span, Id = CommitteeId.Make(publisher, levels, spaced: true), Rule = "own-code" };
        if (levels[0] is { Kind: "SC", Number: { Length: > 1 } number } && char.IsAsciiLetter(number[^1]))
            return new CommitteeMention { Span = span, Id = CommitteeId.Make("IEC", levels, spaced: false), Rule = "lettered-subcommittee", Note = "organisation filled in: a letter behind the number is IEC's" };
        if (levels[0].Kind == "JTC")
            return new CommitteeMention { Span = span, Id = CommitteeId.Make(CommitteeId.JointOrganisation(null, levels[0].Number), levels, spaced: true), Rule = "joint-committee", Note = "organisations filled in by the number of the joint committee" };
        return new CommitteeMention { Span = span, Levels = levels, Below = below, Rule = "code" };
    }

    /// <summary>A code that is found by its organisation: CISPR/D, ITU-T Q1/17, 3GPP SA2, SAC/578.</summary>
    private static CommitteeMention? AtOrganisation(ReadOnlySpan<char> text, int start, int length, string organisation)
    {
        if (IsInsideWord(text, start)) return null;
        var first = start + length + 1;
        var slash = text[first - 1] == '/';
        var levels = CommitteeForms.ReadOwn(text, first, organisation, slash, out var end);
        if (levels.IsEmpty) return null;
        return new CommitteeMention
        {
            Span = TextSpan.FromBounds(start, end),
            Id = CommitteeId.Make(organisation, levels, spaced: !slash),
            Rule = "own-code",
            Note = organisation == "SAC" ? $"printed {text[start..end]}, TC left out" : null,
        };
    }

    /// <summary>The organisation before a code: <c>SAC/</c>, <c>IEC </c>, <c>(CCSA) </c>, <c>IEC's </c>, <c>ISO technical committee </c>, any capitals before a slash (<c>SD/</c>).</summary>
    public static string? OrganisationBefore(ReadOnlySpan<char> text, int start, out int from, out bool slash)
    {
        from = start;
        var end = start;
        while (end > 0 && start - end < 3 && CommitteeScanner.At(text, end - 1) is ' ' or '\n' or '\r') end--;
        slash = CommitteeScanner.At(text, end - 1) == '/';
        if (slash)
        {
            end--;
            while (end > 0 && CommitteeScanner.At(text, end - 1) == ' ' && start - end < 5) end--;
        }
        foreach (var word in WordsBetween)
        {
            if (end > word.Length && text[..end].EndsWith(word, StringComparison.OrdinalIgnoreCase)) end -= word.Length;
        }
        if (CommitteeScanner.At(text, end - 1) == ')') end--;
        var organisation = CommitteeOrganisations.EndingAt(text, end, out var at);
        if (organisation is null && slash)
        {
            at = end;
            while (at > 0 && end - at < 7 && char.IsAsciiLetterUpper(CommitteeScanner.At(text, at - 1))) at--;
            if (end - at is >= 2 and <= 6 && !IsInsideWord(text, at) && !IsKind(text[at..end])) organisation = Folded(text[at..end]);
        }
        if (organisation is not null) from = at;
        return organisation;
    }

    private static readonly string[] WordsBetween = [" technical committee", "'s", "’s"];

    private static bool IsKind(ReadOnlySpan<char> letters)
    {
        foreach (var kind in CommitteeKinds.Numbered)
        {
            if (letters.SequenceEqual(kind)) return true;
        }
        return false;
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        var folded = text.ToArray();
        CharFold.Fold(text, folded);
        return new string(folded);
    }

    /// <summary>True where a letter, a digit or a hyphen behind one stands right before.</summary>
    public static bool IsInsideWord(ReadOnlySpan<char> text, int start)
    {
        var before = CommitteeScanner.At(text, start - 1);
        return char.IsAsciiLetterOrDigit(before) || before == '_' || (before is '-' or '.' && char.IsAsciiLetterOrDigit(CommitteeScanner.At(text, start - 2)));
    }

    /// <summary>True where the run of non-blank characters holds <c>://</c> or <c>www.</c> before the offset.</summary>
    private static bool InAddress(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 300 && text[start - 1] is > ' ' and < '\u007F') start--;
        var run = text[start..at];
        return run.Contains("://", StringComparison.Ordinal) || run.Contains("www.", StringComparison.Ordinal);
    }
}
