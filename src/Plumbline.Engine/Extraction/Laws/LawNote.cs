using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// Reads what stands above the text of a law: who adopted it and when, the order that promulgated it, each revision. In Chinese the words follow their date
/// (2016年11月7日第十二届…通过), in English they come before it (Adopted at ... on 7 November 2016).
/// </summary>
internal static class LawNote
{
    private const int LongestClause = 400;

    /// <summary>Steps in the life of one law; a text that tells more is a list.</summary>
    private const int MostEvents = 100;

    private static readonly SearchValues<char> Borders = SearchValues.Create("，,；;。经由");

    private static readonly (string Word, string Action)[] HanWords =
    [
        ("修正", "revised"), ("修订", "revised"), ("修訂", "revised"), ("修改", "revised"), ("通过", "adopted"), ("通過", "adopted"), ("批准", "approved"), ("公布", "promulgated"), ("发布", "promulgated"),
        ("發布", "promulgated"), ("颁布", "promulgated"), ("施行", "effective"), ("生效", "effective"), ("实施", "effective"),
    ];

    private static readonly (string Word, string Action)[] LatinWords =
    [
        ("amended", "revised"), ("revised", "revised"), ("revision", "revised"), ("amendment", "revised"), ("adopted", "adopted"), ("passed", "adopted"), ("deliberated", "adopted"), ("approved", "approved"), ("promulgated", "promulgated"),
        ("issued", "promulgated"), ("published", "promulgated"), ("effective", "effective"), ("into force", "effective"), ("into effect", "effective"), ("implemented", "effective"),
    ];

    /// <summary>Adds the events told between two offsets.</summary>
    public static void Read(SourceText source, TextSpan region, List<LawEvent> events)
    {
        var text = source.Content.AsSpan();
        var scanner = new DateScanner(text[region.Start..region.End]);
        var dates = new List<DateParts>();
        while (dates.Count < 4 * MostEvents && scanner.TryNext(out var date))
        {
            if (date is { Basis: DateBasis.Written, Year: > 1800, IsRange: false } && !InTitle(text[region.Start..(region.Start + date.Start)])) dates.Add(date);
            else if (date.Basis == DateBasis.DayBefore && dates.Count > 0) dates.Add(date with { Year = dates[^1].Year, Month = dates[^1].Month, Day = dates[^1].Day });
        }
        var floor = region.Start;
        for (var i = 0; i < dates.Count && events.Count < MostEvents; i++)
        {
            var (start, end) = (region.Start + dates[i].Start, region.Start + dates[i].End);
            var until = Math.Min(end + LongestClause, i + 1 < dates.Count ? region.Start + dates[i + 1].Start : region.End);
            var day = new FuzzyDate(dates[i].Year, dates[i].Month, dates[i].Day);
            if (IsHan(text, start, end)) Han(text, TextSpan.FromBounds(floor, start), TextSpan.FromBounds(start, end), until, day, events);
            else Latin(text, floor, TextSpan.FromBounds(start, end), until, day, events);
            floor = end;
        }
        // An order without a date of its own: the decree printed above the law.
        if (!events.Exists(e => e.Number is not null && e.Action != "revised") && LawOrder.Find(text, region) is { } order)
            events.Insert(0, new LawEvent("ordered", null, order.By, order.Number, null, 0, order.Span, null));
    }

    /// <summary>An act that bears its date in its title was adopted then: Regulation (EU) 2016/1 ... of 5 May 2016.</summary>
    public static void ReadTitle(SourceText source, TextSpan title, List<LawEvent> events)
    {
        var scanner = new DateScanner(source[title]);
        while (scanner.TryNext(out var date))
        {
            if (date is not { Basis: DateBasis.Written, Year: > 1800, Day: > 0 }) continue;
            var span = new TextSpan(title.Start + date.Start, date.End - date.Start);
            events.Add(new LawEvent("adopted", new FuzzyDate(date.Year, date.Month, date.Day), null, null, null, 0, span, "the date of the title"));
            return;
        }
    }

    private static bool IsHan(ReadOnlySpan<char> text, int start, int end) => text[start..end].ContainsAny('年', '月') ||
        end < text.Length && LawText.IsChinese(text[end..Math.Min(text.Length, end + 12)]);

    /// <summary>A date inside 《》 is part of a title.</summary>
    private static bool InTitle(ReadOnlySpan<char> before)
    {
        var tail = before[Math.Max(0, before.Length - 80)..];
        return tail.LastIndexOf('《') > tail.LastIndexOf('》');
    }

    private static void Han(ReadOnlySpan<char> text, TextSpan before, TextSpan date, int until, FuzzyDate day, List<LawEvent> events)
    {
        var clause = text[date.End..until];
        var labelled = HanWord(text[Math.Max(before.Start, date.Start - 8)..date.Start].TrimEnd(" ：:为\u3000"), atEnd: true);
        var (action, at, length) = labelled.Length > 0 ? (labelled.Action, 0, 0) : HanWord(clause, atEnd: false);
        if (action.Length == 0) return;
        var span = TextSpan.FromBounds(date.Start, date.End + at + length);
        var words = clause[..at];
        var order = LawOrder.Find(text, TextSpan.FromBounds(date.End, Math.Min(until, date.End + at + length)));
        var ordinal = Ordinal(words);
        var decision = action == "revised" ? Decision(words) : null;
        var by = order?.By ?? Body(words, decision is not null);
        events.Add(new LawEvent(action, day, by, order?.Number, decision, ordinal, span, null));
    }

    /// <summary>The first word of the table outside titles, or the last one where a label ends in it (公布日期).</summary>
    private static (string Action, int At, int Length) HanWord(ReadOnlySpan<char> clause, bool atEnd)
    {
        if (atEnd)
        {
            foreach (var tail in (ReadOnlySpan<string>)["日期", "时间"]) if (clause.EndsWith(tail, StringComparison.Ordinal)) clause = clause[..^2];
                else if (clause.Length > 0 && tail is "时间") return ("", 0, 0);
        }
        var depth = 0;
        for (var at = 0; at < clause.Length; at++)
        {
            if (clause[at] == '《') depth++;
            else if (clause[at] == '》') depth--;
            if (depth > 0 || clause[at] is not ('修' or '通' or '批' or '公' or '发' or '發' or '颁' or '施' or '生' or '实')) continue;
            foreach (var (word, action) in HanWords)
            {
                if (clause[at..].StartsWith(word, StringComparison.Ordinal) && (!atEnd || at + word.Length == clause.Length)) return (action, at, word.Length);
            }
        }
        return ("", 0, 0);
    }

    /// <summary>第二次修正 is the second.</summary>
    private static int Ordinal(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        if (!words.EndsWith('次')) return 0;
        var at = words.LastIndexOf('第');
        if (at < 0) return 0;
        at++;
        return LawNumbers.TryRead(words, ref at, out var number) && at == words.Length - 1 ? number : 0;
    }

    private static string? Decision(ReadOnlySpan<char> words)
    {
        var open = words.IndexOf('《');
        var close = words.LastIndexOf('》');
        return open >= 0 && close > open ? LawText.OneLine(words[(open + 1)..close]) : null;
    }

    /// <summary>The body named before the verb: 第十二届全国人民代表大会常务委员会第二十四次会议.</summary>
    private static string? Body(ReadOnlySpan<char> words, bool hasDecision)
    {
        if (hasDecision) words = words[..words.IndexOf('《')];
        var cut = words.LastIndexOfAny(Borders);
        var body = LawText.OneLine(words[(cut + 1)..]).Trim('（', '(', '）', ')');
        foreach (var tail in (ReadOnlySpan<string>)["审议", "审查", "讨论", "修订"]) if (body.EndsWith(tail, StringComparison.Ordinal)) body = body[..^2];
        var nth = body.LastIndexOf('第');
        if (nth > 0 && body.EndsWith('次')) body = body[..nth];
        return body.Length is > 2 and < 60 ? body : null;
    }

    private static void Latin(ReadOnlySpan<char> text, int floor, TextSpan date, int until, FuzzyDate day, List<LawEvent> events)
    {
        var window = text[Math.Max(floor, date.Start - LongestClause)..date.Start];
        var from = date.Start - window.Length;
        var clause = window.LastIndexOf(';') + 1;
        window = window[clause..];
        from += clause;
        var found = LatinIn(window, from, day, date, text, events);
        if (found) return;
        var behind = text[date.End..until];
        var stop = behind.IndexOfAny(";\n)");
        LatinIn(stop < 0 ? behind : behind[..stop], date.End, day, date, text, events);
    }

    private static bool LatinIn(ReadOnlySpan<char> window, int offset, FuzzyDate day, TextSpan date, ReadOnlySpan<char> text, List<LawEvent> events)
    {
        var any = false;
        for (var at = 0; at < window.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetter(window[at - 1])) continue;
            foreach (var (word, action) in LatinWords)
            {
                if (!window[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
                var start = offset + at;
                var span = TextSpan.FromBounds(Math.Min(start, date.Start), Math.Max(date.End, start + word.Length));
                var order = LawOrder.Find(text, span);
                var (by, ordinal) = (order?.By ?? LatinBody(window[(at + word.Length)..]), 0);
                if (action == "revised") ordinal = LatinOrdinal(window[at..]);
                if (!any || events[^1].Action != action) events.Add(new LawEvent(action, day, action == "effective" ? null : by, action == "effective" ? null : order?.Number, action == "revised" ? LatinDecision(window[at..]) : null, ordinal, span, null));
                any = true;
                // What an amendment was adopted by is not another event.
                if (action == "revised") return true;
                at += word.Length;
                break;
            }
        }
        return any;
    }

    /// <summary><c>at the 24th Meeting of the Standing Committee ... on</c>, <c>by the State Council</c>.</summary>
    private static string? LatinBody(ReadOnlySpan<char> behind)
    {
        var cut = 0;
        foreach (var joint in (ReadOnlySpan<string>)[" by the ", " at the ", " by "])
        {
            if (!behind.StartsWith(joint, StringComparison.OrdinalIgnoreCase)) continue;
            cut = joint.Length;
            break;
        }
        if (cut == 0) return null;
        var body = behind[cut..];
        var end = body.Length;
        foreach (var stop in (ReadOnlySpan<string>)[" on ", " in accordance", ", ", ";", " and promulgated", " with "])
        {
            var at = body.IndexOf(stop);
            if (at >= 0) end = Math.Min(end, at);
        }
        var name = LawText.OneLine(body[..end]);
        return name.Length is > 2 and < 160 ? name : null;
    }

    private static int LatinOrdinal(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf("for the ");
        if (at is < 0 or > 12) return 0;
        var rest = words[(at + 8)..];
        var end = rest.IndexOf(' ');
        return end > 0 ? LawNumbers.Ordinal(rest[..end]) : 0;
    }

    /// <summary><c>in accordance with the Decision on ... adopted at</c>.</summary>
    private static string? LatinDecision(ReadOnlySpan<char> words)
    {
        foreach (var joint in (ReadOnlySpan<string>)["accordance with the ", "pursuant to the ", "according to the "])
        {
            var at = words.IndexOf(joint);
            if (at < 0) continue;
            var rest = words[(at + joint.Length)..];
            var end = rest.Length;
            foreach (var stop in (ReadOnlySpan<string>)[" adopted", " passed", " promulgated", " issued", " at the ", ";"])
            {
                var cut = rest.IndexOf(stop);
                if (cut >= 0) end = Math.Min(end, cut);
            }
            if (rest[..end].EndsWith(" on ", StringComparison.Ordinal)) end -= 4;
            var title = LawText.OneLine(rest[..end].TrimEnd(' '));
            return title.Length > 3 ? title : null;
        }
        return null;
    }
}
