namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>The languages that standards are translated into, by their codes of ISO 639-1 and their names in English and Chinese.</summary>
public static class LanguageNames
{
    /// <summary>Chinese names without their last sign, 文 or 语; the first is the usual one.</summary>
    private static readonly (string Code, string English, string[] Han)[] Known =
    [
        ("en", "English", ["英"]), ("fr", "French", ["法"]), ("ru", "Russian", ["俄", "俄罗斯"]), ("es", "Spanish", ["西班牙", "西"]), ("de", "German", ["德"]), ("ja", "Japanese", ["日"]), ("ko", "Korean", ["韩", "朝鲜"]),
        ("ar", "Arabic", ["阿拉伯", "阿"]), ("pt", "Portuguese", ["葡萄牙", "葡"]), ("it", "Italian", ["意大利", "意"]), ("vi", "Vietnamese", ["越南", "越"]), ("th", "Thai", ["泰"]), ("lo", "Lao", ["老挝", "老"]),
        ("km", "Khmer", ["柬埔寨", "柬", "高棉"]), ("my", "Burmese", ["缅甸", "缅"]), ("mn", "Mongolian", ["蒙古", "蒙"]), ("kk", "Kazakh", ["哈萨克"]), ("ms", "Malay", ["马来"]), ("id", "Indonesian", ["印尼", "印度尼西亚"]),
        ("tr", "Turkish", ["土耳其"]), ("fa", "Persian", ["波斯"]), ("uk", "Ukrainian", ["乌克兰"]), ("pl", "Polish", ["波兰"]), ("nl", "Dutch", ["荷兰"]), ("zh", "Chinese", ["中", "汉"]),
    ];

    /// <summary>Every code, the usual ones first.</summary>
    public static IReadOnlyList<string> Codes { get; } = Array.ConvertAll(Known, k => k.Code);

    /// <summary>The English name of a code; the code itself where it is not known.</summary>
    public static string English(string code) => Array.Find(Known, k => k.Code == code).English ?? code;

    /// <summary>The Chinese name of a code, <c>英文</c>; the code itself where it is not known.</summary>
    public static string Chinese(string code) => Array.Find(Known, k => k.Code == code).Han is [var name, ..] ? name + (name.Length == 1 ? "文" : "语") : code;

    /// <summary>The code of a language as people write it: <c>en</c>, <c>English</c>, <c>英文</c>, <c>英语</c>, <c>英</c>; null for other words.</summary>
    public static string? Code(ReadOnlySpan<char> printed)
    {
        var name = printed.Trim();
        if (name.Length is < 1 or > 24) return null;
        var han = name.Length > 1 && name[^1] is '版' ? name[..^1] : name;
        if (han.Length > 1 && han[^1] is '文' or '语') han = han[..^1];
        foreach (var (code, english, names) in Known)
        {
            if (name.Equals(code, StringComparison.OrdinalIgnoreCase) || name.Equals(english, StringComparison.OrdinalIgnoreCase)) return code;
            foreach (var known in names)
            {
                if (han.SequenceEqual(known)) return code;
            }
        }
        return null;
    }

    /// <summary>The languages of a cell or a list, <c>英文、法文</c>, <c>English and French</c>; empty where any word of it is none.</summary>
    public static IReadOnlyList<string> List(string printed)
    {
        var codes = new List<string>();
        foreach (var name in printed.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split([',', ';', '/', '&', '、', '，', '；', '和', '与', '及', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Code(name) is not { } code) return [];
            if (!codes.Contains(code)) codes.Add(code);
        }
        return codes;
    }

    /// <summary>The language whose English name ends a text as a word of its own; null for none.</summary>
    internal static string? EndsWithEnglish(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]) && text.Length - start < 12) start--;
        var word = text[start..];
        if (word.Length < 3 || !char.IsAsciiLetterUpper(word[0])) return null;
        foreach (var (code, english, _) in Known)
        {
            if (word.SequenceEqual(english)) return code;
        }
        return null;
    }

    /// <summary>The languages whose Chinese names end a text, the last one with 文 or 语: <c>英文</c>, <c>英、法文</c>, <c>中英文</c>; where the first begins.</summary>
    internal static (List<string> Codes, int Start) EndsWithHan(ReadOnlySpan<char> text)
    {
        var codes = new List<string>();
        var start = text.Length;
        for (var end = text.Length; end > 1;)
        {
            var isNamed = text[end - 1] is '文' or '语';
            if (codes.Count == 0 && !isNamed) break;
            var (code, length) = HanBefore(text[..(isNamed ? end - 1 : end)]);
            if (code is null) break;
            var at = end - length - (isNamed ? 1 : 0);
            // 办法、英文版 is no list of French and English.
            if (!isNamed && at > 0 && IsHan(text[at - 1]) && "、和与及的".IndexOf(text[at - 1], StringComparison.Ordinal) < 0) break;
            codes.Insert(0, code);
            start = at;
            var before = text[..at].TrimEnd("、和与及");
            if (before.Length == at) break;
            end = before.Length;
        }
        // 中英文版 has the original beside the translation.
        if (codes.Count > 0 && start > 0 && text[start - 1] is '中' or '汉') start--;
        return (codes, start);
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static (string? Code, int Length) HanBefore(ReadOnlySpan<char> text)
    {
        (string? Code, int Length) longest = (null, 0);
        foreach (var (code, _, names) in Known)
        {
            foreach (var name in names)
            {
                if (name.Length > longest.Length && text.EndsWith(name)) longest = (code, name.Length);
            }
        }
        return longest;
    }
}
