using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Committees;

/// <summary>The name that a text gives with a code: in brackets behind it, before the bracket that holds it, or after it in a list.</summary>
internal static class CommitteeNaming
{
    private const int MaxName = 160;

    public static string? NameOf(ReadOnlySpan<char> text, TextSpan span) =>
        InBracketsBehind(text, span.End) ?? BeforeBracket(text, span.Start) ?? InList(text, span);

    /// <summary><c>28 on Information Technology</c>: what follows the number of a spelt-out committee.</summary>
    public static string? Subject(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..Math.Min(text.Length, end + 5)];
        var skip = rest.StartsWith(" on ") ? 4 : rest.StartsWith(" for ") ? 5 : 0;
        if (skip == 0) return null;
        var first = end + skip;
        if (text[first..].StartsWith("the ")) first += 4;
        var name = Phrases.After(text, first);
        var words = text[name.Start..name.End];
        var of = words.LastIndexOf(" of ");
        if (of > 0 && CommitteeOrganisations.LastIn(words[of..], out _) is not null) words = words[..of];
        var owner = words.LastIndexOf(" of the Standardi");
        if (owner > 0) words = words[..owner];
        return words.IsEmpty ? null : words.ToString();
    }

    private static string? InBracketsBehind(ReadOnlySpan<char> text, int end)
    {
        var open = CommitteeScanner.At(text, end) == ' ' ? end + 1 : end;
        if (CommitteeScanner.At(text, open) != '(') return null;
        var rest = text[(open + 1)..Math.Min(text.Length, open + MaxName)];
        var close = rest.IndexOfAny(")）\n");
        if (close < 3 || rest[close] == '\n') return null;
        var inner = rest[..close];
        foreach (var stop in Continuations)
        {
            var at = inner.IndexOf(stop);
            if (at > 0) inner = inner[..at];
        }
        inner = inner.Trim(" ,，\"“”'*");
        if (inner.StartsWith("the ")) inner = inner[4..];
        if (inner.Length < 3 || !inner.ContainsAnyExceptInRange('A', 'Z')) return null;
        if (!CommitteeScanner.ReadChain(inner, 0, null, out _, out _).IsEmpty || CommitteeId.TryReadAt(inner, 0, out _) is not null) return null;
        return char.IsAsciiLetterUpper(inner[0]) || IsHan(inner[0]) ? inner.ToString() : null;
    }

    private static string? BeforeBracket(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] is not ('(' or '（')) return null;
        var end = start - 1;
        while (end > 0 && text[end - 1] is ' ' or '\n' or '*') end--;
        if (end == 0) return null;
        if (IsHan(text[end - 1]))
        {
            var from = end;
            while (from > 0 && end - from < 48 && IsHan(text[from - 1]) && text[from - 1] is not ('由' or '和' or '与' or '经')) from--;
            foreach (var opening in ChineseOpenings)
            {
                if (text[from..end].IndexOf(opening) is > 0 and var at && end - from - at > 6) from += at;
            }
            return end - from > 3 ? text[from..end].ToString() : null;
        }
        var name = Phrases.Before(text, end);
        var words = text[name.Start..end];
        foreach (var owner in (ReadOnlySpan<string>)["The ", "China's ", "China’s "])
        {
            if (words.StartsWith(owner)) words = words[owner.Length..];
        }
        return IsGroup(words) ? words.ToString() : null;
    }

    /// <summary>"Technical Committee on Ropes", "Cryptography Working Group"; not "New Committee Opened to All", which is news of one.</summary>
    private static bool IsNameOfGroup(ReadOnlySpan<char> words)
    {
        foreach (var kind in GroupWords)
        {
            var at = words.IndexOf(kind, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var behind = words[(at + kind.Length)..];
            if (behind.IsEmpty || behind.StartsWith(" on ") || behind.StartsWith(" for ") || behind.StartsWith(" of ") || behind[0] is not ' ' || char.IsAsciiDigit(behind.TrimStart()[0])) return true;
        }
        return false;
    }

    private static bool IsGroup(ReadOnlySpan<char> words)
    {
        foreach (var kind in GroupWords)
        {
            if (words.Contains(kind, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary><c>- WG3 Working Group on Cryptography</c>: the rest of a line that starts with the code.</summary>
    private static string? InList(ReadOnlySpan<char> text, TextSpan span)
    {
        var at = span.Start - 1;
        var marked = false;
        for (; at >= 0 && text[at] is ' ' or '-' or '*' or '•' or '·' or '–' or '\t'; at--) marked |= text[at] is not (' ' or '\t');
        if (at >= 0 && text[at] != '\n') return null;
        var first = span.End;
        while (first < text.Length && text[first] is ' ' or ':' or '：' or '-' or '–' or '\t') first++;
        if (first == span.End || first >= text.Length || !char.IsUpper(text[first])) return null;
        var name = Phrases.After(text, first);
        var words = text[name.Start..name.End];
        if (!marked && !IsNameOfGroup(words)) return null;
        return words.Contains(' ') && name.End < text.Length && text[name.End] is '\n' or '\r' or ';' or ',' or '.' ? words.ToString() : null;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or '、';

    private static readonly string[] ChineseOpenings = ["中国", "全国", "国家", "国际"];

    private static readonly string[] Continuations = [", herein", "，以下", "(", "（"];

    private static readonly string[] GroupWords = ["ommittee", "Group", "Task Force", "Board"];
}
