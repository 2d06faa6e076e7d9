using System.Buffers;

namespace Plumbline.Engine.Text;

/// <summary>
/// Where a sentence starts and ends, in English and Chinese. A full stop behind an abbreviation (<c>Dr.</c>, <c>No.</c>, an initial) ends nothing; a line break ends
/// the sentence unless the next line goes on in lower case or the line before stops at a comma or in the middle of a phrase, as text taken from pages does.
/// </summary>
internal static class SentenceBounds
{
    /// <summary>Longest way that is looked back and ahead, in UTF-16 units.</summary>
    public const int Reach = 1200;

    /// <summary>How far behind a mark something may stand that tells whether it ends a sentence, blanks and closing marks in long runs aside.</summary>
    public const int LookAhead = 40;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？\n");

    /// <summary>Apart from each other: a search for ASCII alone is the faster one, and most texts have only the one or the other kind.</summary>
    private static readonly SearchValues<char> LatinEnds = SearchValues.Create(".!?\n");

    private static readonly SearchValues<char> HanEnds = SearchValues.Create("。！？");

    /// <summary>The sentence that holds an offset, its end mark included; never reaches before <paramref name="floor"/> and at most 1,200 units to each side.</summary>
    public static TextSpan Around(ReadOnlySpan<char> text, int at, int floor)
    {
        var start = Math.Max(floor, at - Reach);
        for (var here = at; here > start;)
        {
            var mark = text[start..here].LastIndexOfAny(Ends);
            if (mark < 0) break;
            here = start + mark;
            if (!IsEnd(text, here)) continue;
            start = here + 1;
            break;
        }
        var end = Math.Min(text.Length, at + Reach);
        for (var here = at; here < end;)
        {
            var mark = text[here..end].IndexOfAny(Ends);
            if (mark < 0) break;
            here += mark;
            if (IsEnd(text, here++))
            {
                end = here;
                break;
            }
        }
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The offset of every mark that ends a sentence, in an array that may be longer than their number.</summary>
    public static (int[] Ends, int Count) AllEnds(ReadOnlySpan<char> text)
    {
        var ends = new int[16 + (text.Length / 64)];
        var count = 0;
        var (latin, han) = (Next(text, 0, LatinEnds), Next(text, 0, HanEnds));
        while (Math.Min(latin, han) is var at && at < text.Length)
        {
            if (at == latin) latin = Next(text, at + 1, LatinEnds);
            else han = Next(text, at + 1, HanEnds);
            if (!IsEnd(text, at)) continue;
            if (count == ends.Length) Array.Resize(ref ends, count * 2);
            ends[count++] = at;
        }
        return (ends, count);
    }

    private static int Next(ReadOnlySpan<char> text, int from, SearchValues<char> marks) => text[from..].IndexOfAny(marks) is >= 0 and var hit ? from + hit : text.Length;

    /// <summary>True where the character at <paramref name="at"/>, one of <c>. ! ? 。 ！ ？</c> or a line feed, ends a sentence.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '\n':
                return !GoesOn(text, at);
            case '.':
                var next = at + 1;
                while (next < text.Length && text[next] is '"' or '”' or '’' or ')' or '*') next++;
                if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
                while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
                return (next >= text.Length || !char.IsLower(text[next])) && !IsAbbreviation(text, at);
            case '!' or '?':
                return at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
            default:
                return true;
        }
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        var (before, after) = (at, at + 1);
        while (before > 0 && at - before < 8 && char.IsWhiteSpace(text[before - 1])) before--;
        while (after < text.Length && after - at < 8 && char.IsWhiteSpace(text[after])) after++;
        if (before == 0 || after == text.Length) return false;
        var last = text[before - 1];
        var first = text[after];
        if (char.IsWhiteSpace(last) || char.IsWhiteSpace(first) || last is '.' or ':' or '：' or '。' or '!' or '?') return false;
        if (char.IsAsciiLetterLower(first)) return after + 1 < text.Length && text[after + 1] is not (')' or '.');
        if (last is ',' or '，' or '、') return true;
        return char.IsAsciiLetterUpper(first) && EndsInsidePhrase(text[..before]);
    }

    private static bool EndsInsidePhrase(ReadOnlySpan<char> line)
    {
        var start = line.Length;
        while (start > 0 && line.Length - start < 5 && char.IsAsciiLetter(line[start - 1])) start--;
        return start > 0 && line[start - 1] == ' ' && line[start..] is "the" or "of" or "and" or "by" or "on" or "in" or "for" or "to" or "with" or "from" or "at";
    }

    private static bool OpensSentence(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 16)].TrimStart();
        var length = rest.IndexOf(' ');
        return (length < 0 ? rest : rest[..length]) is "" or "The" or "This" or "These" or "Those" or "It" or "In" or "On" or "At" or "A" or "An" or "He" or "She" or "They" or "We" or "If" or "For" or "However," or "As" or "But" or "And";
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 6 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..at];
        if (word.Length == 1) return char.IsAsciiLetterUpper(word[0]);
        // "the U.S. Consumer Product Safety Commission" goes on, "in the U.S. The rule ..." does not.
        if (word.Length == 3 && word[1] == '.' && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[2])) return !OpensSentence(text[(at + 1)..]);
        return word is "Dr" or "Mr" or "Ms" or "Mrs" or "Prof" or "No" or "Nos" or "Art" or "Co" or "Inc" or "vs" or "e.g" or "i.e" or "Fig" or "Vol" or "pp" or "cf" or "St" or "Reg"
            or "Jan" or "Feb" or "Mar" or "Apr" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";
    }
}
