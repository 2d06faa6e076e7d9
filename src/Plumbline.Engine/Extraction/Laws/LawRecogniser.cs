using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>Recognises that a text is a law, regulation or rule, and cuts it into its chapters and articles.</summary>
internal static class LawRecogniser
{
    private const int LongestLabelLine = 140;

    public static void Find(Recognition found, Knowledge knowledge)
    {
        if (found.Newsletter is { Articles.Count: > 0 }) return;
        var source = found.Text;
        var text = source.Content.AsSpan();
        var heads = LawArticles.Find(found);
        if (heads.Count == 0) return;
        var (divisions, contentsAt) = LawDivisions.Find(source, heads);
        var body = divisions.Count > 0 && divisions[0].Span.Start < heads[0].Start ? divisions[0].Span.Start : heads[0].Start;
        var contents = Contents(text, contentsAt, body);
        var front = contents?.Start ?? body;
        var title = LawTitle.Find(text, front);
        if (title.Length == 0 && divisions.Count == 0 && !text[heads[^1].Start..].Contains("施行", StringComparison.Ordinal) && !text[heads[^1].Start..].Contains("force", StringComparison.Ordinal)) return;
        var articles = Articles(source, heads, divisions);
        var events = new List<LawEvent>();
        LawNote.Read(source, new TextSpan(0, title.Start), events);
        LawNote.Read(source, TextSpan.FromBounds(title.End, front), events);
        if (!events.Exists(e => e.Action is "adopted" or "promulgated")) LawNote.ReadTitle(source, title, events);
        var repeals = new List<LawRepeal>();
        var promulgated = events.Find(e => e.Action == "promulgated")?.Date ?? events.Find(e => e.Action is "adopted" or "approved")?.Date;
        LawClosing.Read(source, articles, promulgated, events, repeals);
        Merge(events);
        var name = LawText.OneLine(text[title.Start..title.End]);
        found.Law = new LawDocument
        {
            Title = name, TitleSpan = title, Kind = LawTitle.Kind(name), Contents = contents, Events = events, Repeals = repeals, Divisions = divisions, Articles = articles,
        };
    }

    /// <summary>The decree above the law and the note below its title tell the same: the fuller one stays.</summary>
    private static void Merge(List<LawEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var twin = events.FindIndex(i + 1, e => e.Action == events[i].Action && e.Date == events[i].Date && e.Date is not null);
            if (twin < 0) continue;
            var (a, b) = (events[i], events[twin]);
            events[i] = (b.By?.Length ?? 0) > (a.By?.Length ?? 0) ? b with { Number = b.Number ?? a.Number } : a with { Number = a.Number ?? b.Number };
            events.RemoveAt(twin);
            i--;
        }
    }

    /// <summary>The contents list: from its heading (目录, Contents), else from the first label that is not of the body, to the body.</summary>
    private static TextSpan? Contents(ReadOnlySpan<char> text, int first, int body)
    {
        for (var line = 0; line < body;)
        {
            var feed = text[line..body].IndexOf('\n');
            var end = feed < 0 ? body : line + feed;
            var words = text[line..end].Trim(" \t\r\u3000\u00A0#*");
            if (words.Length is > 1 and < 20 && LawText.OneLine(words) is "目录" or "目錄" or "目次" or "Contents" or "CONTENTS" or "Table of Contents" or "TABLE OF CONTENTS") return TextSpan.FromBounds(line, body);
            line = end + 1;
        }
        return first >= 0 && first < body ? TextSpan.FromBounds(first, body) : null;
    }

    private static List<LawArticle> Articles(SourceText source, List<LawHead> heads, List<LawDivision> divisions)
    {
        var text = source.Content.AsSpan();
        var articles = new List<LawArticle>(heads.Count);
        var division = -1;
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            while (division + 1 < divisions.Count && divisions[division + 1].Span.Start < head.Start) division++;
            var end = i + 1 < heads.Count ? heads[i + 1].Start : Last(text, head.End);
            if (division + 1 < divisions.Count) end = Math.Min(end, divisions[division + 1].Span.Start);
            while (end > head.End && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '#' or '*')) end--;
            var span = TextSpan.FromBounds(head.Start, end);
            articles.Add(new LawArticle(head.NumberText(text), LawText.OneLine(text[head.Start..head.End]), Title(text, head, end), division, TextSpan.FromBounds(head.Start, head.End), span));
        }
        return articles;
    }

    /// <summary>The last article ends where an annex begins.</summary>
    private static int Last(ReadOnlySpan<char> text, int from)
    {
        for (var line = LawText.NextLine(text, from); line < text.Length; line = LawText.NextLine(text, line))
        {
            var words = text[line..].TrimStart(" \t\u3000\u00A0#*");
            foreach (var mark in (ReadOnlySpan<string>)["附件", "附录", "附表", "附：", "Annex", "ANNEX", "Appendix", "APPENDIX", "SCHEDULE", "Done at "])
            {
                if (words.StartsWith(mark, StringComparison.Ordinal)) return line;
            }
        }
        return text.Length;
    }

    /// <summary>第五条【范围】…, 第五条（范围）…; <c>Article 5 Scope</c> on a line of its own, or the short line below <c>Article 5</c>.</summary>
    private static string? Title(ReadOnlySpan<char> text, in LawHead head, int end)
    {
        var at = head.End;
        while (at < end && text[at] is ' ' or '\u3000' or '\u00A0' or '*') at++;
        if (at < end && text[at] is '【' or '（' or '(' or '[')
        {
            var close = text[at..end].IndexOfAny("】）)]\n");
            if (close > 1 && text[at + close] != '\n' && (text[at] == '【' || close < 24)) return LawText.OneLine(text[(at + 1)..(at + close)]);
        }
        if (text[head.Start] == '第') return null;
        while (at < end && text[at] is '.' or ':' or '—' or '–' or '-' or ' ') at++;
        if (at < end && text[at] is '\n' or '\r') at = Math.Min(end, LawText.NextLine(text, at));
        if (at >= end) return null;
        var feed = text[at..end].IndexOf('\n');
        if (feed is < 2 or > LongestLabelLine) return null;
        var line = text[at..(at + feed)].TrimEnd();
        if (line.IsEmpty || line[^1] is '.' or ';' or ':' or ',' or '。' || char.IsAsciiDigit(line[0]) || line[0] == '(' || !char.IsUpper(line[0])) return null;
        return line.Contains(" shall ", StringComparison.Ordinal) || text[(at + feed)..end].IndexOfAnyExcept(" \t\r\n\u3000") < 0 || IsWrapped(line, text[(at + feed)..end]) ? null : LawText.OneLine(line);
    }

    /// <summary>A long line whose next one goes on in a small letter is prose, not a heading.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart(" \t\r");
        next = next.StartsWith('\n') ? next[1..].TrimStart(" \t") : next;
        return next.Length > 0 && char.IsAsciiLetterLower(next[0]) && line.Length > 30;
    }
}
