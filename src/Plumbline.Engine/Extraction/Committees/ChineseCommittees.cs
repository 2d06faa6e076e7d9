using System.Buffers;
using System.Globalization;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>Committees written out in Chinese: 国际电工委员会第69技术委员会, 第17研究组, 全国汽车标准化技术委员会, 信安标委.</summary>
internal static class ChineseCommittees
{
    private const int MaxName = 48;

    /// <summary>What the 委 or 组 at a hit ends or stands in, or null.</summary>
    public static CommitteeMention? At(ReadOnlySpan<char> text, int hit, CommitteeNames names)
    {
        if (text[hit] == '组') return text[..hit] switch
        {
            [.., '研', '究'] => Ordinal(text, hit - 2, hit + 1, "SG"),
            [.., '工', '作'] => Ordinal(text, hit - 2, hit + 1, "WG"),
            [.., '特', '设', '任', '务'] => Ordinal(text, hit - 4, hit + 1, "ST"),
            _ => null,
        };
        var full = text[hit..].StartsWith("委员会");
        var end = full ? hit + 3 : hit + 1;
        if (full && text[..hit].EndsWith("技术"))
        {
            var kind = hit > 2 && text[hit - 3] == '分' ? "SC" : "TC";
            if (Ordinal(text, hit - (kind == "SC" ? 3 : 2), end, kind) is { } numbered) return numbered;
        }
        if (!full && (hit == 0 || text[hit - 1] != '标')) return null;
        if (!full && text[end..].StartsWith("会")) end++;
        return ByName(text, hit, end, names);
    }

    /// <summary>第 n 技术委员会 with the organisation in front where there is one.</summary>
    private static CommitteeMention? Ordinal(ReadOnlySpan<char> text, int end, int behind, string kind)
    {
        var number = CommitteeScanner.NumberEndingAt(text, end, out var start);
        if (number == 0 || start == 0 || text[start - 1] != '第') return null;
        start--;
        var level = new CommitteeLevel(kind, number.ToString(CultureInfo.InvariantCulture));
        var organisation = CommitteeOrganisations.EndingAt(text, start, out var from);
        var fits = organisation is not null && (level.Rank == 1 || (kind == "SG" && organisation.StartsWith("ITU", StringComparison.Ordinal)));
        return new CommitteeMention
        {
            Span = TextSpan.FromBounds(fits ? from : start, behind),
            Id = fits ? CommitteeId.Make(organisation!, [level], spaced: true) : null,
            Levels = fits ? [] : [level],
            Rule = "spelt-out",
        };
    }

    private static CommitteeMention? ByName(ReadOnlySpan<char> text, int hit, int end, CommitteeNames names)
    {
        // 全国汽车标准化技术委员会人工智能分技术委员会: the name goes on.
        var floor = Math.Max(0, hit - MaxName);
        var window = text[floor..hit];
        var start = window.LastIndexOf("全国");
        if (start < 0)
        {
            // A short name without 全国 must be known as it stands: 信安标委.
            if (end - hit > 2 || hit < 3) return null;
            return names.Chinese(text[(hit - 3)..end]) is { } shortly ? Named(text, hit - 3, end, shortly) : null;
        }
        start += floor;
        if (text[start..hit].IndexOfAny(NameEnds) >= 0) return null;
        var id = names.Chinese(text[start..end]);
        if (LongerName(text, start, end, names) is var (longer, stop) && longer is not null) (id, end) = (longer, stop);
        return id is null ? null : Named(text, start, end, id);
    }

    private static (CommitteeId? Id, int End) LongerName(ReadOnlySpan<char> text, int start, int end, CommitteeNames names)
    {
        var ceiling = Math.Min(text.Length, end + MaxName);
        foreach (var ending in SubEndings)
        {
            var at = text[end..ceiling].IndexOf(ending);
            if (at <= 0 || text[end..(end + at)].IndexOfAny(SubNameEnds) >= 0) continue;
            var stop = end + at + ending.Length;
            if (names.Chinese(text[start..stop]) is { } id) return (id, stop);
        }
        return (null, end);
    }

    private static CommitteeMention? Named(ReadOnlySpan<char> text, int start, int end, CommitteeId id)
    {
        // A code in brackets right behind says the same with its number.
        var next = CommitteeScanner.At(text, end) == ' ' ? end + 1 : end;
        if (CommitteeScanner.At(text, next) == '(' && !text[next..Math.Min(text.Length, next + 40)].StartsWith("（以下"))
        {
            var inner = text[(next + 1)..Math.Min(text.Length, next + 12)];
            if (inner.ContainsAnyInRange('A', 'Z') || inner.ContainsAnyInRange('Ａ', 'Ｚ')) return null;
        }
        return new CommitteeMention
        {
            Span = TextSpan.FromBounds(start, end), Id = id, NamedOnly = true, Name = text[start..end].ToString(), Rule = "name",
            Note = "named without its number, which the table of committees gives",
        };
    }

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("，。；：（）()《》,;:\n");

    private static readonly SearchValues<char> SubNameEnds = SearchValues.Create("，。；：（）()《》,;:\n和与及");

    private static readonly string[] SubEndings = ["分技术委员会", "分委员会", "分标委", "分会"];
}
