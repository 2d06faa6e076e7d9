using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// Finds the parts, chapters and sections of a law: labels on lines of their own whose numbers follow each other. Before the first article only the headings right above it
/// count; those before are its contents list.
/// </summary>
internal static class LawDivisions
{
    private const int LongestHeading = 120;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\u3000\u00A0#*\f");

    /// <summary>The divisions, and the offset where the contents list starts or -1.</summary>
    public static (List<LawDivision> Divisions, int Contents) Find(SourceText source, List<LawHead> articles)
    {
        var text = source.Content.AsSpan();
        var heads = Labels(text, articles[^1].Start);
        var first = FirstOfBody(text, heads, articles[0].Start);
        var contents = first > 0 ? heads[0].Start : -1;
        var kept = new List<(LawHead Head, TextSpan Heading, string Title)>();
        Span<int> last = stackalloc int[4];
        for (var i = first; i < heads.Count; i++)
        {
            var head = heads[i];
            // Numbers go on from the one before and start again below a new higher division.
            if (head.Number != last[head.Rank] + 1) continue;
            last[head.Rank] = head.Number;
            for (var below = head.Rank + 1; below < 4; below++) last[below] = 0;
            var (heading, title) = Heading(text, head);
            kept.Add((head, heading, title));
        }
        var divisions = new List<LawDivision>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
        {
            var next = i + 1;
            while (next < kept.Count && kept[next].Head.Rank > kept[i].Head.Rank) next++;
            var end = next < kept.Count ? kept[next].Head.Start : text.Length;
            var (head, heading, title) = kept[i];
            divisions.Add(new LawDivision(head.Kind, head.Number, OneLine(text[head.Start..head.End]), title, heading, TextSpan.FromBounds(head.Start, end)));
        }
        return (divisions, contents);
    }

    private static List<LawHead> Labels(ReadOnlySpan<char> text, int until)
    {
        var labels = new List<LawHead>();
        for (var line = 0; line < until;)
        {
            var feed = text[line..].IndexOf('\n');
            var end = feed < 0 ? text.Length : line + feed;
            var at = line;
            while (at < end && text[at] is ' ' or '\t' or '\u3000' or '\u00A0' or '#' or '*') at++;
            if (end - at is > 2 and < LongestHeading && LawHeadReader.TryRead(text, at, out var head) && head.Rank != LawHead.Article && IsHeading(text[head.End..end])) labels.Add(head);
            line = end + 1;
        }
        return labels;
    }

    /// <summary>What follows a label on its line is a heading: no sentence, no citation.</summary>
    private static bool IsHeading(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd();
        if (rest.IsEmpty) return true;
        if (rest.ContainsAny("。；，;") || rest[^1] is '.' && !rest.Contains("...", StringComparison.Ordinal)) return false;
        return rest[0] is not ('规' or '的' or '所' or '、' or '和' or '至' or ',') && !(rest[0] == ' ' && rest.Length > 1 && char.IsAsciiLetterLower(rest[1]));
    }

    private static int FirstOfBody(ReadOnlySpan<char> text, List<LawHead> heads, int article)
    {
        var first = 0;
        while (first < heads.Count && heads[first].Start < article) first++;
        var (edge, rank) = (article, LawHead.Article);
        while (first > 0 && heads[first - 1].Rank < rank && IsBlank(text[Heading(text, heads[first - 1]).Heading.End..edge]))
        {
            first--;
            (edge, rank) = (heads[first].Start, heads[first].Rank);
        }
        return first;
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Blanks) < 0;

    /// <summary>The heading behind the label, or on the next line with words where the label stands alone.</summary>
    private static (TextSpan Heading, string Title) Heading(ReadOnlySpan<char> text, in LawHead head)
    {
        var (start, end) = Words(text, head.End);
        if (start == end)
        {
            var next = LawText.NextLine(text, end);
            var (s, e) = Words(text, next);
            if (e > s && e - s < LongestHeading && IsHeading(text[s..e]) && !LawHeadReader.TryRead(text, s, out _)) (start, end) = (s, e);
            else return (TextSpan.FromBounds(head.Start, head.End), "");
        }
        return (TextSpan.FromBounds(head.Start, end), OneLine(text[start..end]));
    }

    /// <summary>The words from an offset to the end of its line, marks and blanks at both ends left out.</summary>
    private static (int Start, int End) Words(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return (text.Length, text.Length);
        var feed = text[at..].IndexOf('\n');
        var end = feed < 0 ? text.Length : at + feed;
        while (at < end && text[at] is ' ' or '\t' or '\u3000' or '\u00A0' or '#' or '*' or '.' or ':' or '：' or '—' or '–' or '-') at++;
        while (end > at && text[end - 1] is ' ' or '\t' or '\u3000' or '\u00A0' or '\r' or '*') end--;
        return (at, end);
    }

    private static string OneLine(ReadOnlySpan<char> words) => LawText.OneLine(words);
}
