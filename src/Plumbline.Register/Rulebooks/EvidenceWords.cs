namespace Plumbline.Register.Rulebooks;

/// <summary>The words that make a sentence about a committee worth looking at for an indicator: one of <paramref name="Any"/>, and one of <paramref name="And"/> where there are any.</summary>
/// <param name="Any">Words in English and Chinese; those in capitals count as they are written.</param>
/// <param name="And">Words of which one must stand there too.</param>
internal sealed record EvidenceWords(string[] Any, string[] And)
{
    private static readonly string[] International = ["ISO", "IEC", "ITU", "ITU-T", "international", "国际"];

    /// <summary>By the names of the indicators.</summary>
    public static IReadOnlyDictionary<string, EvidenceWords> ByIndicator { get; } = new Dictionary<string, EvidenceWords>(StringComparer.Ordinal)
    {
        ["develop_international"] = new(["international standard", "international standards", "international standardisation", "international standardization", "国际标准"], []),
        ["proposals_accepted"] = new(["proposal", "proposals", "PWI", "NWIP", "new work item", "提案", "立项", "预备工作项目"], International),
        ["foreign_language_versions"] = new(["English version", "English versions", "English translation", "foreign language", "外文版", "英文版"], []),
        ["foreign_sdo_work"] = new(["CEN", "CENELEC", "ETSI", "ASTM", "ANSI", "BSI", "DIN", "AFNOR", "JISC", "IEEE", "SAE"], []),
        ["host_conferences"] = new(["hosted", "hosts", "organised", "organized", "meeting", "plenary", "conference", "承办", "会议"], International),
        ["adopt"] = new(["adopts", "adopted", "adoption", "identical", "converted", "transposed", "采用", "转化"], International),
        ["overseas_use"] = new(["overseas", "abroad", "Belt and Road", "mutual recognition", "海外", "一带一路"], []),
        ["trade_measures"] = new(["TBT", "WTO", "trade measures", "通报评议", "技术性贸易措施"], []),
        ["policy_research"] = new(["policy research", "standardisation policy", "standardization policy", "standards policy", "政策研究"], []),
        ["iso_awards"] = new(["award", "awards", "奖"], International),
    };

    /// <summary>The words that a text has of these, as <c>“proposal”, “ISO”</c>; null where it has not what is needed.</summary>
    public string? Found(string text)
    {
        if (First(Any, text) is not { } any) return null;
        if (And.Length == 0) return $"names “{any}”";
        return First(And, text) is { } and ? $"names “{any}” and “{and}”" : null;
    }

    private static string? First(string[] words, string text) => Array.Find(words, word => Has(text, word));

    /// <summary>Whole words; between Chinese signs there are no bounds.</summary>
    private static bool Has(string text, string word)
    {
        var comparison = char.IsUpper(word[^1]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            if (!char.IsAscii(word[0]) || !(at > 0 && char.IsAsciiLetter(text[at - 1])) && !(at + word.Length < text.Length && char.IsAsciiLetter(text[at + word.Length]))) return true;
        }
        return false;
    }
}
