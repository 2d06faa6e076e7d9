namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Names of bodies in an English list: <c>SAC, the Ministry of Industry and Information Technology (MIIT) and CESI</c>.</summary>
internal static class BodyNames
{
    private const int Most = 12;
    private const int Longest = 160;

    private static readonly string[] NoBodies = ["Comments", "Stakeholders", "Interested", "It", "They", "This", "These", "Dr", "Mr", "On", "In", "During", "According", "Experts", "As", "From", "Since", "For", "To", "If", "When", "While", "After", "Before", "Based",
        "Under", "Work", "Since", "Between", "Through", "Meanwhile", "However", "Therefore", "Moreover", "Furthermore", "Additionally", "Currently", "Recently", "Specifically", "Finally"];

    /// <summary>The names in order; a name starts with a capital and ends where a word in lower case other than <c>of, for, and, the, on, under</c> stands.</summary>
    public static IReadOnlyList<string> In(ReadOnlySpan<char> list)
    {
        List<string>? names = null;
        while (!list.IsEmpty && (names?.Count ?? 0) < Most)
        {
            var (cut, behind) = NextBorder(list);
            if (NameIn(Phrase.Clean(list[..cut], Longest)) is { } name) (names ??= []).Add(name);
            list = list[behind..];
        }
        return names ?? (IReadOnlyList<string>)[];
    }

    private static (int Cut, int Behind) NextBorder(ReadOnlySpan<char> list)
    {
        var from = 0;
        while (true)
        {
            var comma = list[from..].IndexOf(", ");
            var and = list[from..].IndexOf(" and ");
            if (comma < 0 && and < 0) return (list.Length, list.Length);
            if (comma >= 0 && (and < 0 || comma < and)) return (from + comma, from + comma + 2);
            var border = from + and;
            if (!JoinsOneName(list[..border], list[(border + 5)..])) return (border, border + 5);
            from = border + 5;
        }
    }

    /// <summary>The "and" of <c>Ministry of Industry and Information Technology</c> joins no two bodies.</summary>
    private static bool JoinsOneName(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var scope = Math.Max(left.LastIndexOf(" of "), Math.Max(left.LastIndexOf(" for "), left.LastIndexOf(" on ")));
        if (scope < 0 || left.EndsWith(')') || right.StartsWith("the ", StringComparison.Ordinal)) return false;
        var word = right.IndexOfAny(' ', ',');
        var first = word < 0 ? right : right[..word];
        return first.Length > 1 && char.IsAsciiLetterUpper(first[0]) && char.IsAsciiLetterLower(first[1]);
    }

    /// <summary><c>Association on 19 April</c> ends before the date.</summary>
    private static bool StartsDate(string[] words, int at)
    {
        var month = 0;
        return at > 0 && words[at - 1] is ("on" or "in") && (char.IsAsciiDigit(words[at][0]) || DateText.TryMonth(words[at], ref month, out _));
    }

    /// <summary>"China's Ministry" is the Ministry; a bracket that only closes is none of a name.</summary>
    private static string Whole(string name)
    {
        if (name.EndsWith(')') && !name.Contains('(')) name = name[..^1];
        foreach (var owner in (ReadOnlySpan<string>)["China's ", "China’s "])
        {
            if (name.StartsWith(owner, StringComparison.Ordinal)) name = name[owner.Length..];
        }
        return name;
    }

    private static string? NameIn(string phrase)
    {
        var words = phrase.Split(' ');
        if (words[0] is "and" or "the" or "by" or "jointly") words = words[1..];
        if (words.Length > 0 && words[0] is "the" or "The") words = words[1..];
        var count = 0;
        while (count < words.Length && words[count].Length > 0 && (!char.IsAsciiLetterLower(words[count][0]) || words[count] is "of" or "for" or "and" or "the" or "on" or "under" or "to") && !StartsDate(words, count)) count++;
        while (count > 0 && char.IsAsciiLetterLower(words[count - 1][0])) count--;
        if (count == 0 || words[0].EndsWith(':') || !(char.IsAsciiLetterUpper(words[0][0]) || words[0][0] > '\u2E80') || Array.IndexOf(NoBodies, words[0].TrimEnd('.')) >= 0) return null;
        var name = Whole(string.Join(' ', words[..count]));
        return name.Length > 1 ? name : null;
    }
}
