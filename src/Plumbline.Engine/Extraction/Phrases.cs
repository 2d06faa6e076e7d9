using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>
/// Runs of capitalised English words, as names of bodies and committees are printed: <c>China Academy of Industrial Internet</c>,
/// <c>Instrumentation Technology &amp; Economy Institute (ITEI)</c>. Small words (of, and, for ...) belong to a run inside it only.
/// </summary>
internal static class Phrases
{
    private const int MaxLength = 200;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;。！？；\n");

    /// <summary>Where the sentence that holds an offset starts; a sentence ends at a full stop before a blank, at ; ! ? and at a line feed.</summary>
    public static int SentenceStart(ReadOnlySpan<char> text, int at, int window = 600)
    {
        var floor = Math.Max(0, at - window);
        for (var end = at; end > floor;)
        {
            var stop = text[floor..end].LastIndexOfAny(SentenceEnds);
            if (stop < 0) return floor;
            stop += floor;
            if (IsEnd(text, stop)) return stop + 1;
            end = stop;
        }
        return floor;
    }

    /// <summary>Where the line that holds an offset starts, or the offset <paramref name="window"/> before it where the line is longer.</summary>
    public static int LineStart(ReadOnlySpan<char> text, int at, int window = 2000)
    {
        var floor = Math.Max(0, at - window);
        return floor + text[floor..at].LastIndexOf('\n') + 1;
    }

    /// <summary>Where the sentence that holds an offset ends: the offset of its last mark, or of the end of the text.</summary>
    public static int SentenceEnd(ReadOnlySpan<char> text, int at, int window = 600)
    {
        var ceiling = Math.Min(text.Length, at + window);
        for (var from = at; from < ceiling;)
        {
            var stop = text[from..ceiling].IndexOfAny(SentenceEnds);
            if (stop < 0) return ceiling;
            stop += from;
            if (IsEnd(text, stop)) return stop;
            from = stop + 1;
        }
        return ceiling;
    }

    /// <summary>The run that ends before an offset; empty where the word there has no capital.</summary>
    public static TextSpan Before(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        var at = end;
        var floor = Math.Max(0, end - MaxLength);
        while (at > floor)
        {
            var wordEnd = at;
            while (at > floor && IsWord(text[at - 1])) at--;
            if (at == wordEnd) break;
            var word = text[at..wordEnd];
            if (IsName(word)) start = at;
            else if (!IsSmall(word)) break;
            if (at == floor || !IsBlank(text[at - 1])) break;
            at--;
        }
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The run that starts at an offset, with an acronym in brackets behind it where asked for; empty where the word there has no capital.</summary>
    public static TextSpan After(ReadOnlySpan<char> text, int start, bool withAcronym = true)
    {
        var end = start;
        var at = start;
        var ceiling = Math.Min(text.Length, start + MaxLength);
        while (at < ceiling)
        {
            var wordStart = at;
            while (at < ceiling && IsWord(text[at])) at++;
            if (at == wordStart) break;
            var word = text[wordStart..at];
            if (IsName(word)) end = at;
            else if (end == start || !IsSmall(word)) break;
            if (at + 1 < ceiling && text[at] is '/' && char.IsLetter(text[at + 1]) && end == at)
            {
                at++;
                continue;
            }
            if (at >= ceiling || !IsBlank(text[at])) break;
            at++;
        }
        return TextSpan.FromBounds(start, withAcronym ? WithAcronym(text, end) : end);
    }

    /// <summary>The offset behind <c> (ABC)</c> where an acronym in brackets follows, else the offset itself.</summary>
    public static int WithAcronym(ReadOnlySpan<char> text, int end)
    {
        var at = end < text.Length && IsBlank(text[end]) ? end + 1 : end;
        if (at >= text.Length || text[at] is not ('(' or '（')) return end;
        var close = at + 1;
        while (close < text.Length && close - at < 14 && (char.IsAsciiLetterOrDigit(text[close]) || text[close] is '-' or '&')) close++;
        return close > at + 2 && close < text.Length && text[close] is ')' or '）' && char.IsAsciiLetterUpper(text[at + 1]) ? close + 1 : end;
    }

    public static bool IsSmall(ReadOnlySpan<char> word) => word is "of" or "and" or "for" or "on" or "the" or "in" or "to" or "&" or "de" or "with";

    private static bool IsName(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || (char.IsAsciiDigit(word[0]) && word.ContainsAnyInRange('A', 'Z')) || word is "&";

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '&' or '\'' or '’' or '+';

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';

    private static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        text[at] != '.' || at + 1 >= text.Length || (char.IsWhiteSpace(text[at + 1]) && !EndsWithTitle(text[..at]));

    private static bool EndsWithTitle(ReadOnlySpan<char> before) =>
        before.EndsWith("Mr") || before.EndsWith("Dr") || before.EndsWith("Ms") || before.EndsWith("No") || before.EndsWith("i.e") || before.EndsWith("e.g") || before.EndsWith("Prof");
}
