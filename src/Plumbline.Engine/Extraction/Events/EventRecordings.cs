using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>
/// Where the recording of an event can be had: the word "recording" behind the event, before the next one of its article, with the address or mailbox in its sentence, or else
/// the words that offer it.
/// </summary>
internal static class EventRecordings
{
    private const int Reach = 2500;
    private const int LongestOffer = 120;
    private const int LongestLine = 400;

    private static readonly SearchValues<string> Words = SearchValues.Create(["recording", "Recording", "replay ", "Replay "], StringComparison.Ordinal);

    public static void Find(Recognition found)
    {
        var text = found.Text.Content.AsSpan();
        for (var i = 0; i < found.Events.Count; i++)
        {
            var row = found.Events[i];
            var end = Math.Min(text.Length, row.Span.End + Reach);
            if (i + 1 < found.Events.Count && found.Events[i + 1].Article == row.Article) end = Math.Min(end, found.Events[i + 1].Span.Start);
            if (end > row.Span.End && Of(found, text, row, end) is { } recording) found.Events[i] = row with { Recording = recording };
        }
    }

    private static string? Of(Recognition found, ReadOnlySpan<char> text, EventFinding row, int end)
    {
        for (var at = row.Span.End; at < end;)
        {
            var hit = text[at..end].IndexOfAny(Words);
            if (hit < 0) return null;
            at += hit;
            if (found.ArticleAt(at) != row.Article) return null;
            var line = LineAround(text, at);
            at = Math.Max(at + 1, line.End);
            if (text[line.Start..line.End].Contains("password", StringComparison.OrdinalIgnoreCase) || !IsOffer(text[line.Start..line.End])) continue;
            if (Address(text, line, Math.Min(end, line.End + LongestOffer)) is { } address) return address;
        }
        return null;
    }

    /// <summary>"Data recording system" is a thing, "the recording of the webinar", "[Play recording](...)" an offer.</summary>
    private static bool IsOffer(ReadOnlySpan<char> line)
    {
        foreach (var words in (ReadOnlySpan<string>)["lay recording", "he recording", "eeting recording", "ecordings ", "ecording of ", "ecording:", "ecording is", "ecording can", "atch the re", "ideo recording", "eplay "])
        {
            if (line.Contains(words, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string? Address(ReadOnlySpan<char> text, TextSpan line, int end)
    {
        foreach (var url in UrlScanner.FindAll(text[line.Start..end].ToString()))
        {
            if (url.Start < line.Length + 2) return UrlScanner.Clean(text[(line.Start + url.Start)..(line.Start + url.End)]);
        }
        var words = text[line.Start..line.End];
        var at = words.IndexOf('@');
        if (at > 0)
        {
            var from = at;
            while (from > 0 && !char.IsWhiteSpace(words[from - 1]) && words[from - 1] is not ('(' or '<' or ':')) from--;
            var to = at;
            while (to < words.Length && !char.IsWhiteSpace(words[to]) && words[to] is not (')' or '>' or ',')) to++;
            return words[from..to].TrimEnd('.').ToString();
        }
        // A link whose address is lost says at least that there is one.
        var shown = words.Trim("* ").ToString().Replace("[", "", StringComparison.Ordinal).Replace("](#)", "", StringComparison.Ordinal);
        return words.Contains("](", StringComparison.Ordinal) && shown.Length <= LongestOffer ? shown : null;
    }

    private static TextSpan LineAround(ReadOnlySpan<char> text, int at)
    {
        var floor = Math.Max(0, at - LongestLine);
        var end = Math.Min(text.Length, at + LongestLine);
        var start = text[floor..at].LastIndexOf('\n');
        var length = text[at..end].IndexOf('\n');
        return TextSpan.FromBounds(start < 0 ? floor : floor + start + 1, length < 0 ? end : at + length);
    }
}
