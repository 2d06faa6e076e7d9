using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Titles;

/// <summary>
/// Titles that a noun of the sentence announces: "the white paper Quantum Secure Communication Technology", "one standard project: X",
/// "two national standards: (i) X; and (ii) Y", "the industrial plan Made in China 2025".
/// </summary>
internal static class CuedTitles
{
    private static readonly SearchValues<string> Anchors =
        SearchValues.Create([" project", " proposal ", "white paper ", " report ", " report:", " plan ", " strategy ", " standard ", " standard:", "; the ", "; and the ", ": the ", "(EU) ", "white paper on ", "guide to ", "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "Standard 20", "Standards 20", "P.R.C., ", "Republic of China, "], StringComparison.Ordinal);

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:()\n");

    public static void Find(ReadOnlySpan<char> text, ChunkedList<TitleMention> mentions)
    {
        for (var at = 0; at < text.Length; )
        {
            var hit = text[at..].IndexOfAny(Anchors);
            if (hit < 0) return;
            at += hit;
            var mention = text[at] switch
            {
                '(' => text[at + 1] == 'E' ? Act(text, at) : Numbered(text, at, text[at..].IndexOf(')') + 1),
                ';' or ':' => Numbered(text, at, text[at + 2] == 'a' ? 5 : 1),
                'S' => Vision(text, at),
                'P' or 'R' => Notified(text, at),
                'g' => Described(text, at, 8),
                'w' when text[at..].StartsWith("white paper on ") => Described(text, at, 14),
                _ => Named(text, at),
            };
            at = mention is { } named ? Math.Max(at + 1, named.Span.End) : at + 1;
            if (mention is { } title) mentions.Add(title);
        }
    }

    /// <summary>"(i) Title;" or "; the Title;" in a sentence that has said what the things are.</summary>
    private static TitleMention? Numbered(ReadOnlySpan<char> text, int at, int length)
    {
        var start = at + length;
        if (start >= text.Length || text[start] != ' ') return null;
        start++;
        if (text[start..].StartsWith("the ")) start += 4;
        var end = TitleRun.EndOfName(text, start);
        if (end == start || end < text.Length && text[end] is not (';' or '.' or ',' or '\n' or ')') || IsShort(text[start..end])) return null;
        var span = TextSpan.FromBounds(start, end);
        var (sort, kind) = TitleContext.Cue(text, span, out _);
        var noun = TitleNouns.Of(text[start..end]);
        if (noun is { IsStrong: true }) return new TitleMention(span, TitleMark.Cue, TitleSort.Instrument, noun.Kind);
        return sort == TitleSort.None ? null : new TitleMention(span, TitleMark.Cue, sort, sort == TitleSort.Instrument ? noun?.Kind ?? kind : "");
    }

    /// <summary>"CID (EU) 2021/1182": capitals before, a number behind.</summary>
    private static TitleMention? Act(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || !char.IsLetter(text[at - 2])) return null;
        var start = TitleRun.Start(text, at);
        var end = at + 5;
        var slashes = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '/')) if (text[end++] == '/') slashes++;
        return start < at && slashes == 1 && end - at > 10 && char.IsAsciiDigit(text[end - 1])
            ? new TitleMention(TextSpan.FromBounds(start, end), TitleMark.Cue, TitleSort.Instrument, "regulation") : null;
    }

    /// <summary>"completed the white paper on the safety of ...": a paper that a sentence says was made, to its next mark or date.</summary>
    private static TitleMention? Described(ReadOnlySpan<char> text, int at, int noun)
    {
        var before = text[Math.Max(0, at - 30)..at];
        if (!before.EndsWith(" a ") && !before.EndsWith(" the ")) return null;
        before = before[..before.TrimEnd().LastIndexOf(' ')];
        if (!(before.EndsWith("completed") || before.EndsWith("issued") || before.EndsWith("released") || before.EndsWith("published") || before.EndsWith("unveiled"))) return null;
        var rest = text[(at + noun)..Math.Min(text.Length, at + 150)];
        var length = rest.IndexOfAny(Marks);
        if (length < 20) return null;
        var date = rest[..length].IndexOf(" in 20", StringComparison.Ordinal);
        if (date > 0) length = date;
        return new TitleMention(new TextSpan(at, noun + length), TitleMark.Cue, TitleSort.Instrument, noun == 8 ? "guideline" : "white-paper");
    }

    private static TitleMention? Named(ReadOnlySpan<char> text, int at)
    {
        var word = at + 1;
        while (word < text.Length && char.IsAsciiLetter(text[word])) word++;
        if (word + 2 >= text.Length) return null;
        if (text[at..word].EndsWith("white")) word += 6;
        var start = word;
        if (text[start] == ':') start++;
        if (start + 1 >= text.Length || text[start] != ' ' || !char.IsUpper(text[start + 1])) return null;
        start++;
        var (sort, kind) = text[at..word] switch
        {
            " project" => IsBefore(text, at, "standard") || IsBefore(text, at, "standardisation") ? (TitleSort.Standard, "") : (TitleSort.None, ""),
            " proposal" => IsBefore(text, at, "project") ? (TitleSort.Standard, "") : (TitleSort.None, ""),
            " standard" => (TitleSort.Standard, ""),
            " report" => (TitleSort.Instrument, "report"),
            " plan" => (TitleSort.Instrument, "plan"),
            " strategy" => (TitleSort.Instrument, "policy"),
            _ => (TitleSort.Instrument, "white-paper"),
        };
        if (sort == TitleSort.None) return null;
        var end = TitleRun.EndOfName(text, start);
        if (end == start && kind is "plan" or "policy" && text[start..].StartsWith("Made in China 20")) end = start + 18;
        if (end <= start || end > text.Length || IsShort(text[start..end])) return null;
        return new TitleMention(TextSpan.FromBounds(start, end), TitleMark.Cue, sort, kind);
    }

    /// <summary>"China Standards 2035": a programme named by its year.</summary>
    private static TitleMention? Vision(ReadOnlySpan<char> text, int at)
    {
        var end = at + text[at..].IndexOf(' ') + 5;
        var start = TitleRun.Start(text, at);
        if (start == at || end > text.Length || end < text.Length && char.IsAsciiDigit(text[end]) || text[end - 1] is not ('0' or '5')) return null;
        return new TitleMention(TextSpan.FromBounds(start, end), TitleMark.Cue, TitleSort.Instrument, "plan");
    }

    /// <summary>"National Standard of the P.R.C., Safety Requirements for Lamps": how a notification to the WTO names a draft.</summary>
    private static TitleMention? Notified(ReadOnlySpan<char> text, int at)
    {
        if (!text[Math.Max(0, at - 40)..at].Contains("Standard of the ", StringComparison.Ordinal)) return null;
        var start = at + text[at..].IndexOf(", ", StringComparison.Ordinal) + 2;
        var end = TitleRun.EndOfName(text, start);
        if (end == start) end = EndOfSentenceCase(text, start);
        return end > start ? new TitleMention(TextSpan.FromBounds(start, end), TitleMark.Cue, TitleSort.Standard, "") : null;
    }

    /// <summary>The end of words in sentence case, three at least, at the mark behind them; <paramref name="start"/> where there are none.</summary>
    private static int EndOfSentenceCase(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || !char.IsAsciiLetterUpper(text[start])) return start;
        var rest = text[start..Math.Min(text.Length, start + 160)];
        var end = rest.IndexOfAny(".;(\n");
        return end > 0 && rest[..end].Count(' ') >= 2 && rest[..end].IndexOf(" is ") < 0 && rest[..end].IndexOf(" was ") < 0 ? start + end : start;
    }

    private static bool IsBefore(ReadOnlySpan<char> text, int at, string word) => text[Math.Max(0, at - 24)..at].Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of bodies are no titles.</summary>
    private static bool IsShort(ReadOnlySpan<char> words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return words.Count(' ') < 2 || last is "Group" or "Committee" or "Association" or "Administration" or "Ministry" or "Commission" or "Institute" or "Centre" or "Center" or "Forum" or "Conference" or "Alliance";
    }
}
