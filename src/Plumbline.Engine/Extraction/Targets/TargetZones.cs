using System.Buffers;
using Plumbline.Engine.Extraction.Quantities;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Targets;

/// <summary>
/// Where a text speaks of what is to be reached by a year: the sentence of <c>by 2025</c>, <c>by the end of 2023</c>, 到2025年 if it looks ahead, what
/// follows in its paragraph, and the list that its line leads into with a colon.
/// </summary>
internal static class TargetZones
{
    private const int MaxList = 4000;

    /// <summary>How many zones back one is looked for that holds a number.</summary>
    private const int MaxZones = 24;

    private static readonly SearchValues<string> Future = SearchValues.Create(
    [
        " will ", " shall ", " should ", " to be ", " aim", " goal", " target", " objective", "expected", " plans to", " plan to", " strive", " propos", " outlines", " estimate", " would ", " must ", " reach ",
        "Goals", "Targets", "Objectives",
    ], StringComparison.Ordinal);

    private static readonly string[] HanFuture = ["力争", "目标", "达到", "将", "基本", "实现", "超过", "以上", "制修订", "建成"];

    private static readonly SearchValues<string> Past = SearchValues.Create(
        ["ave already", "as already", "ad already", "ave been issued", "ave been published", "as been issued", "as been published", " had been "], StringComparison.Ordinal);

    private static readonly string[] HanPast = ["已", "截至", "截止"];

    /// <summary>The zones in order of their starts.</summary>
    public static List<TargetZone> Find(Recognition found, FigureWords words)
    {
        var text = found.Text.Content.AsSpan();
        var sentences = found.Sentences;
        // What was due before the year of the text is no target any more.
        var firstYear = found.Newsletter?.Issue.PeriodStart?.Year ?? 0;
        var zones = new List<TargetZone>();
        var sentence = default(TextSpan);
        var ahead = false;
        foreach (var (at, year) in Deadlines.Find(found, words, firstYear))
        {
            if (at >= sentence.End)
            {
                sentence = sentences.Around(at, 0);
                ahead = LooksAhead(text, sentence);
            }
            if (ahead) Add(text, sentence, at, year, zones);
        }
        zones.Sort((a, b) => (a.Span.Start, a.DeadlineAt).CompareTo((b.Span.Start, b.DeadlineAt)));
        return zones;
    }

    /// <summary>The zone of a number: the one whose year stands nearest before it, else the first that holds it.</summary>
    public static TargetZone? Of(Recognition found, List<TargetZone> zones, int at)
    {
        TargetZone? best = null;
        var last = LastFrom(zones, at);
        for (var i = last; i >= 0 && last - i < MaxZones; i--)
        {
            var zone = zones[i];
            if (!zone.Span.Contains(at)) continue;
            if (zone.NeedsFuture && !LooksAhead(found.Text.Content, found.Sentences.Around(at, zone.Span.Start))) continue;
            if (zone.DeadlineAt <= at) return zone;
            // 现有34项，计划到2028年…: what a Chinese clause before the year says is already so.
            if (found.Text.Content.AsSpan(at, zone.DeadlineAt - at).Contains('，')) continue;
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

    private static void Add(ReadOnlySpan<char> text, TextSpan sentence, int at, int year, List<TargetZone> zones)
    {
        zones.Add(new TargetZone(sentence, at, year, NeedsFuture: false));
        var end = sentence.End > at && text[sentence.End - 1] == '\n' ? sentence.End - 1 : sentence.End;
        var line = text[end..Math.Min(text.Length, end + 2000)].IndexOf('\n');
        end = line < 0 ? Math.Min(text.Length, end + 2000) : end + line;
        if (end > sentence.End) zones.Add(new TargetZone(TextSpan.FromBounds(sentence.End, end), at, year, NeedsFuture: true));
        if (text[at..end].TrimEnd() is not [.., ':' or '：']) return;
        var list = ListEnd(text, end);
        if (list > end) zones.Add(new TargetZone(TextSpan.FromBounds(end, list), at, year, NeedsFuture: false));
    }

    private static bool LooksAhead(ReadOnlySpan<char> text, TextSpan sentence)
    {
        var words = text[sentence.Start..sentence.End];
        return (HasAny(words, Future, HanFuture) || IsIntention(words)) && (words.Contains(" will have ", StringComparison.Ordinal) || !HasAny(words, Past, HanPast));
    }

    /// <summary><c>By 2027, to formulate 30 standards</c>: a plan told in infinitives.</summary>
    private static bool IsIntention(ReadOnlySpan<char> sentence)
    {
        var by = sentence.IndexOf("By 20");
        if (by < 0 || by + 9 > sentence.Length) return false;
        var behind = sentence[(by + "By 2027".Length)..].TrimStart(", “\"");
        return behind.StartsWith("to ");
    }

    private static bool HasAny(ReadOnlySpan<char> words, SearchValues<string> latin, string[] han)
    {
        if (words.IndexOfAny(latin) >= 0) return true;
        if (!words.ContainsAnyInRange('\u4E00', '\u9FFF')) return false;
        foreach (var word in han)
        {
            if (words.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Where the list items that follow a line end; blank lines and lines that go on in lower case belong to the list.</summary>
    private static int ListEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        for (var line = at + 1; line < text.Length && line - at < MaxList;)
        {
            var window = text[line..Math.Min(text.Length, line + MaxList)];
            var length = window.IndexOf('\n');
            var next = line + (length < 0 ? window.Length : length);
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
}
