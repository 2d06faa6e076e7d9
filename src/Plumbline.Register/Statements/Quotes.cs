using Plumbline.Engine.Text;

namespace Plumbline.Register.Statements;

/// <summary>Finds the sentence around a finding: never over a line feed, at most 360 units, cut between words.</summary>
internal static class Quotes
{
    private const int Reach = 160;
    private const int Longest = 360;

    public static TextSpan Around(string text, TextSpan span)
    {
        if (span.Length >= Longest) return Trim(text, WholePairs(text, new TextSpan(span.Start, Longest)), span);
        var start = span.Start;
        var lowest = Math.Max(0, span.Start - Reach);
        while (start > lowest && text[start - 1] != '\n' && !EndsSentence(text, start - 1)) start--;
        if (start == lowest && start > 0) start = NextWord(text, start, span.Start);
        var end = span.End;
        var highest = Math.Min(text.Length, span.End + Reach);
        while (end < highest && text[end] != '\n' && !(end > span.End && EndsSentence(text, end - 1))) end++;
        if (end == highest && end < text.Length) end = LastWord(text, end, span.End);
        return Trim(text, WholePairs(text, TextSpan.FromBounds(start, end)), span);
    }

    /// <summary>A full stop ends a sentence where a blank and no small letter follows and more than an initial stands before it.</summary>
    private static bool EndsSentence(string text, int at)
    {
        switch (text[at])
        {
            case '。' or '！' or '？' or '；':
                return true;
            case '.' or '!' or '?':
                var next = at + 1;
                if (next < text.Length && text[next] is '"' or '”' or ')' or '’') next++;
                if (next >= text.Length || text[next] is not (' ' or '\t')) return false;
                while (next < text.Length && text[next] is ' ' or '\t') next++;
                if (next >= text.Length || char.IsLower(text[next])) return false;
                var word = at;
                while (word > 0 && char.IsLetter(text[word - 1])) word--;
                return at - word > 2 || (at - word == 0 && at > 0) || !char.IsUpper(text[word]);
            default:
                return false;
        }
    }

    private static int NextWord(string text, int start, int limit)
    {
        if (start >= limit || text[start] >= 0x2E80) return start;
        var at = start;
        while (at < limit && !char.IsWhiteSpace(text[at])) at++;
        return at < limit ? at : start;
    }

    private static int LastWord(string text, int end, int limit)
    {
        if (end <= limit || text[end - 1] >= 0x2E80) return end;
        var at = end;
        while (at > limit && !char.IsWhiteSpace(text[at])) at--;
        return at > limit ? at : end;
    }

    private static TextSpan WholePairs(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        if (end > start && end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Trim(string text, TextSpan quote, TextSpan inner)
    {
        var (start, end) = (quote.Start, quote.End);
        while (start < Math.Min(inner.Start, end) && char.IsWhiteSpace(text[start])) start++;
        while (end > Math.Max(inner.End, start) && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
