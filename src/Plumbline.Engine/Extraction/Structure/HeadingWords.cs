namespace Plumbline.Engine.Extraction.Structure;

/// <summary>The fixed headings of newsletters in English and Chinese: grammar, not facts.</summary>
internal static class HeadingWords
{
    private const int LongestHeading = 90;

    private static readonly string[] ContentsWords =
        ["index", "contents", "content", "table of contents", "in this issue", "in this edition", "目录", "目次", "本期目录", "本期内容"];

    private static readonly string[] TakeawayWords =
    [
        "takeaways", "take-aways", "key takeaways", "main takeaways", "highlights", "key highlights", "in brief", "at a glance", "key points",
        "main points", "summary", "executive summary", "key messages", "摘要", "要点", "本期要点", "本期摘要", "内容提要", "内容摘要", "要点摘要", "要闻提要", "本期导读", "导读",
    ];

    private static readonly string[] BackgroundWords =
        ["background", "background information", "背景", "背景介绍", "背景信息", "背景资料", "相关背景"];

    private static readonly string[] AbbreviationWords =
    [
        "abbreviations", "list of abbreviations", "abbreviation", "acronyms", "list of acronyms", "abbreviations and acronyms", "acronyms and abbreviations",
        "glossary", "缩略语", "缩略语表", "缩略词", "缩略词表", "缩写", "缩写表", "缩写词", "英文缩略语",
    ];

    private static readonly string[] BackMatterWords =
    [
        "disclaimer", "imprint", "impressum", "legal notice", "copyright", "contact", "contacts", "contact us", "contact information", "editorial board",
        "open for comments", "open consultations", "open calls for comments", "standards mentioned", "standards mentioned in this issue", "standards in this issue", "list of standards", "corrections",
        "corrigenda", "errata", "editorial team", "subscribe", "subscription", "feedback", "about us", "about the project", "about this newsletter", "about the newsletter", "our partners",
        "正在征求意见", "征求意见一览", "本期提及的标准", "标准目录", "标准清单", "更正", "勘误", "免责声明", "版权声明", "联系我们", "联系方式", "关于我们", "项目介绍", "项目简介", "编辑部", "编后语",
    ];

    private static readonly string[] SourceWords =
        ["source", "sources", "original news", "chinese news", "original text", "reference", "references", "来源", "信息来源", "资料来源", "原文链接", "原文", "参考链接"];

    private static readonly string[] IntroducedThings = ["project", "programme", "program", "team", "centre", "center", "platform", "partners", "newsletter"];

    public static bool IsContents(ReadOnlySpan<char> line) => IsOneOf(line, ContentsWords);

    public static bool IsTakeaways(ReadOnlySpan<char> line) => IsOneOf(line, TakeawayWords);

    public static bool IsAbbreviations(ReadOnlySpan<char> line) => IsOneOf(line, AbbreviationWords);

    /// <summary>Back matter: contact, disclaimer, the publisher's word on itself, lists of standards and open calls, corrections, and the abbreviations.</summary>
    public static bool IsBackMatter(ReadOnlySpan<char> line)
    {
        if (IsOneOf(line, BackMatterWords) || IsAbbreviations(line)) return true;
        var words = Bare(line);
        if (words.Length > LongestHeading) return false;
        if (words.StartsWith("about ", StringComparison.OrdinalIgnoreCase)) return words.Length > 6 && char.IsUpper(words[6]) && words.Count(' ') <= 4 && !words.EndsWith('?');
        var introduction = words.StartsWith("introduction of ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("introduction to ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("in this ", StringComparison.OrdinalIgnoreCase);
        if (!introduction) return false;
        foreach (var thing in IntroducedThings)
        {
            if (words.EndsWith(thing, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A line that opens a background part: the word alone, or the word, a colon and text.</summary>
    public static bool IsBackground(ReadOnlySpan<char> line)
    {
        if (IsOneOf(line, BackgroundWords)) return true;
        var colon = line.IndexOfAny(':', '：');
        return colon is > 0 and < 40 && IsOneOf(line[..colon], BackgroundWords);
    }

    /// <summary>A line that names where the news came from: "Source: ...", "Chinese news for reference: ...".</summary>
    public static bool IsSource(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        if (colon is <= 0 or > 40) return false;
        var words = Bare(line[..colon]);
        foreach (var source in SourceWords)
        {
            if (words.StartsWith(source, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A line that opens an annex: the word, then nothing, a letter, a number or a mark, then the title.</summary>
    /// <param name="line">The line.</param>
    /// <param name="title">Where the title begins; the length of the line where it has none.</param>
    public static bool IsAnnex(ReadOnlySpan<char> line, out int title)
    {
        title = 0;
        var at = line.Length - line.TrimStart("#* ").Length;
        var word = line[at..];
        var length = word.StartsWith("annex", StringComparison.OrdinalIgnoreCase) ? 5
            : word.StartsWith("appendix", StringComparison.OrdinalIgnoreCase) ? 8
            : word.StartsWith("附件") || word.StartsWith("附录") ? 2 : 0;
        if (length == 0 || line.Length > 200) return false;
        at += length;
        if (length == 5 && at < line.Length && line[at] is 'e' or 'E') at++;
        if (at < line.Length && char.IsAsciiLetterLower(line[at])) return false;
        while (at < line.Length && line[at] == ' ') at++;
        var label = at;
        while (label < line.Length && (char.IsAsciiDigit(line[label]) || "IVX一二三四五六七八九十".Contains(line[label]))) label++;
        if (label == at && label < line.Length && char.IsAsciiLetterUpper(line[label])) label++;
        if (label == line.Length || !char.IsLetterOrDigit(line[label])) at = label;
        var marks = at;
        while (at < line.Length && (line[at] is ' ' or '-' or '–' or '—' or ':' or '：' or '.' or '、' or '|')) at++;
        title = at;
        return at == line.Length || at > marks;
    }

    /// <summary>A heading without marks around it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim("#*_ \t:：=-【】[]\u3000\uFEFF");

    private static bool IsOneOf(ReadOnlySpan<char> line, string[] words)
    {
        if (line.Length > LongestHeading) return false;
        var bare = Bare(line);
        if (bare.Length is 0 or > 40) return false;
        Span<char> folded = stackalloc char[40];
        var length = 0;
        var isHan = bare[0] is >= '\u3400' and <= '\u9FFF';
        foreach (var c in bare)
        {
            if (!isHan || !char.IsWhiteSpace(c)) folded[length++] = c;
        }
        foreach (var word in words)
        {
            if (folded[..length].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
