namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>
/// Whether a sentence says that a version was published or that it is to come. What stands behind the standard counts before what stands before it, the nearest word first; where words deny it, or none
/// says either, nothing is told.
/// </summary>
internal static class LanguageVersionWords
{
    /// <summary>How far behind the standard the verb of a passive may stand.</summary>
    private const int Reach = 90;

    private static readonly string[] Published =
        ["released", "published", "issued", "launched", "unveiled", "made public", "made available", "is available", "are available", "now available", "is also available", "available in", "available at", "available for", "can be downloaded", "came out", "has approved", "approved and", "been translated", "was translated", "were translated"];

    private static readonly string[] Planned =
        ["will ", "to be ", " plan", "being ", "under translation", "under preparation", "under development", "in preparation", "in progress", "translating", "drafting", "preparing", "intend", "expected", "propose", "call for", "draft", "soon", "upcoming", "to publish", "to release", "to issue", "to translate", "to develop", "to prepare", "work on", "project"];

    private static readonly string[] Denied = [" no ", " not ", "without", " lack", "missing", "unavailable", "n't ", "No ", "Not "];

    private static readonly string[] HanPublished = ["发布", "出版", "上线", "公布", "印发", "面世", "问世", "推出", "可下载", "已下载", "公开"];

    private static readonly string[] HanPlanned = ["计划", "立项", "拟", "将", "正在", "启动", "编制", "申报", "征集", "下达", "组织翻译", "翻译工作", "开展翻译", "推进", "征求意见", "草案", "送审稿", "报批稿", "翻译稿", "研制", "筹备"];

    private static readonly string[] HanDenied = ["尚无", "尚未", "没有", "暂无", "缺少", "未发布", "未出版", "不含"];

    /// <param name="before">The sentence before the standard and the name of the language.</param>
    /// <param name="behind">The sentence behind both.</param>
    public static string? English(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (Any(before, Denied) || Any(behind[..Math.Min(behind.Length, Reach)], Denied)) return null;
        if (Active(before) is { } active) return active;
        return First(behind[..Math.Min(behind.Length, Reach)], Published, Planned) ?? Last(before, Published, Planned);
    }

    /// <inheritdoc cref="English"/>
    public static string? Chinese(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (Any(before, HanDenied) || Any(behind, HanDenied)) return null;
        return First(behind, HanPublished, HanPlanned) ?? Last(before, HanPublished, HanPlanned);
    }

    /// <summary>"has published the", "will release the": the verb of the phrase that names the version.</summary>
    private static string? Active(ReadOnlySpan<char> before)
    {
        var words = before.TrimEnd();
        foreach (var article in (ReadOnlySpan<string>)["the official", "an official", "the first", "the", "an", "its", "official"])
        {
            if (!words.EndsWith(article) || words.Length > article.Length && char.IsLetter(words[words.Length - article.Length - 1])) continue;
            words = words[..^article.Length].TrimEnd();
            break;
        }
        return words.EndsWith("released") || words.EndsWith("published") || words.EndsWith("issued") || words.EndsWith("launched") ? LanguageVersionStates.Published
            : words.EndsWith("draft of") || words.EndsWith("release") || words.EndsWith("publish") || words.EndsWith("issue") || words.EndsWith("translate") || words.EndsWith("develop") || words.EndsWith("prepare") || words.EndsWith("publishing") || words.EndsWith("preparing")
                ? LanguageVersionStates.Planned : null;
    }

    private static bool Any(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string? First(ReadOnlySpan<char> text, string[] published, string[] planned) => Nearest(First(text, published), First(text, planned));

    private static string? Last(ReadOnlySpan<char> text, string[] published, string[] planned)
    {
        var (done, open) = (Last(text, published), Last(text, planned));
        return done < 0 && open < 0 ? null : done > open ? LanguageVersionStates.Published : LanguageVersionStates.Planned;
    }

    private static string? Nearest(int published, int planned) =>
        published == int.MaxValue && planned == int.MaxValue ? null : published < planned ? LanguageVersionStates.Published : LanguageVersionStates.Planned;

    private static int First(ReadOnlySpan<char> text, string[] words)
    {
        var first = int.MaxValue;
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && at < first) first = at;
        }
        return first;
    }

    private static int Last(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        return last;
    }
}
