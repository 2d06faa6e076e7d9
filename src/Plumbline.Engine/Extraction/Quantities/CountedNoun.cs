using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>
/// The plural that a number counts: <c>545 national professional standardisation technical committees</c>, <c>74 ISO and IEC technical committee
/// secretariats</c>, 24,561项标准. A phrase that a page break cuts goes on behind it in lower case.
/// </summary>
internal static class CountedNoun
{
    private const int MaxWords = 11;

    private const string Measures = "项个家名份件种人次位批部类辆台套座艘架户";

    /// <summary>Where the counted noun of a Chinese sentence is over.</summary>
    private const string ChineseStops = "中将被已的在由为与和及等有参是均于自经从";

    /// <summary>Words behind a Chinese noun that say something of it: a verb, a bound, the columns of a list.</summary>
    private static readonly string[] ChineseTails =
    [
        "以上", "以下", "以内", "左右", "予以", "给予", "进行", "作为", "纳入", "列入", "获得", "获批", "现已", "批准", "发布", "公布", "实施", "施行", "参加", "参与", "出席", "通过", "完成", "转化", "废止", "征求", "公开", "编号", "名称",
        "一览", "组成", "承担", "联合", "共同", "成立", "现予", "正式", "均", "共", "其",
    ];

    /// <summary>The counted phrase from its first word to its plural; empty where there is none.</summary>
    public static TextSpan Read(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at < text.Length && text[at] is '余' or '多') at++;
        if (at < text.Length && Measures.Contains(text[at])) return IsSpan(text, at) ? default : ReadChinese(text, at);
        if (!TrySkipGap(text, ref at)) return default;
        if (NumberReader.WordAt(text, at) is "of" && !(text[(at + 2)..].StartsWith(" the ") || text[(at + 2)..].StartsWith(" which") || text[(at + 2)..].StartsWith(" them"))) at += 3;
        var first = at;
        var plural = 0;
        for (var words = 0; words < MaxWords && at < text.Length; words++)
        {
            var wordStart = at;
            while (at < text.Length && IsWordPart(text, at)) at++;
            var word = text[wordStart..at];
            if (word.IsEmpty) break;
            if (IsStop(word)) break;
            if (word is "and" or "or" or "&")
            {
                if (plural > 0) break;
            }
            // "115 national standards targets sectors": a verb with an s behind the plural.
            else if (plural > 0 && word is "targets" or "covers" or "concerns" or "focuses" or "involves" or "includes" or "addresses" or "specifies" or "applies" or "affects"
                or "regarding" or "concerning" or "covering" or "including" or "relating" or "involving") break;
            else if (IsPlural(word) || IsOne(word) && StartsNextCount(text[at..])) plural = at;
            if (!TrySkipGap(text, ref at)) break;
        }
        return plural > first ? TextSpan.FromBounds(first, plural) : default;
    }

    /// <summary>The last word of a counted phrase.</summary>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> phrase) => phrase[(phrase.LastIndexOfAny(" \n/") + 1)..];

    /// <summary>True for the plurals of English: an s that is none of a verb, a possessive or a Latin ending, and the usual exceptions.</summary>
    private static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (word is "people" or "personnel" or "staff" or "equipment" or "software" or "hardware" or "criteria" or "children" or "women" or "men" or "mins" or "hrs") return true;
        if (word.Length == 3 && word[2] == 's' && char.IsAsciiLetterUpper(word[1])) return true;
        if (word.Length < 4 || word[^1] != 's') return false;
        return word[^2] is not ('s' or 'u' or 'i' or '\'' or '’');
    }

    /// <summary>The singular of what one of can be counted: <c>1 working group and 10 mirror committees</c>.</summary>
    private static bool IsOne(ReadOnlySpan<char> word) => word is
        "group" or "committee" or "subcommittee" or "standard" or "specification" or "project" or "guideline" or "regulation" or "amendment" or "report" or "law" or "organisation" or "organization" or "laboratory";

    private static bool StartsNextCount(ReadOnlySpan<char> rest) =>
        rest.Length > 5 && rest.StartsWith(" and ") && char.IsAsciiDigit(rest[5]) || rest.Length > 2 && rest.StartsWith(", ") && char.IsAsciiDigit(rest[2]);

    private static bool IsWordPart(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '’' or '&' or '+' or '/' || (text[at] == '‘' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    /// <summary>One blank, with a quotation mark or emphasis beside it; or the line breaks of a page inside a phrase.</summary>
    private static bool TrySkipGap(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 3 && text[at] is ' ' or '\u00A0' or '"' or '“' or '”' or '*') at++;
        if (at < text.Length && text[at] is '\n' or '\r')
        {
            while (at < text.Length && at - start < 8 && char.IsWhiteSpace(text[at])) at++;
            return at < text.Length && char.IsAsciiLetterLower(text[at]);
        }
        return at > start;
    }

    /// <summary>6个月, 30个工作日: a length of time.</summary>
    public static bool IsSpan(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '个' && (text[at + 1] is '月' or '年' || text[(at + 1)..].StartsWith("工作日") || text[(at + 1)..].StartsWith("自然日") || text[(at + 1)..].StartsWith("小时") || text[(at + 1)..].StartsWith("季度"));

    private static TextSpan ReadChinese(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        // 20项以上: the bound is none of the noun.
        foreach (var bound in (ReadOnlySpan<string>)["以上", "以下", "左右", "以内"])
        {
            if (text[end..].StartsWith(bound)) return TextSpan.FromBounds(at, end);
        }
        while (end < text.Length && end - at < 12 && text[end] is >= '\u4E00' and <= '\u9FFF' && !ChineseStops.Contains(text[end])) end++;
        foreach (var tail in ChineseTails)
        {
            if (text[(at + 1)..end].IndexOf(tail) is >= 0 and var cut) end = at + 1 + cut;
        }
        return TextSpan.FromBounds(at, end);
    }

    private static bool IsStop(ReadOnlySpan<char> word) => word switch
    {
        "of" or "in" or "to" or "for" or "from" or "by" or "with" or "on" or "at" or "as" or "across" or "into" or "per" or "than" or "via" => true,
        "under" or "within" or "among" or "between" or "through" or "during" or "after" or "before" or "since" or "over" or "about" or "around" or "including" or "such" => true,
        "is" or "are" or "was" or "were" or "be" or "been" or "has" or "have" or "had" or "will" or "shall" or "can" or "could" or "should" or "may" or "must" => true,
        "that" or "which" or "who" or "whose" or "when" or "where" or "while" or "the" or "a" or "an" or "this" or "these" or "its" or "their" or "not" or "but" => true,
        _ => false,
    };
}
