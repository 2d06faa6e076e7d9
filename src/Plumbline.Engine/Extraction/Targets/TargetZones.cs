using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Targets;

/// <summary>
/// Where a text speaks of what is to be reached by a year: the sentence of <c>by 2025</c>, <c>by the end of 2023</c>, 到2025年 if it looks ahead, what
/// follows in its paragraph, and the list that its line leads into with a colon.
/// </summary>
internal static class TargetZones
{
    private const int MaxList = 4000;

    private static readonly string[] Introductions = ["by ", "By ", "before ", "Before ", "until ", "Until "];

    private static readonly string[] Between = ["the end of ", "the year ", "the year of ", "around ", "late ", "early ", "year-end ", "end of ", "end-", "the beginning of ", "about "];

    private static readonly string[] Future =
    [
        " will ", " shall ", " should ", " to be ", " aim", " goal", " target", " objective", "expected", " plans to", " plan to", " strive", " propos", " outlines", " estimate", " would ", " must ", " reach ",
        "Goals", "Targets", "Objectives", "力争", "目标", "达到", "将", "基本", "实现", "超过",
    ];

    private static readonly string[] Past = ["ave already", "as already", "ad already", "ave been issued", "ave been published", "as been issued", "as been published", " had been ", "已", "截至", "截止"];

    /// <summary>The zones in order of their starts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstYear">The year of the text where known, else 0: what was due before it is no target any more.</param>
    public static List<TargetZone> Find(ReadOnlySpan<char> text, int firstYear)
    {
        var zones = new List<TargetZone>();
        for (var at = 0; text[at..].IndexOf("20", StringComparison.Ordinal) is >= 0 and var hit; at += 2)
        {
            at += hit;
            if (YearAt(text, at) is { } year && year >= firstYear && (IsDeadline(text, at) || (year > firstYear && IsReachedIn(text, at)))) Add(text, at, year, zones);
        }
        AddPlanPeriods(text, firstYear, zones);
        return zones;
    }

    /// <summary>The zone of a number: the one whose year stands nearest before it, else the first that holds it.</summary>
    public static TargetZone? Of(ReadOnlySpan<char> text, List<TargetZone> zones, int at)
    {
        TargetZone? best = null;
        for (var i = LastFrom(zones, at); i >= 0 && at - zones[i].DeadlineAt < MaxList + 2400; i--)
        {
            var zone = zones[i];
            if (!zone.Span.Contains(at)) continue;
            if (zone.NeedsFuture && !HasAny(text[SentenceBounds.Around(text, at, zone.Span.Start) is var s ? s.Start..s.End : ..], Future)) continue;
            if (zone.DeadlineAt <= at) return zone;
            best = zone;
        }
        return best;
    }

    private static int LastFrom(List<TargetZone> zones, int at)
    {
        int low = 0, high = zones.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (zones[middle].Span.Start <= at) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private static void Add(ReadOnlySpan<char> text, int at, int year, List<TargetZone> zones)
    {
        var sentence = SentenceBounds.Around(text, at, 0);
        var words = text[sentence.Start..sentence.End];
        var ahead = HasAny(words, Future) && !HasAny(words, Past);
        if (ahead) zones.Add(new TargetZone(sentence, at, year, NeedsFuture: false));
        var end = sentence.End > at && text[sentence.End - 1] == '\n' ? sentence.End - 1 : sentence.End;
        while (end < text.Length && end - sentence.End < 2000 && text[end] != '\n') end++;
        if (end > sentence.End && ahead) zones.Add(new TargetZone(TextSpan.FromBounds(sentence.End, end), at, year, NeedsFuture: true));
        var last = end;
        while (last > at && char.IsWhiteSpace(text[last - 1])) last--;
        if (text[last - 1] is not (':' or '：') || !HasAny(text[sentence.Start..end], Future)) return;
        var list = ListEnd(text, end);
        if (list > end) zones.Add(new TargetZone(TextSpan.FromBounds(end, list), at, year, NeedsFuture: false));
    }

    /// <summary>Where the list items that follow a line end; blank lines and lines that go on in lower case belong to the list.</summary>
    private static int ListEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        for (var line = at + 1; line < text.Length && line - at < MaxList;)
        {
            var length = text[line..].IndexOf('\n');
            var next = length < 0 ? text.Length : line + length;
            var words = text[line..next].Trim();
            if (words.Length > 0)
            {
                if (!IsItem(words) && !char.IsLower(words[0])) return end;
                end = next;
            }
            line = next + 1;
        }
        return end;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line[0] is '-' or '•' or '*' or '·' or '–' or '●' or '○' or '◆' or '■' or '(' or '（') return true;
        var at = 0;
        while (at < line.Length && at < 3 && char.IsAsciiDigit(line[at])) at++;
        return at > 0 && at < line.Length && line[at] is '.' or ')' or '、';
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
    private static bool IsReachedIn(ReadOnlySpan<char> text, int year)
    {
        var before = text[Math.Max(0, year - 4)..year];
        if (!before.EndsWith(" in ") && !before.EndsWith("In ")) return false;
        var sentence = SentenceBounds.Around(text, year, 0);
        var words = text[sentence.Start..sentence.End];
        return words.Contains(" reach ", StringComparison.Ordinal) || words.Contains(" exceed ", StringComparison.Ordinal) || words.Contains(" account for ", StringComparison.Ordinal);
    }

    /// <summary><c>during the 14th Five-Year Plan period</c>, “十四五”: the 13th plan ends with 2020, each next one five years later.</summary>
    private static void AddPlanPeriods(ReadOnlySpan<char> text, int firstYear, List<TargetZone> zones)
    {
        for (var at = 0; text[at..].IndexOf("th Five-", StringComparison.Ordinal) is >= 0 and var hit; at += 8)
        {
            at += hit;
            if (at < 2 || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at - 2])) continue;
            var rest = text[(at + 8)..Math.Min(text.Length, at + 30)];
            if (rest.StartsWith("Year Plan period", StringComparison.OrdinalIgnoreCase)) AddPlan(text, at, ((text[at - 2] - '0') * 10) + text[at - 1] - '0', firstYear, zones);
        }
        for (var at = 0; text[at..].IndexOf("五”", StringComparison.Ordinal) is >= 0 and var hit; at += 2)
        {
            at += hit;
            if (at >= 2 && text[at - 2] == '十' && "一二三四五六七八九".IndexOf(text[at - 1]) is >= 0 and var last && at + 2 < text.Length && text[at + 2] is '期' or '末' or '时')
                AddPlan(text, at, 11 + last, firstYear, zones);
        }
        zones.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    private static void AddPlan(ReadOnlySpan<char> text, int at, int number, int firstYear, List<TargetZone> zones)
    {
        var year = 2020 + ((number - 13) * 5);
        if (number is > 12 and < 30 && year >= firstYear) Add(text, at, year, zones);
    }

    private static bool HasAny(ReadOnlySpan<char> words, string[] any)
    {
        foreach (var word in any)
        {
            if (words.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
