namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>What may stand between a Chinese standard and the name of the version: its title, the sort of standard, how many there are: <c>《绳缆》等3项国家标准的</c>.</summary>
internal static class LanguageVersionGap
{
    private static readonly string[] Words = ["推荐性", "强制性", "国家标准", "行业标准", "地方标准", "团体标准", "标准", "文件", "等", "项", "个", "部", "的", "之", "两", "三", "四", "五", "六", "七", "八", "九", "十", "及其", "其", "各"];

    /// <summary>True for the words behind a standard that lead to the version.</summary>
    public static bool Follows(ReadOnlySpan<char> gap) => IsPlain(WithoutTitle(gap));

    /// <summary>True for the words behind the version that lead to a standard.</summary>
    public static bool Leads(ReadOnlySpan<char> gap) => IsPlain(WithoutTitle(gap));

    /// <summary>Less a title in marks, wherever it stands.</summary>
    private static string WithoutTitle(ReadOnlySpan<char> gap)
    {
        var open = gap.IndexOf('《');
        var close = gap.LastIndexOf('》');
        // 《标题》（GB/T 1-2020）: of the marks one may stand on the other side of the number.
        if (open < 0 || close < open) return gap.ToString();
        return string.Concat(gap[..open], gap[(close + 1)..]);
    }

    private static bool IsPlain(string words)
    {
        var rest = words.AsSpan();
        while (true)
        {
            rest = rest.Trim(" \t\u3000（()）》“”\"'、0123456789*");
            if (rest.IsEmpty) return true;
            var length = rest.Length;
            foreach (var word in Words)
            {
                if (rest.StartsWith(word)) rest = rest[word.Length..];
            }
            if (rest.Length == length) return false;
        }
    }
}
