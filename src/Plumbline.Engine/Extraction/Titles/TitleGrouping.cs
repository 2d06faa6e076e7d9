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

    /// <summary>Mentions in order of the text under one title each; short forms that belong to nothing are gone.</summary>
    public static List<TitleMention> Group(List<TitleMention> mentions)
    {
        var kept = new List<TitleMention>();
        var from = 0;
        while (from < mentions.Count)
        {
            var end = from + 1;
            while (end < mentions.Count && mentions[end].Article == mentions[from].Article) end++;
            GroupArticle(mentions[from..end], kept);
            from = end;
        }
        SpanOrder.Sort(kept, row => row.Span);
        return kept;
    }

    private static void GroupArticle(List<TitleMention> mentions, List<TitleMention> kept)
    {
        var groups = new List<Document>();
        var byWords = new Dictionary<ulong, Document>();
        foreach (var mention in mentions) if (!mention.IsInHeading) Place(mention, groups, byWords);
        foreach (var mention in mentions) if (mention.IsInHeading) PlaceHeading(mention, groups, byWords);
        foreach (var group in groups)
        {
            var isStandard = false;
            foreach (var mention in group.Mentions) isStandard |= mention.Sort == TitleSort.Standard;
            foreach (var mention in group.Mentions)
            {
                kept.Add(mention with { Sort = isStandard ? TitleSort.Standard : mention.Sort, Kind = isStandard ? "" : group.Mentions[0].Kind, Title = group.Title });
                kept[^1].Status = group.Mentions[0].Status;
                if (mention.Title.Length < group.Title.Length) kept[^1].Note = $"short for {group.Title}";
            }
        }
    }

    private static void Place(TitleMention mention, List<Document> groups, Dictionary<ulong, Document> byWords)
    {
        var bare = Bare(mention.Title);
        var key = TitleKey.Of(bare);
        if (byWords.TryGetValue(key.Bag, out var same))
        {
            same.Add(mention);
            return;
        }
        for (var i = groups.Count - 1; i >= 0 && i >= groups.Count - Reach; i--)
        {
            if (!IsShortFor(mention, bare, key, groups[i])) continue;
            groups[i].Mentions.Add(mention);
            return;
        }
        if (key.Count < 2 && mention.Mark != TitleMark.Han) return;
        OtherVersion(mention, bare, groups);
        var group = new Document(mention, bare, key);
        groups.Add(group);
        byWords[key.Bag] = group;
    }

    private static void PlaceHeading(TitleMention mention, List<Document> groups, Dictionary<ulong, Document> byWords)
    {
        var key = TitleKey.Of(Bare(mention.Title));
        var words = TitleKey.Words(Bare(mention.Title));
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
        Place(mention, groups, byWords);
    }

    /// <summary>"Technology Roadmap 1.0" beside "Technology Roadmap for New Energy Vehicles 2.0": the same paper in another version, named in full.</summary>
    private static void OtherVersion(TitleMention mention, string bare, List<Document> groups)
    {
        if (mention.Mark != TitleMark.Capitals || !EndsWithVersion(bare, out var version)) return;
        var name = TitleKey.Of(bare.AsSpan(0, version));
        foreach (var group in groups)
        {
            if (!EndsWithVersion(group.Bare, out var end) || name.Common(group.Key) < name.Count) continue;
            mention.Title = string.Concat(group.Bare.AsSpan(0, end), bare.AsSpan(version));
            mention.Note = "full title taken from another version in the article";
            return;
        }
    }

    private static bool EndsWithVersion(string title, out int at)
    {
        at = title.LastIndexOf(' ') + 1;
        return at > 1 && title.Length - at == 3 && char.IsAsciiDigit(title[at]) && title[at + 1] == '.' && char.IsAsciiDigit(title[at + 2]);
    }

    private static bool IsShortFor(TitleMention mention, ReadOnlySpan<char> bare, TitleKey key, Document group)
    {
        if (mention.Mark == TitleMark.Han) return bare.Length < group.Bare.Length && HanTitles.Bare(group.Bare).EndsWith(bare);
        if (key.Count >= group.Key.Count || key.Common(group.Key) < key.Count) return false;
        // An emphasised title is printed in full; a quoted one may be the beginning of a longer one.
        return mention.Mark switch
        {
            TitleMark.Capitals or TitleMark.Cue => true,
            TitleMark.Quotes => group.Bare.StartsWith(bare, StringComparison.OrdinalIgnoreCase) || mention.Sort == TitleSort.Standard && group.Mentions[0].Sort == TitleSort.Standard,
            _ => false,
        };
    }

    /// <summary>A title without what does not make another document: "of the People's Republic of China", "(Draft for Comments)"; a year or an edition stays.</summary>
    private static string Bare(string title)
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
        return bare.StartsWith("中华人民共和国") && bare.Length > 9 ? bare[7..].ToString() : bare.ToString();
    }

    /// <summary>Mentions of one document.</summary>
    private sealed class Document(TitleMention first, string bare, TitleKey key)
    {
        public string Bare { get; } = bare;

        public TitleKey Key { get; } = key;

        public string Title { get; private set; } = first.Title;

        public List<TitleMention> Mentions { get; } = [first];

        public void Add(TitleMention mention)
        {
            Mentions.Add(mention);
            // A title between marks is printed in full, one in capitals may be cut.
            if (Mentions[0].Mark != TitleMark.Capitals || mention.Title.Length <= Title.Length) return;
            if (mention.Mark > TitleMark.Cue || mention.Title.StartsWith(Title, StringComparison.Ordinal) && mention.Title.AsSpan(Title.Length).StartsWith(" of ")) Title = mention.Title;
        }
    }
}
