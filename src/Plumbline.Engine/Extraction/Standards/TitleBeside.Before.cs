using System.Buffers;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <content>Titles before the identifier.</content>
internal static partial class TitleBeside
{
    private static readonly SearchValues<char> LineBorders = SearchValues.Create("\n\t|。；：:·•》");

    private static TextSpan? Before(ReadOnlySpan<char> text, int start, int end)
    {
        var at = BlanksBack(text, start);
        var bracketed = at > 0 && text[at - 1] is '(' or '（' && end < text.Length && text[end] is ')' or '）' or ' ' or ',' or '，' or ';' or '；' or '、' or '/';
        if (bracketed) at = BlanksBack(text, at - 1);
        if (at == 0) return null;
        if (Labelled(text, at) is { } labelled) return labelled;
        var close = text[at - 1];
        if (close is '》' or '”' or '」') return Opened(text, at - 1, close == '》' ? '《' : close == '”' ? '“' : '「');
        if (!bracketed) return null;
        if (close is '"' or '*') return Opened(text, at - 1, close);
        if (close == ')' && text[..(at - 1)].LastIndexOf("](") is var link and > 0 && at - link < MaxTitle) return Opened(text, link, '[');
        if (close == ']') return Opened(text, at - 1, '[');
        return Han(close) ? ChineseBack(text, at) : TitleCaseBack(text, at);
    }

    /// <summary>《题》强制性国家标准的制定工作（计划号：20240871-Q-348）, 《题》计划编号为…: the label of a plan number ties it to the title right before in its sentence.</summary>
    private static TextSpan? Labelled(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 60)..at];
        var words = before.TrimEnd("：:为是 （(");
        var label = words.EndsWith("计划号") || words.EndsWith("项目号") ? 3 : words.EndsWith("计划编号") || words.EndsWith("项目编号") || words.EndsWith("计划项目号") ? 4 : 0;
        if (label == 0) return null;
        words = words[..^label];
        var mark = words.LastIndexOf('》');
        if (mark < 0 || words[mark..].IndexOfAny("。；，\n") >= 0) return null;
        var close = at - before.Length + mark;
        return Opened(text, close, '《');
    }

    private static int BlanksBack(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\u3000') at--;
        return at;
    }

    private static TextSpan? Opened(ReadOnlySpan<char> text, int close, char open)
    {
        var from = Math.Max(0, close - MaxTitle);
        var found = text[from..close].LastIndexOf(open);
        return found < 0 || text[(from + found)..close].IndexOf("\n\n") >= 0 ? null : Trimmed(text, from + found + 1, close);
    }

    /// <summary>A line or clause of Chinese that is a title as a whole: "信息安全技术 个人信息安全规范（GB/T 35273-2020）".</summary>
    private static TextSpan? ChineseBack(ReadOnlySpan<char> text, int at)
    {
        var from = Math.Max(0, at - 60);
        var cut = text[from..at].LastIndexOfAny(LineBorders);
        if (cut < 0 && from > 0) return null;
        var begin = from + cut + 1;
        if (begin > 0 && text[begin - 1] is '。' or '；' or '》') return null;
        var words = text[begin..at];
        if (words.IndexOfAny("，、和及与") >= 0 || words.Length < 6) return null;
        foreach (var word in (ReadOnlySpan<string>)["标准", "依据", "根据", "按照", "符合", "执行", "发布", "了"])
        {
            if (words.IndexOf(word) >= 0) return null;
        }
        return Trimmed(text, begin, at);
    }

    /// <summary>Words in title case back to a small word, a mark or the start of the sentence; italics around all of it are its border.</summary>
    private static TextSpan? TitleCaseBack(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        var first = at;
        var words = 0;
        while (i > 0 && at - i < MaxTitle)
        {
            var end = i;
            while (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '-' or '\'' or '’' or '/' or '&')) i--;
            var word = text[i..end];
            if (word.IsEmpty) break;
            // "GB 4943.21-2019 Information Technology Equipment (IEC 60950-21:2002, MOD)": the words are the title of the number before them.
            if (i > 1 && text[i - 1] == '.' && char.IsAsciiDigit(text[i - 2]) || char.IsAsciiLetterUpper(word[0]) && Routes.Read(text[i..Math.Min(at, i + 64)], 0, line: false, out _) is not null) return null;
            if (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) && words > 0)
            {
                first = i;
                words++;
            }
            else if (!Connectors.Contains(word)) break;
            if (i > 0 && text[i - 1] is '*' or '"' or '“' or '[' or '_') return words >= 2 ? Trimmed(text, i, at) : null;
            while (i > 0 && text[i - 1] is ' ' or '—' or '–') i--;
            if (i > 0 && text[i - 1] is ':') i--;
        }
        if (text[first..].StartsWith("The ")) first += 4;
        return words >= 3 ? Trimmed(text, first, at) : null;
    }
}
