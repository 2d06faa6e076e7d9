using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Titles of standards in running text that only their form marks: field, long dash, object in sentence case (<c>Data security technology—Assessment method for data</c>),
/// where the sentence speaks of standards before. Two of them are parted by "and" or a semicolon.
/// </summary>
internal static class FieldTitles
{
    private const int LongestField = 60;
    private const int LongestObject = 160;

    /// <summary>Fields of information technology, under which committees put what they make: <c>Information Security Technology – Method for Evaluating ...</c>.</summary>
    private static readonly string[] Technologies =
        ["Information Security Technology", "Information security technology", "Information Technology", "Information technology", "Cybersecurity Technology", "Cybersecurity technology", "Cyber Security Technology", "Data Security Technology", "Data security technology"];

    public static void Find(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        FindUnderTechnologies(text, mentions);
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOf('—');
            if (hit < 0) return;
            at += hit + 1;
            if (at < 2 || at >= text.Length || !char.IsAsciiLetterLower(text[at - 2]) || !char.IsAsciiLetterUpper(text[at])) continue;
            var start = FieldStart(text, at - 1);
            if (start < 0) continue;
            var span = TextSpan.FromBounds(start, ObjectEnd(text, at));
            at = span.End;
            var (sort, _) = TitleContext.Cue(text, span, out _);
            if (sort == TitleSort.Standard) mentions.Add(new TitleMention(span, TitleMark.Cue, TitleSort.Standard, ""));
        }
    }

    /// <summary>With blanks around a dash of any length the field itself must tell that a standard is named.</summary>
    private static void FindUnderTechnologies(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOf("echnology ");
            if (hit < 0) return;
            var dash = at + hit + "echnology ".Length;
            at = dash;
            if (dash + 3 >= text.Length || text[dash] is not ('–' or '—' or '-') || text[dash + 1] != ' ' || !char.IsAsciiLetterUpper(text[dash + 2])) continue;
            foreach (var field in Technologies)
            {
                var start = dash - 1 - field.Length;
                if (start < 0 || !text[start..].StartsWith(field) || start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
                var end = ObjectEnd(text, dash + 2);
                if (start > 0 && text[start - 1] == ' ' && text[(dash + 2)..end].Count(' ') >= 2) mentions.Add(new TitleMention(TextSpan.FromBounds(start, end), TitleMark.Cue, TitleSort.Standard, ""));
                at = end;
                break;
            }
        }
    }

    /// <summary>The capital behind a colon, a mark or "and" that begins the field; -1 where none does.</summary>
    private static int FieldStart(ReadOnlySpan<char> text, int dash)
    {
        var floor = Math.Max(0, dash - LongestField);
        for (var at = dash - 1; at > floor; at--)
        {
            if (!char.IsAsciiLetter(text[at]) && text[at] is not (' ' or '-')) return -1;
            if (!char.IsAsciiLetterUpper(text[at]) || text[at - 1] != ' ') continue;
            var before = text[Math.Max(0, at - 5)..(at - 1)];
            if (before.EndsWith(":") || before.EndsWith(";") || before.EndsWith(",") || before.EndsWith(" and") || before.EndsWith(")")) return at;
        }
        return -1;
    }

    /// <summary>The end of the object: of its sentence or clause, or before "and" and the next title with a field.</summary>
    private static int ObjectEnd(ReadOnlySpan<char> text, int from)
    {
        var rest = text[from..Math.Min(text.Length, from + LongestObject)];
        var end = rest.IndexOfAny(".;,(\n");
        if (end < 0) end = rest.Length;
        var next = rest[..end].IndexOf('—');
        while (next > 0)
        {
            var and = rest[..next].LastIndexOf(" and ");
            if (and > 0 && char.IsAsciiLetterUpper(rest[and + 5])) return from + and;
            var further = rest[(next + 1)..end].IndexOf('—');
            next = further < 0 ? -1 : next + 1 + further;
        }
        return from + end;
    }
}
