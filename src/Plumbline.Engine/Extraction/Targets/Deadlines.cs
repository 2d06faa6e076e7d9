using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Targets;

/// <summary>Years by which something is to be done: <c>by (the end of) 2025</c>, <c>will reach ... in 2025</c>, 到2025年, the last year of a five-year plan.</summary>
internal static class Deadlines
{
    private static readonly string[] Introductions = ["by ", "By ", "before ", "Before ", "until ", "Until "];

    private static readonly string[] Between = ["the end of ", "the year ", "the year of ", "around ", "late ", "early ", "year-end ", "end of ", "end-", "the beginning of ", "about "];

    /// <summary>Where such a year stands and which it is, in order of the text; years before <paramref name="firstYear"/> are left out.</summary>
    public static List<(int At, int Year)> Find(Recognition recognition, FigureWords words, int firstYear)
    {
        var text = recognition.Text.Content.AsSpan();
        var sentences = recognition.Sentences;
        var found = new List<(int, int)>();
        for (var at = 0; text[at..].IndexOf("20", StringComparison.Ordinal) is >= 0 and var hit; at += 2)
        {
            at += hit;
            if (YearAt(text, at) is { } year && year >= firstYear && (IsDeadline(text, at) || (year > firstYear && IsReachedIn(text, sentences, at)))) found.Add((at, year));
        }
        var years = found.Count;
        AddPlanPeriods(text, words.Plans, recognition.WideSigns, firstYear, found);
        if (found.Count > years) found.Sort();
        return found;
    }

    private static int? YearAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 > text.Length || !char.IsAsciiDigit(text[at + 2]) || !char.IsAsciiDigit(text[at + 3])) return null;
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '/' or '.')) return null;
        if (at + 4 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 4]) || text[at + 4] is '-' or '/' or '–')) return null;
        return 2000 + ((text[at + 2] - '0') * 10) + text[at + 3] - '0';
    }

    private static bool IsDeadline(ReadOnlySpan<char> text, int year)
    {
        var before = text[Math.Max(0, year - 40)..year];
        if (year + 4 < text.Length && text[year + 4] == '年')
            return before.Length > 0 && before[^1] is '到' or '至' || text[(year + 5)..].StartsWith("底") || text[(year + 5)..].StartsWith("前") || text[(year + 5)..].StartsWith("末");
        // All of the words below have a blank or a hyphen at their end.
        if (before.IsEmpty || before[^1] is not (' ' or '-')) return false;
        foreach (var word in Between)
        {
            if (before.EndsWith(word)) before = before[..^word.Length];
        }
        foreach (var word in Introductions)
        {
            if (before.EndsWith(word) && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)]))) return true;
        }
        return false;
    }

    /// <summary><c>in 2025</c> is when something happens, a deadline only where a number is reached then.</summary>
    private static bool IsReachedIn(ReadOnlySpan<char> text, SentenceList sentences, int year)
    {
        var before = text[Math.Max(0, year - 4)..year];
        if (!before.EndsWith(" in ") && !before.EndsWith("In ")) return false;
        var sentence = sentences.Around(year, 0);
        var words = text[sentence.Start..sentence.End];
        return words.Contains(" reach ", StringComparison.Ordinal) || words.Contains(" exceed ", StringComparison.Ordinal) || words.Contains(" account for ", StringComparison.Ordinal);
    }

    /// <summary><c>during the 14th Five-Year Plan period</c>, “十四五”: the 13th plan ends with 2020, each next one five years later.</summary>
    private static void AddPlanPeriods(ReadOnlySpan<char> text, IReadOnlyList<int> plans, WideSigns signs, int firstYear, List<(int At, int Year)> found)
    {
        foreach (var at in plans)
        {
            if (at < 2 || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at - 2])) continue;
            var rest = text[(at + 8)..Math.Min(text.Length, at + 30)];
            if (rest.StartsWith("Year Plan period", StringComparison.OrdinalIgnoreCase)) AddPlan(at, ((text[at - 2] - '0') * 10) + text[at - 1] - '0', firstYear, found);
        }
        foreach (var at in signs.Of(WideSign.Plan))
        {
            if (at + 1 < text.Length && text[at + 1] == '”' && at >= 2 && text[at - 2] == '十' && "一二三四五六七八九".IndexOf(text[at - 1]) is >= 0 and var last && at + 2 < text.Length && text[at + 2] is '期' or '末' or '时')
                AddPlan(at, 11 + last, firstYear, found);
        }
    }

    private static void AddPlan(int at, int number, int firstYear, List<(int At, int Year)> found)
    {
        var year = 2020 + ((number - 13) * 5);
        if (number is > 12 and < 30 && year >= firstYear) found.Add((at, year));
    }
}
