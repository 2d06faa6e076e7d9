using System.Buffers;
using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Puts the next line of print behind a text: blanks between words, none between Chinese characters, hyphens of broken words taken away.</summary>
internal static class LineJoin
{
    private const int TailLooked = 300;
    private const int SeamLooked = 30;
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("/=_&?%#");
    private static readonly SearchValues<char> WordOpenings = SearchValues.Create(" \t(\"“‘[");
    private static readonly SearchValues<char> WordLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-’'äöüéèàâêîôûçñ");

    private static readonly HashSet<string> KeepHyphenAfter = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "non", "cross", "well", "high", "low", "long", "short", "full", "half", "multi", "inter", "ex", "e", "co", "pre", "post", "anti", "mid", "sub", "all", "one", "two", "three", "third", "first", "second", "open", "state", "user", "real",
    };

    private static readonly HashSet<string> KeepHyphenBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "based", "related", "wide", "level", "term", "up", "like", "free", "party", "oriented", "specific", "to", "of", "in", "on", "off", "the", "led", "driven", "making", "made", "user", "use", "time", "quality", "art", "friendly",
        "standard", "standards", "grade", "scale", "depth", "site", "going", "called", "funded", "owned", "sized", "aware", "compliant", "profit", "known", "established", "border", "sector", "cutting", "end", "year", "month", "day", "by",
    };

    /// <summary>Appends a line to the paragraph that begins at <paramref name="start"/> of <paramref name="text"/>.</summary>
    internal static void Append(StringBuilder text, int start, string next, WordsOfDocument words)
    {
        if (next.Length == 0) return;
        if (text.Length > start)
        {
            var from = Math.Max(start, text.Length - TailLooked);
            var (cut, glue) = Seam(text.ToString(from, text.Length - from), next, words);
            text.Length -= cut;
            text.Append(glue);
        }

        text.Append(next);
    }

    /// <summary>How many characters of the text go away, and what stands between it and the next line.</summary>
    private static (int Cut, string Glue) Seam(string text, string next, WordsOfDocument words)
    {
        var last = text[^1];
        var first = next[0];
        if (last is '-' or '\u2010' && text.Length > 1 && !char.IsWhiteSpace(text[^2])) return (IsBrokenWord(text, next, words) ? 1 : 0, "");
        if (Letters.IsWide(last) && Letters.IsWide(first)) return (0, "");
        if (Letters.IsWide(last) != Letters.IsWide(first) && IsChinese(text, next)) return (0, "");
        if (last == '/' && text.Length > 1 && text[^2] != ' ') return (0, "");
        return (0, IsInsideAddress(text, next) ? "" : " ");
    }

    /// <summary>
    /// A letter before the hyphen and a small letter after it: a broken word, unless the document shows the hyphenated form elsewhere or one half is what compounds
    /// are made of. Identifiers (digits and capitals) keep theirs.
    /// </summary>
    private static bool IsBrokenWord(string text, string next, WordsOfDocument words)
    {
        var head = LastWord(text.AsSpan(0, text.Length - 1)).ToString();
        var tail = FirstWord(next).ToString();
        if (head.Length == 0 || tail.Length == 0 || !char.IsLetter(text[^2]) || !char.IsLower(next[0])) return false;
        if (head.Contains('/') || IsInsideAddress(text, next)) return false;
        if (words.Contains(head + "-" + tail)) return false;
        if (words.Contains(head + tail)) return true;
        if (head.Contains('-') || KeepHyphenAfter.Contains(head) || KeepHyphenBefore.Contains(tail)) return false;
        return head.Length <= 3 || tail.Length <= 3 || !words.Contains(head) || !words.Contains(tail);
    }

    /// <summary>More Chinese characters than Latin letters around the seam: no blanks are set between the two.</summary>
    private static bool IsChinese(string text, string next)
    {
        var balance = 0;
        foreach (var c in text.AsSpan(Math.Max(0, text.Length - SeamLooked))) balance += Weight(c);
        foreach (var c in next.AsSpan(0, Math.Min(next.Length, SeamLooked))) balance += Weight(c);
        return balance > 0;
    }

    private static int Weight(char c) => Letters.IsWide(c) ? 2 : char.IsAsciiLetter(c) ? -1 : 0;

    /// <summary>An address broken where it may be broken: after a sign of its own, or before one.</summary>
    private static bool IsInsideAddress(string text, string next)
    {
        var head = text.AsSpan(text.LastIndexOfAny([' ', '\t']) + 1);
        if (!head.Contains("://", StringComparison.Ordinal) && !head.TrimStart("(<[").StartsWith("www.", StringComparison.Ordinal)) return false;
        if (head.EndsWith(">") || head.EndsWith(")") || head.EndsWith(",")) return false;
        var end = next.IndexOfAny([' ', '\t']);
        var tail = end < 0 ? next.AsSpan() : next.AsSpan(0, end);
        if (!char.IsAscii(tail[0]) || char.IsAsciiLetterUpper(tail[0]) && head[^1] is not ('/' or '=' or '-' or '_' or '%')) return false;
        if (tail[0] is '(' or '"' or '[' or '<') return false;
        if (head[^1] is '/' or '=' or '-' or '_' or '&' or '?' or '%' or '#' or '~' or '+') return true;
        if (tail[0] is '/' or '=' or '&' or '?' or '%' or '#' or '_' or '.') return true;
        return tail.Trim(".,;)>").ContainsAny(AddressSigns) || tail.Trim(".,;)>") is var file && (file.EndsWith(".html") || file.EndsWith(".htm") || file.EndsWith(".pdf") || file.EndsWith(".php"));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOfAny(WordOpenings) + 1;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(WordLetters);
        return end < 0 ? text : text[..end];
    }
}
