using Plumbline.Engine.Extraction.Laws;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>Reads the law before a Chinese citation.</summary>
internal static class HanLaw
{
    private const int LongestName = 30;
    private const int LongestTitle = 120;

    private static readonly string[] Nouns = ["法典", "法", "条例", "办法", "规定", "细则", "规则", "通则", "条约", "公约"];

    /// <summary>What stands before a name in a sentence.</summary>
    private static readonly string[] Cues = ["依照", "按照", "根据", "违反", "依据", "符合", "适用", "参照", "遵守", "履行", "不属于", "属于", "具有", "规定的", "以及", "或者", "和", "与", "及", "或", "对", "按", "由", "在", "将", "除", "是", "有", "的", "依"];

    /// <param name="text">The text.</param>
    /// <param name="at">Where the citation starts.</param>
    /// <param name="own">The law that the text is, or null.</param>
    /// <param name="last">The law cited just before, for 该法 and 同法; no title where there is none.</param>
    public static CitedLaw Before(ReadOnlySpan<char> text, int at, LawDocument? own, CitedLaw last)
    {
        var end = at;
        while (end > 0 && at - end < 3 && text[end - 1] is ' ' or '\u3000') end--;
        var named = end;
        if (end > 0 && text[end - 1] is '）' or ')')
        {
            // 《绳索条例》（以下简称《条例》）第五条
            var open = text[Math.Max(0, end - 50)..end].LastIndexOfAny('（', '(');
            if (open >= 0) named = Math.Max(0, end - 50) + open;
        }
        if (named > 0 && text[named - 1] == '》') return InBookMarks(text, named) is { } title ? new CitedLaw(title, own?.Title == title) : default;
        var name = Name(text[Math.Max(0, end - LongestName)..end]);
        if (name.Length > 0 && name[0] is '本' && name.Length < 5) return Own(own, "this law");
        if (name.Length > 0 && name[0] is '该' or '同' or '其' && name.Length < 5) return last.Title is null ? default : last with { Note = $"{name} is the law cited before" };
        if (name.Length > 0) return new CitedLaw(name, own is not null && own.Title.EndsWith(name, StringComparison.Ordinal));
        return own is null ? default : Own(own, "no law is named: this law");
    }

    private static CitedLaw Own(LawDocument? own, string note) => own is null ? default : new CitedLaw(own.Title, true, note);

    private static string? InBookMarks(ReadOnlySpan<char> text, int end)
    {
        var depth = 0;
        for (var at = end - 1; at >= 0 && end - at < LongestTitle; at--)
        {
            if (text[at] == '》') depth++;
            else if (text[at] == '《' && --depth == 0) return LawText.OneLine(text[(at + 1)..(end - 1)]);
        }
        return null;
    }

    /// <summary>The name of a law that ends a run of Han characters: 民法典, 网络安全法, 本条例; empty where none does.</summary>
    private static string Name(ReadOnlySpan<char> window)
    {
        var start = window.Length;
        while (start > 0 && window[start - 1] is >= '\u3400' and <= '\u9FFF') start--;
        var run = window[start..];
        var ends = false;
        foreach (var noun in Nouns) ends |= run.EndsWith(noun, StringComparison.Ordinal);
        if (!ends) return "";
        foreach (var self in (ReadOnlySpan<char>)['本', '该', '同', '其'])
        {
            var at = run.LastIndexOf(self);
            if (at >= 0 && run.Length - at is 2 or 3) return run[at..].ToString();
        }
        foreach (var cue in Cues)
        {
            var at = run.LastIndexOf(cue);
            if (at >= 0 && run.Length - at - cue.Length >= 2) run = run[(at + cue.Length)..];
        }
        return run.Length < 3 && run is not ("刑法" or "宪法" or "民法") || run is "有关规定" or "相关规定" or "管理办法" or "实施细则" or "实施条例" or "前款规定" ? "" : run.ToString();
    }
}
