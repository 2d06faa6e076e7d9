using System.Buffers;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>The name of a Chinese authority or body, told by the character it ends with.</summary>
internal static class ChineseBody
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Borders = SearchValues.Create("，。、；：,;: 　\n\r（）()《》“”于在由据经按对将");
    private static readonly SearchValues<char> Ends = SearchValues.Create("部局委会室院司署处心厅办");

    /// <summary>The first body named between two offsets, or null.</summary>
    public static string? Before(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            var length = text[from..to].IndexOfAny(Borders);
            var end = length < 0 ? to : from + length;
            if (NameIn(text[from..end]) is { } name) return name;
            from = end + 1;
        }
        return null;
    }

    private static string? NameIn(ReadOnlySpan<char> words)
    {
        var last = words.LastIndexOfAny(Ends);
        while (last >= 0 && !EndsName(words, last)) last = words[..last].LastIndexOfAny(Ends);
        foreach (var joint in (ReadOnlySpan<string>)["会同", "联合", "发布", "印发", "公布", "下发", "批准"])
        {
            if (words.IndexOf(joint) is > 1 and var at) return NameIn(words[..at]);
        }
        // 2024年8月30日国务院
        while (words.Length > 0 && words[..Math.Min(words.Length, last + 1)].IndexOfAny('年', '月', '日') is >= 0 and var day && day > 0 && char.IsAsciiDigit(words[day - 1]))
        {
            words = words[(day + 1)..];
            last -= day + 1;
        }
        if (last < 2 || last >= Longest) return null;
        var name = words[..(last + 1)];
        // 意见反馈表反馈至秘书处: what is sent where, nobody's name.
        return name.Contains('至') || name.Contains("意见", StringComparison.Ordinal) || name.Contains("反馈", StringComparison.Ordinal) ? null : name.ToString();
    }

    /// <summary>社会, 机会 and 会议 name nobody, neither do 举办 and 办法; 总局局务会议 is a meeting of the 总局.</summary>
    private static bool EndsName(ReadOnlySpan<char> words, int last)
    {
        var next = last + 1 < words.Length ? words[last + 1] : ' ';
        if (next == '务') return false;
        return words[last] switch
        {
            '会' => (last == 0 || words[last - 1] is not ('社' or '机' or '开')) && next != '议',
            '办' => last > 1 && words[last - 1] is not ('举' or '主' or '承' or '协' or '督' or '交' or '创' or '开' or '申' or '代' or '经' or '的') && next is not ('法' or '理' or '公' or '事' or '学' or '的'),
            _ => true,
        };
    }
}
