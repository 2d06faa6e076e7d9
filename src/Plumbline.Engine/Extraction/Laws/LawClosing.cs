using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>Reads the last articles of a law: when it takes effect (自2017年6月1日起施行, <c>shall come into force as of</c>) and which acts it repeals (同时废止, <c>shall be repealed</c>).</summary>
internal static class LawClosing
{
    /// <summary>Effect and repeal stand in the last articles, in some laws before rules of transition.</summary>
    private const int Articles = 4;

    private static readonly string[] Force =
        ["come into force", "comes into force", "come into effect", "comes into effect", "go into effect", "goes into effect", "take effect", "takes effect", "enter into force", "enters into force", "be effective", "become effective", "be implemented", "apply from", "apply as of"];

    private static readonly string[] Repealing = ["repealed", "annulled", "abrogated", "nullified", "rescinded", "invalidated", "cease to be effective", "cease to have effect", "abolished"];

    public static void Read(SourceText source, List<LawArticle> articles, FuzzyDate? promulgated, List<LawEvent> events, List<LawRepeal> repeals)
    {
        var text = source.Content.AsSpan();
        for (var i = Math.Max(0, articles.Count - Articles); i < articles.Count; i++)
        {
            var span = articles[i].Span;
            var start = articles[i].LabelSpan.End;
            if (articles[i].Title is { } title && text[start..span.End].IndexOf(title) is >= 0 and < 8 and var skip) start += skip + title.Length;
            for (var at = start; at < span.End;)
            {
                var sentence = Sentence(text, at, span.End);
                at = sentence.End + 1;
                var words = text[sentence.Start..sentence.End];
                if (words.ContainsAny("废廢") && words.ContainsAny("止除")) HanRepeals(text, sentence, repeals);
                else if (ContainsAny(words, Repealing)) LatinRepeals(text, sentence, repeals);
                if (Effect(text, sentence, promulgated) is { } effect) events.Add(effect);
            }
        }
    }

    /// <summary>From an offset to the end of its sentence; a law ends one with 。 ； or a full stop before a blank.</summary>
    private static TextSpan Sentence(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '\u3000')) at++;
        var here = at;
        for (; here < end; here++)
        {
            if (text[here] is '。') break;
            if (text[here] is '.' && (here + 1 >= end || char.IsWhiteSpace(text[here + 1])) && !text[at..here].EndsWith("No", StringComparison.Ordinal)) break;
        }
        return TextSpan.FromBounds(at, Math.Max(at, here));
    }

    private static LawEvent? Effect(ReadOnlySpan<char> text, TextSpan sentence, FuzzyDate? promulgated)
    {
        var words = text[sentence.Start..sentence.End];
        var han = words.IndexOf("起施行");
        if (han < 0) han = words.IndexOf("起实施");
        if (han < 0) han = words.IndexOf("起生效");
        if (han < 0) han = words.IndexOf("后施行");
        if (han < 0) han = words.IndexOf("开始施行");
        var latin = han >= 0 ? -1 : IndexOfAny(words, Force);
        if (han < 0 && latin < 0) return null;
        var from = han >= 0 ? Math.Max(0, words[..han].LastIndexOf('自')) : latin;
        var to = han >= 0 ? Math.Min(words.Length, han + 4) : words.Length;
        var scanner = new DateScanner(words[from..to]);
        var span = TextSpan.FromBounds(sentence.Start, sentence.Start + (han >= 0 ? Math.Min(words.Length, han + 3) : words.Length));
        while (scanner.TryNext(out var date))
        {
            if (date is { Basis: DateBasis.Written, Year: > 1800 }) return new LawEvent("effective", new FuzzyDate(date.Year, date.Month, date.Day), null, null, null, 0, span, null);
        }
        var part = words[from..to];
        var told = part.ContainsAny("公发颁頒") && part.Contains("布之日", StringComparison.Ordinal) || part.Contains("promulgation", StringComparison.Ordinal) || part.Contains("publication", StringComparison.Ordinal) || part.Contains("issuance", StringComparison.Ordinal);
        if (!told) return null;
        if (part.Contains(" following ", StringComparison.Ordinal)) return new LawEvent("effective", null, null, null, null, 0, span, "counted from a publication whose day the text does not give");
        var (days, months) = Delay(part);
        if (promulgated is not { Day: > 0 } day) return new LawEvent("effective", null, null, null, null, 0, span, "counted from the promulgation, whose day the text does not give");
        if (days == 0 && months == 0) return new LawEvent("effective", day, null, null, null, 0, span, "on the day of promulgation");
        var counted = new DateTime(day.Year, day.Month, day.Day, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(months).AddDays(days);
        return new LawEvent("effective", new FuzzyDate(counted.Year, counted.Month, counted.Day), null, null, null, 0, span, $"counted: {(days > 0 ? $"{days} days" : $"{months} months")} from the promulgation");
    }

    /// <summary>公布之日起三十日后, 发布之日起6个月后; <c>30 days after</c>, <c>six months after</c>.</summary>
    private static (int Days, int Months) Delay(ReadOnlySpan<char> part)
    {
        var start = part.IndexOf("之日起");
        if (start >= 0)
        {
            var at = start + 3;
            if (at < part.Length && part[at] is '满' or '第') at++;
            if (!LawNumbers.TryRead(part, ref at, out var count) || count > 1000) return default;
            return part[at..].StartsWith('日') || part[at..].StartsWith('天') ? (count, 0) : part[at..].StartsWith("个月", StringComparison.Ordinal) ? (0, count) : default;
        }
        foreach (var (unit, inMonths) in (ReadOnlySpan<(string, bool)>)[(" days after", false), (" months after", true), (" days from", false), (" months from", true)])
        {
            var end = part.IndexOf(unit);
            if (end < 0) continue;
            var begin = part[..end].LastIndexOf(' ') + 1;
            var at = begin;
            if (LawNumbers.TryReadLatin(part, ref at, out var count) && at == end && count < 1000) return inMonths ? (0, count) : (count, 0);
        }
        return default;
    }

    private static void HanRepeals(ReadOnlySpan<char> text, TextSpan sentence, List<LawRepeal> repeals)
    {
        var words = text[sentence.Start..sentence.End];
        var last = words.LastIndexOfAny('废', '廢');
        for (var at = 0; at < last;)
        {
            var open = words[at..last].IndexOf('《');
            if (open < 0) return;
            open += at;
            var (close, depth) = (open, 0);
            for (; close < last; close++)
            {
                if (words[close] == '《') depth++;
                else if (words[close] == '》' && --depth == 0) break;
            }
            if (close >= last) return;
            at = close + 1;
            if (words[..open].EndsWith("根据", StringComparison.Ordinal) || words[..open].EndsWith("依照", StringComparison.Ordinal)) continue;
            repeals.Add(new LawRepeal(LawText.OneLine(words[(open + 1)..close]), TextSpan.FromBounds(sentence.Start + open + 1, sentence.Start + close)));
        }
    }

    /// <summary><c>The Measures for Ropes promulgated on 1 May 2010 and the Rules on Lamps shall be repealed simultaneously</c>.</summary>
    private static void LatinRepeals(ReadOnlySpan<char> text, TextSpan sentence, List<LawRepeal> repeals)
    {
        var words = text[sentence.Start..sentence.End];
        var last = IndexOfAny(words, Repealing);
        for (var at = 0; at < last;)
        {
            var (run, next) = LatinTitles.Next(words[..last], at);
            if (run.Length == 0) return;
            at = next;
            var title = LawText.OneLine(words[run.Start..run.End]);
            if (!title.StartsWith("This ", StringComparison.Ordinal) && !title.StartsWith("These ", StringComparison.Ordinal)) repeals.Add(new LawRepeal(title, new TextSpan(sentence.Start + run.Start, run.Length)));
        }
    }

    private static bool ContainsAny(ReadOnlySpan<char> words, string[] list) => IndexOfAny(words, list) >= 0;

    private static int IndexOfAny(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            var at = words.IndexOf(word);
            if (at >= 0) return at;
        }
        return -1;
    }
}
