using System.Buffers;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>
/// Finds which national committee mirrors which international one. A word of mirroring stands between the two, or behind the second; the
/// national one may stand in an earlier sentence of the paragraph. Lists of equal length are paired in order ("respectively").
/// </summary>
internal static class MirrorRecogniser
{
    private const int Reach = 110;

    /// <summary>How many rows back a repetition is looked for.</summary>
    private const int Remembered = 40;

    private static readonly string[] Words =
    [
        "mirror committee", "mirror committees", "mirrors", "mirror of", "mirroring", "mirrored", "mirror group", "mirror technical committee", "national mirror", "Chinese mirror",
        "counterpart", "corresponds to", "corresponding to", "correspond to", "equivalent to", "equivalent of", "对口", "对应于", "对应国内", "国内对应", "相对应", "对应国际", "对应的国际",
    ];

    /// <summary>Parts of the English words that each of them has one of, and the sign of the Chinese ones: most sentences have none.</summary>
    private static readonly SearchValues<string> Anchors = SearchValues.Create(["irror", "ounterpart", "orrespond", "quivalent"], StringComparison.Ordinal);

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        var committees = found.CommitteeRows;
        for (var i = 0; i < committees.Count;)
        {
            var sentence = TextSpan.FromBounds(Phrases.SentenceStart(text, committees.Row(i).Span.Start), Phrases.SentenceEnd(text, committees.Row(i).Span.End));
            var next = i + 1;
            while (next < committees.Count && committees.Row(next).Span.Start < sentence.End) next++;
            if (HasInternational(committees, i, next)) FindInSentence(found, text, sentence, i, next);
            i = next;
        }
    }

    private static void FindInSentence(Recognition found, ReadOnlySpan<char> text, TextSpan sentence, int first, int next)
    {
        var words = text[sentence.Start..sentence.End];
        if (words.IndexOfAny(Anchors) < 0 && !words.Contains('对')) return;
        foreach (var word in Words)
        {
            var at = words.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            if (Pair(found, text, TextSpan.FromBounds(sentence.Start + at, sentence.Start + at + word.Length), first, next)) return;
        }
    }

    private static bool Pair(Recognition found, ReadOnlySpan<char> text, TextSpan word, int first, int next)
    {
        var committees = found.CommitteeRows;
        var behind = first;
        while (behind < next && committees.Row(behind).Span.Start < word.End) behind++;
        int from, to;
        if (behind < next && committees.Row(behind).Span.Start - word.End <= Reach)
        {
            (from, to) = (behind, ListEnd(text, committees, behind, next));
        }
        else
        {
            // 承担ISO/TC 108的对口工作: the word stands behind.
            if (behind == first || word.Start - committees.Row(behind - 1).Span.End > 12 || IsNational(committees.Row(behind - 1))) return false;
            (from, to) = (ListStart(text, committees, behind - 1, first), behind);
        }
        var national = IsNational(committees.Row(from));
        var other = Math.Min(from, behind) - 1;
        while (other >= first && IsNational(committees.Row(other)) == national) other--;
        int start, end;
        if (other >= first) (start, end) = (ListStart(text, committees, other, first), other + 1);
        else if (to < next && IsNational(committees.Row(to)) != national && Says(text[committees.Row(to - 1).Span.End..committees[to].Span.Start])) (start, end) = (to, ListEnd(text, committees, to, next));
        else
        {
            if (national) return false;
            if (Antecedent(found, text, from) is not (>= 0 and var earlier)) return PairNamed(found, text, word, from, to);
            // "A and B are the main ones; their counterparts are C and D": the whole list, where it is as long.
            var list = ListStart(text, committees, earlier, 0);
            (start, end) = (earlier + 1 - list == to - from ? list : earlier, earlier + 1);
        }
        var nationals = national ? (from, to) : (start, end);
        var internationals = national ? (start, end) : (from, to);
        Add(found, nationals, internationals, TextSpan.FromBounds(committees.Row(Math.Min(from, start)).Span.Start, committees.Row(Math.Max(to, end) - 1).Span.End));
        return true;
    }

    /// <summary>The counterpart of ISO/TC 249 <c>is</c> SAC/TC 554: a verb of being begins what stands between the two, behind a name in brackets.</summary>
    private static bool Says(ReadOnlySpan<char> gap)
    {
        gap = Unbracketed(gap).TrimStart();
        var first = gap.IndexOf(' ') is >= 0 and var blank ? gap[..blank] : gap;
        return gap.Length <= 60 && (first is "is" or "are" || gap.StartsWith("in China is") || gap.StartsWith('为') || gap.StartsWith('是'));
    }

    /// <summary>The sentence names the national committee in full, and its number stands beside that name in a line before.</summary>
    private static bool PairNamed(Recognition found, ReadOnlySpan<char> text, TextSpan word, int from, int to)
    {
        var line = Phrases.LineStart(text, word.Start);
        var name = NamedCommittee.In(text, line, word.Start);
        if (name.Length == 0 || NamedCommittee.Numbered(found, text, line, text[name.Start..name.End]) is not { } national || !IsNational(national)) return false;
        for (var i = from; i < to; i++) Add(found, national, found.CommitteeRows.Row(i), TextSpan.FromBounds(name.Start, found.CommitteeRows.Row(to - 1).Span.End), "mirror-named");
        return true;
    }

    private static void Add(Recognition found, (int From, int To) nationals, (int From, int To) internationals, TextSpan span)
    {
        var (n, m) = (nationals.To - nationals.From, internationals.To - internationals.From);
        // Lists of different lengths leave open who mirrors whom.
        if (n != m && n != 1 && m != 1) return;
        for (var i = 0; i < Math.Max(n, m); i++)
        {
            ref readonly var national = ref found.CommitteeRows.Row(nationals.From + (n == 1 ? 0 : i));
            ref readonly var international = ref found.CommitteeRows.Row(internationals.From + (m == 1 ? 0 : i));
            Add(found, national, international, span, n > 1 && n == m ? "mirror-list" : "mirror");
        }
    }

    private static void Add(Recognition found, in FoundCommittee national, in FoundCommittee international, TextSpan span, string rule)
    {
        if (IsRepeated(found.Mirrors, national, international)) return;
        found.Mirrors.Add(new MirrorFinding
        {
            Span = span, National = national.Id, International = international.Id, Article = international.Article, Rule = rule, Note = national.Note, Confidence = 0.9,
        });
    }

    private static bool IsRepeated(List<MirrorFinding> mirrors, in FoundCommittee national, in FoundCommittee international)
    {
        for (var i = mirrors.Count - 1; i >= 0 && i > mirrors.Count - Remembered; i--)
        {
            if (mirrors[i].International.Slug == international.Id.Slug && mirrors[i].National.Slug == national.Id.Slug && mirrors[i].Article == international.Article) return true;
        }
        return false;
    }

    /// <summary>The national committee named last before a mention, in the same paragraph.</summary>
    private static int Antecedent(Recognition found, ReadOnlySpan<char> text, int index)
    {
        var start = found.CommitteeRows.Row(index).Span.Start;
        for (var i = index - 1; i >= 0 && start - found.CommitteeRows.Row(i).Span.End < 800; i--)
        {
            if (text[found.CommitteeRows.Row(i).Span.End..start].Contains('\n')) return -1;
            if (IsNational(found.CommitteeRows.Row(i))) return i;
        }
        return -1;
    }

    private static int ListEnd(ReadOnlySpan<char> text, FindingRows<CommitteeFinding, FoundCommittee> committees, int from, int next)
    {
        var to = from + 1;
        while (to < next && IsNational(committees.Row(to)) == IsNational(committees.Row(from)) && IsList(text[committees.Row(to - 1).Span.End..committees[to].Span.Start])) to++;
        return to;
    }

    private static int ListStart(ReadOnlySpan<char> text, FindingRows<CommitteeFinding, FoundCommittee> committees, int last, int first)
    {
        while (last > first && IsNational(committees.Row(last - 1)) == IsNational(committees.Row(last)) && IsList(text[committees.Row(last - 1).Span.End..committees[last].Span.Start])) last--;
        return last;
    }

    /// <summary>True where only list words and bracketed names stand between two committees.</summary>
    private static bool IsList(ReadOnlySpan<char> gap)
    {
        gap = Unbracketed(gap).Trim(" ,，、;；\n");
        return gap.IsEmpty || gap is "and" or "和" or "与" or "及" or "&";
    }

    private static ReadOnlySpan<char> Unbracketed(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        return gap.Length > 1 && gap[0] is '(' or '（' && gap.IndexOfAny(')', '）') is > 0 and var close ? gap[(close + 1)..] : gap;
    }

    private static bool HasInternational(FindingRows<CommitteeFinding, FoundCommittee> committees, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (!IsNational(committees.Row(i))) return true;
        }
        return false;
    }

    private static bool IsNational(in FoundCommittee finding) => CommitteeOrganisations.IsNational(finding.Id.Organisation);
}
