using System.Buffers;
using Plumbline.Engine.Extraction.Relations;

namespace Plumbline.Engine.Resolution;

/// <summary>Words that speak of a document by its sort only: "the standard", "the Measures", "the Draft", 该标准, 本办法.</summary>
internal static class SaidBefore
{
    /// <summary>Parts of the nouns, each from where it is rare in text.</summary>
    public static readonly SearchValues<string> Anchors = SearchValues.Create(
        [
            "ndard", "raft", "asures", "visions", "uidelines", "egulation", "Rules", "Law", "Plan", "pinions", "Catalogue", "hite Paper", "Guide ", "Act ", "irective", "oadmap", "cification", "ocument",
        ], StringComparison.Ordinal);

    /// <summary>What follows "the standard" where it is the subject or the end of a phrase; another noun would make it a compound.</summary>
    private static readonly HashSet<string> Followers = new(StringComparer.Ordinal)
    {
        "is", "was", "will", "has", "had", "shall", "should", "can", "may", "must", "also", "would", "does", "did", "and", "which", "that", "by", "in", "on", "as", "from", "into", "at", "to", "with", "were",
        "came", "comes", "takes", "took", "entered", "enters", "describes", "gives", "establishes", "regulates", "requires", "mainly", "focuses", "addresses", "proposes", "clarifies", "supports", "replaces",
        "applies", "specifies", "covers", "defines", "provides", "sets", "aims", "stipulates", "contains", "consists", "adopts", "includes", "introduces", "stipulate", "apply", "require", "specify", "define",
        "provide", "set", "contain", "replace", "repeal", "clarify", "propose", "are", "have", "introduce", "cover", "establish", "include", "aim", "consist", "further", "itself", "themselves", "now", "corresponds",
        "amends", "divides", "lists", "explains", "states", "state", "list", "falls", "being", "but", "so", "since", "until", "after", "before", "when", "while", "because", "under",
    };

    private static readonly string[] HanNouns =
        ["征求意见稿", "标准", "文件", "办法", "规定", "条例", "法", "规划", "计划", "方案", "意见", "通知", "指南", "细则", "规范", "目录", "白皮书", "草案", "部分", "规程", "公告"];

    /// <summary>The words at an anchor: where they start and end and the noun in them; an empty noun where they are none.</summary>
    public static (int Start, int End, string Noun) English(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var noun = text[(at + 1)..end];
        if (noun is "White" && text[end..].StartsWith(" Paper"))
        {
            end += 6;
            noun = text[(at + 1)..end];
        }
        var start = at;
        var before = text[Math.Max(0, at - 10)..at];
        if (before.EndsWith(" Draft")) before = before[..^6];
        else if (before.EndsWith(" new")) before = before[..^4];
        if (before.EndsWith("the") || before.EndsWith("The") || before.EndsWith("his")) start = at - (text[Math.Max(0, at - 10)..at].Length - before.Length) - 3;
        else return (0, 0, "");
        if (before.EndsWith("his"))
        {
            start--;
            if (start < 0 || text[start] is not ('t' or 'T')) return (0, 0, "");
        }
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return (0, 0, "");
        var word = noun switch
        {
            "standard" or "Standard" or "specification" or "Specification" => "standard",
            "document" => "document",
            "draft" or "Draft" => "Draft",
            "Measures" or "Provisions" or "Guidelines" or "Regulation" or "Regulations" or "Rules" or "Law" or "Plan" or "Opinions" or "Catalogue" or "White Paper" or "Guide" or "Act" or "Directive" or "Roadmap" => noun.ToString(),
            _ => "",
        };
        return word.Length > 0 && Ends(text, end, isName: char.IsAsciiLetterUpper(word[0]) && word != "Draft") ? (start, end, word) : (0, 0, "");
    }

    /// <summary>The words at 该 or 本.</summary>
    public static (int Start, int End, string Noun) Han(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 1)..Math.Min(text.Length, at + 8)];
        foreach (var noun in HanNouns)
        {
            if (!rest.StartsWith(noun)) continue;
            var end = at + 1 + noun.Length;
            var next = end < text.Length ? text[end] : '。';
            // 该标准化组织, 该法律, 该标准物质, 该计划单列市
            if (noun is "标准" && next is '化' or '物' or '样' || noun is "法" && next is '律' or '院' or '人' or '规' or '定' or '案' || noun is "规定" && next is '的' or '动' || noun is "部分" && next is '地' or '企' or '单') return (0, 0, "");
            return (at, end, noun);
        }
        return (0, 0, "");
    }

    /// <summary>True for a document that the noun may speak of.</summary>
    public static bool Fits(string noun, Reference reference) => noun switch
    {
        "standard" or "标准" or "部分" or "规范" or "规程" when reference.IsStandard => true,
        "document" or "文件" => true,
        "Draft" or "草案" or "征求意见稿" => reference.Id is not null || reference.Name.Contains("raft", StringComparison.Ordinal) || reference.Name.Contains("omment", StringComparison.Ordinal) || reference.Name.Contains("征求意见", StringComparison.Ordinal) || reference.Name.Contains("草案", StringComparison.Ordinal) || !reference.IsStandard,
        "standard" or "标准" or "部分" => false,
        _ => reference.Id is null && (noun[0] > '\u3000' ? Bare(reference.Name).EndsWith(noun, StringComparison.Ordinal) : reference.Name.Contains(noun, StringComparison.Ordinal)),
    };

    private static string Bare(string title) => Extraction.Titles.HanTitles.Bare(title).ToString();

    /// <summary>True where no word follows that would make the noun a part of something else; a name goes on with "for", "on", "of" and brackets as well.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int end, bool isName)
    {
        if (end >= text.Length || text[end] is '.' or ',' or ';' or ':' or ')' or '\n' or '’' or '\'') return true;
        if (text[end] != ' ') return false;
        var word = text[(end + 1)..Math.Min(text.Length, end + 14)];
        var length = 0;
        while (length < word.Length && char.IsAsciiLetter(word[length])) length++;
        if (isName && word[..length] is "on" or "of" or "for" or "to" or "in") return false;
        return length == 0 ? !isName && word.Length > 0 && word[0] is '(' : Followers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..length]);
    }
}
