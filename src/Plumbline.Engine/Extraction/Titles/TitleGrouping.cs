using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>Which mentions name the same document inside an article.</summary>
internal static class TitleGrouping
{
    /// <summary>How many titles back a short form is looked for.</summary>
    private const int Reach = 60;

    private static readonly SearchValues<string> Owners = SearchValues.Create([" of the People", " of China", " of the PRC"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Part of the words of a heading's title that the titles of the text must have for it to be theirs.</summary>
    private const double SaidInText = 0.6;

    /// <summary>Brings mentions, which are in order of the text, under one title each, and takes out short forms that belong to nothing.</summary>
    public static void Group(Recognition found, ChunkedList<TitleMention> mentions)
    {
        var pool = new TitlePool();
        var from = 0;
        while (from < mentions.Count)
        {
            var article = found.ArticleAt(mentions[from].Span.Start);
            var end = from + 1;
            while (end < mentions.Count && found.ArticleAt(mentions[end].Span.Start) == article) end++;
            GroupArticle(found.Text, article, mentions, from, end, pool);
            from = end;
        }
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Document is null) continue;
            mentions[kept] = mentions[i];
            if (mentions[kept].Document!.IsStandard) mentions[kept].Sort = TitleSort.Standard;
            kept++;
        }
        mentions.Cut(kept);
    }

    private static void GroupArticle(SourceText text, string? article, ChunkedList<TitleMention> mentions, int from, int end, TitlePool pool)
    {
        var groups = new List<TitledDocument>();
        var byWords = new Dictionary<ulong, TitledDocument>();
        for (var i = from; i < end; i++) if (!mentions[i].IsInHeading) Place(ref mentions[i], article, pool.Of(text, mentions[i].Span), groups, byWords);
        for (var i = from; i < end; i++) if (mentions[i].IsInHeading) PlaceHeading(ref mentions[i], article, pool.Of(text, mentions[i].Span), groups, byWords);
    }

    private static void Place(ref TitleMention mention, string? article, KnownTitle known, List<TitledDocument> groups, Dictionary<ulong, TitledDocument> byWords)
    {
        var (title, bare, key) = (known.Title, known.Bare, known.Key);
        mention.OwnLength = title.Length;
        if (byWords.TryGetValue(key.Bag, out var same))
        {
            same.AddSame(ref mention, title);
            return;
        }
        for (var i = groups.Count - 1; i >= 0 && i >= groups.Count - Reach; i--)
        {
            if (!IsShortFor(mention, bare, key, groups[i])) continue;
            groups[i].Add(ref mention);
            return;
        }
        if (key.Count < 2 && mention.Mark != TitleMark.Han) return;
        var full = OtherVersion(mention, bare, groups);
        if (full is not null) mention.OwnLength = full.Length;
        var group = new TitledDocument(mention, article, full ?? title, bare, key) { FirstNote = full is null ? null : "full title taken from another version in the article" };
        group.Add(ref mention);
        groups.Add(group);
        byWords[key.Bag] = group;
    }

    private static void PlaceHeading(ref TitleMention mention, string? article, KnownTitle known, List<TitledDocument> groups, Dictionary<ulong, TitledDocument> byWords)
    {
        var key = known.Key;
        var words = TitleKey.Words(known.Bare);
        var said = 0;
        foreach (var word in words)
        {
            foreach (var group in groups)
            {
                if (!group.Key.Holds(word)) continue;
                said++;
                break;
            }
        }
        if (!byWords.ContainsKey(key.Bag) && mention.Mark == TitleMark.Capitals && said >= SaidInText * key.Count) return;
        Place(ref mention, article, known, groups, byWords);
    }

    /// <summary>"Technology Roadmap 1.0" beside "Technology Roadmap for New Energy Vehicles 2.0": the same paper in another version, named in full.</summary>
    private static string? OtherVersion(in TitleMention mention, string bare, List<TitledDocument> groups)
    {
        if (mention.Mark != TitleMark.Capitals || !EndsWithVersion(bare, out var version)) return null;
        var name = TitleKey.Of(bare.AsSpan(0, version));
        foreach (var group in groups)
        {
            if (!EndsWithVersion(group.Bare, out var end) || name.Common(group.Key) < name.Count) continue;
            return string.Concat(group.Bare.AsSpan(0, end), bare.AsSpan(version));
        }
        return null;
    }

    private static bool EndsWithVersion(string title, out int at)
    {
        at = title.LastIndexOf(' ') + 1;
        return at > 1 && title.Length - at == 3 && char.IsAsciiDigit(title[at]) && title[at + 1] == '.' && char.IsAsciiDigit(title[at + 2]);
    }

    private static bool IsShortFor(in TitleMention mention, ReadOnlySpan<char> bare, TitleKey key, TitledDocument group)
    {
        if (mention.Mark == TitleMark.Han) return bare.Length < group.Bare.Length && HanTitles.Bare(group.Bare).EndsWith(bare);
        if (key.Count >= group.Key.Count || key.Common(group.Key) < key.Count) return false;
        // An emphasised title is printed in full; a quoted one may be the beginning of a longer one.
        return mention.Mark switch
        {
            TitleMark.Capitals or TitleMark.Cue => true,
            TitleMark.Quotes => group.Bare.StartsWith(bare, StringComparison.OrdinalIgnoreCase) || mention.Sort == TitleSort.Standard && group.FirstSort == TitleSort.Standard,
            _ => false,
        };
    }

    /// <summary>A title without what does not make another document: "of the People's Republic of China", "(Draft for Comments)"; a year or an edition stays.</summary>
    public static string Bare(string title)
    {
        var bare = title.AsSpan().Trim();
        while (bare.Length > 4 && bare[^1] is ')' or '）' && bare.LastIndexOfAny('(', '（') is > 0 and var open && bare[open..].IndexOfAnyInRange('0', '9') < 0) bare = bare[..open].TrimEnd();
        // Searches without regard to case are slow: one for all owners, before the four.
        if (bare.ContainsAny(Owners))
        {
            foreach (var owner in (ReadOnlySpan<string>)[" of the People's Republic of China", " of the People’s Republic of China", " of China", " of the PRC"])
            {
                var at = bare.IndexOf(owner, StringComparison.OrdinalIgnoreCase);
                if (at > 0) return string.Concat(bare[..at], bare[(at + owner.Length)..]);
            }
        }
        return bare.StartsWith("中华人民共和国") && bare.Length > 9 ? bare[7..].ToString() : bare.Length == title.Length ? title : bare.ToString();
    }
}
