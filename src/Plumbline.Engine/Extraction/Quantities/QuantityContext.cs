namespace Plumbline.Engine.Extraction.Quantities;

/// <summary>What stands around a number: comparators, limits, the sentence.</summary>
internal static class QuantityContext
{
    private const int LongestNumber = 40;

    private static readonly (string Words, string Sign)[] Comparators =
    [
        ("more than", ">"), ("over", ">"), ("above", ">"), ("exceed", ">"), ("exceeds", ">"), ("exceeding", ">"), ("surpass", ">"), ("surpasses", ">"), ("exceeded", ">"), ("beyond", ">"),
        ("at least", ">="), ("no less than", ">="), ("not less than", ">="), ("no fewer than", ">="), ("less than", "<"), ("fewer than", "<"), ("under", "<"), ("below", "<"),
        ("超过", ">"), ("突破", ">"), ("高于", ">"), ("不少于", ">="), ("不低于", ">="), ("至少", ">="), ("达到", "="), ("低于", "<"),
    ];

    private static readonly string[] Limits =
    [
        "not more than", "no more than", "not exceed", "not exceeding", "not be more than", "not be less than", "not less than", "no less than", "maximum of", "minimum of", "a fine of", "fines of",
        "不超过", "不得超过", "不低于", "不少于", "不高于",
    ];

    private static readonly string[] Vague = ["nearly", "about", "around", "almost", "approximately", "some", "a total of", "roughly"];

    /// <summary><c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c> by the words before the number, else <c>=</c>.</summary>
    public static string Comparator(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 16)..start].TrimEnd();
        var longest = 0;
        var sign = BoundBehind(text, start);
        if (before.IsEmpty || !char.IsLetter(before[^1])) return sign;
        foreach (var (words, meaning) in Comparators)
        {
            // 达到60%以上: the bound behind says more than the verb before.
            if (words.Length <= longest || !EndsWith(before, words) || meaning == "=" && sign != "=") continue;
            (longest, sign) = (words.Length, meaning);
        }
        return sign;
    }

    /// <summary><c>&gt;=</c> for 20项以上 and 30+, <c>&lt;</c> for 以下, else <c>=</c>.</summary>
    private static string BoundBehind(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < LongestNumber && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.' or '%' or '％' or '万' or '千' or '百' or '亿')) at++;
        if (at == start || at >= text.Length) return "=";
        if (text[at] == '+') return ">=";
        if (text[at] < '\u4E00') return "=";
        var rest = text[at..Math.Min(text.Length, at + 3)];
        return rest.IndexOf("以上") is 0 or 1 ? ">=" : rest.IndexOf("以下") is 0 or 1 ? "<" : "=";
    }

    /// <summary>True right behind a sign of comparison: a limit of a product or a condition, no figure.</summary>
    public static bool IsThreshold(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\u00A0') start--;
        return start > 0 && text[start - 1] is '≥' or '≤' or '≧' or '≦' or '＞' or '＜' or '>' or '<';
    }

    /// <summary>True where the number is the bound of a rule (not more than 100,000 CNY).</summary>
    public static bool IsLimit(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 20)..start].TrimEnd();
        if (before.IsEmpty || !char.IsLetter(before[^1])) return false;
        foreach (var words in Limits)
        {
            if (EndsWith(before, words)) return true;
        }
        return false;
    }

    /// <summary>The offset before comparators and vague words: of <c>nearly</c> in <c>nearly 20 provinces</c>.</summary>
    public static int BeforeQualifier(ReadOnlySpan<char> text, int start)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            var before = text[Math.Max(0, start - 18)..start].TrimEnd();
            foreach (var words in Vague) Strip(words, before, ref start, ref moved);
            foreach (var (words, _) in Comparators) Strip(words, before, ref start, ref moved);
        }
        while (start > 0 && text[start - 1] == ' ') start--;
        return start;

        static void Strip(string words, ReadOnlySpan<char> before, ref int start, ref bool moved)
        {
            if (moved || !EndsWith(before, words)) return;
            start = start - words.Length - 1;
            moved = start > 0;
            start = Math.Max(0, start);
        }
    }

    private static bool EndsWith(ReadOnlySpan<char> before, string words) =>
        before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsAsciiLetter(before[^(words.Length + 1)]) || !char.IsAsciiLetter(words[0]));
}
