using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>
/// Events of a newsletter that no date stands beside: a line of its own that numbers an event (<c>Online Event 26: ...</c>, <c>Webinar 3</c>), which takes the first
/// meeting dated below it, and a meeting named by its ordinal (<c>during its sixteenth plenary meeting</c>).
/// </summary>
internal static class UndatedEvents
{
    private const int LongestHeading = 160;

    private static readonly SearchValues<string> Nouns = SearchValues.Create(["Event ", "Webinar ", "Roundtable ", "Workshop ", "Seminar ", "plenary meeting", "annual meeting", "council meeting"], StringComparison.Ordinal);

    public static void Find(Recognition found, Newsletter newsletter, ReadOnlySpan<char> text)
    {
        foreach (var article in newsletter.Articles)
        {
            var part = text[..article.Span.End];
            for (var at = Math.Max(article.Heading.End, article.Span.Start); at < article.Span.End;)
            {
                var hit = part[at..].IndexOfAny(Nouns);
                if (hit < 0) break;
                var line = LineAt(part, at + hit);
                if (char.IsAsciiLetterUpper(part[at + hit])) ReadHeading(found, article, part, line, at + hit);
                else ReadOrdinal(found, article, part, at + hit);
                at = char.IsAsciiLetterUpper(part[at + hit]) ? Math.Max(line.End, at + hit + 1) : at + hit + 1;
            }
        }
    }

    private static void ReadHeading(Recognition found, ArticleFinding article, ReadOnlySpan<char> text, TextSpan line, int at)
    {
        var words = text[line.Start..line.End].Trim();
        if (words.Length is 0 or > LongestHeading || words[^1] is '.' or ':' or ';' || !IsNumbered(text[at..line.End])) return;
        var next = NextHeading(text, line.End, article.Span.End);
        foreach (var row in found.Events)
        {
            if (row.Span.Start > line.Start && row.Span.Start < next) return;
        }
        Add(found, article, line, Phrase.Clean(words, LongestHeading), words.Contains("Online", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Webinar", StringComparison.Ordinal) ? "online" : null, "event-heading");
    }

    /// <summary><c>Event 26</c>, <c>Webinar 3:</c>.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        return space > 0 && space + 1 < words.Length && char.IsAsciiDigit(words[space + 1]);
    }

    private static int NextHeading(ReadOnlySpan<char> text, int from, int end)
    {
        var at = text[from..end].IndexOf(" Event ", StringComparison.Ordinal);
        while (at >= 0)
        {
            var line = LineAt(text, from + at);
            if (line.Length <= LongestHeading && IsNumbered(text[(from + at + 1)..line.End])) return line.Start;
            from += at + 1;
            at = text[from..end].IndexOf(" Event ", StringComparison.Ordinal);
        }
        return end;
    }

    private static void ReadOrdinal(Recognition found, ArticleFinding article, ReadOnlySpan<char> text, int at)
    {
        var sentence = found.Sentences.Around(at, Math.Max(article.Heading.End, article.Span.Start));
        var scanner = new DateScanner(text[sentence.Start..sentence.End]);
        if (scanner.TryNext(out _)) return;
        var before = text[sentence.Start..at];
        var during = Math.Max(before.LastIndexOf("during its "), before.LastIndexOf("during the "));
        if (during < 0 || before.Length - during > 60) return;
        var name = before[(during + "during its ".Length)..];
        var word = name.IndexOf(' ');
        if (word <= 0 || !(name[..word].EndsWith("th", StringComparison.Ordinal) || name[..word] is "first" or "second" or "third")) return;
        var end = Phrase.EndOfObject(text, at, sentence.End);
        Add(found, article, TextSpan.FromBounds(sentence.Start + during + "during its ".Length, end), Phrase.Clean(text[(sentence.Start + during + "during its ".Length)..end], LongestHeading), null, "event-ordinal");
    }

    private static void Add(Recognition found, ArticleFinding article, TextSpan span, string name, string? place, string rule) =>
        found.Events.Add(new EventFinding { Span = span, Name = name, Place = place, Article = article.Number, Confidence = 0.6, Rule = rule });

    private static TextSpan LineAt(ReadOnlySpan<char> text, int at)
    {
        var start = text[..at].LastIndexOf('\n') + 1;
        var end = text[at..].IndexOf('\n');
        return TextSpan.FromBounds(start, end < 0 ? text.Length : at + end);
    }
}
