using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// Reads labels of articles and divisions. Grammar: <c>第</c> number <c>条</c> [<c>之</c> number], <c>第</c> number (<c>编|分编|章|节</c>);
/// <c>Article</c> number [letter], (<c>Part|Chapter|Section</c>) number, in capitals too.
/// </summary>
internal static class LawHeadReader
{
    private static readonly (string Word, int Rank)[] Latin =
        [("Article", LawHead.Article), ("ARTICLE", LawHead.Article), ("Chapter", 2), ("CHAPTER", 2), ("Section", 3), ("SECTION", 3), ("Part", 0), ("PART", 0)];

    /// <summary>The label at an offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out LawHead head)
    {
        head = default;
        if (at >= text.Length) return false;
        return text[at] == '第' ? TryHan(text, at, out head) : text[at] is 'A' or 'C' or 'S' or 'P' && TryLatin(text, at, out head);
    }

    /// <summary>The offset of the line's first character behind blanks and marks of headings, where only those stand between it and the label; else -1.</summary>
    public static int LineStart(ReadOnlySpan<char> text, int label)
    {
        var at = label;
        while (at > 0 && label - at < 16 && text[at - 1] is ' ' or '\t' or '\u3000' or '\u00A0' or '#' or '*' or '\r' or '\uFEFF') at--;
        return at == 0 || text[at - 1] is '\n' or '\f' ? at : -1;
    }

    private static bool TryHan(ReadOnlySpan<char> text, int start, out LawHead head)
    {
        head = default;
        var at = start + 1;
        while (at < text.Length && at - start < 3 && text[at] is ' ' or '\u3000') at++;
        if (!LawNumbers.TryRead(text, ref at, out var number)) return false;
        while (at < text.Length && text[at] is ' ' or '\u3000') at++;
        var rank = At(text, at) switch
        {
            '条' or '條' => LawHead.Article,
            '章' => 2,
            '节' or '節' => 3,
            '编' or '編' => 0,
            '分' when At(text, at + 1) is '编' or '編' => 1,
            _ => -1,
        };
        if (rank < 0) return false;
        at += rank == 1 ? 2 : 1;
        var sub = 0;
        if (rank == LawHead.Article && At(text, at) == '之')
        {
            var behind = at + 1;
            if (LawNumbers.TryRead(text, ref behind, out sub)) at = behind;
        }
        head = new LawHead(rank, number, sub, start, at, IsApart(At(text, at)));
        return true;
    }

    private static bool TryLatin(ReadOnlySpan<char> text, int start, out LawHead head)
    {
        head = default;
        foreach (var (word, rank) in Latin)
        {
            if (!text[start..].StartsWith(word, StringComparison.Ordinal)) continue;
            var at = start + word.Length;
            var blanks = at;
            while (at < text.Length && at - blanks < 4 && text[at] is ' ' or '\u00A0' or '\t') at++;
            if (at == blanks) return false;
            var sub = 0;
            if (!LawNumbers.TryReadLatin(text, ref at, out var number))
            {
                // Article 10a
                if (rank != LawHead.Article || !TryNumber(text, ref at, 4, out number) || At(text, at) is not (>= 'a' and <= 'z') || char.IsLetterOrDigit(At(text, at + 1))) return false;
                sub = text[at++] - 'a' + 1;
            }
            var apart = at >= text.Length || text[at] is '\n' or '\r' or '.' or ':' or '：' or '\u3000' or '—' or '–' or '*' || text[at] is ' ' or '\t' or '\u00A0' && !GoesOnAsCitation(text[at..]);
            head = new LawHead(rank, number, sub, start, at, apart);
            return true;
        }
        return false;
    }

    /// <summary><c>Article 5 of the Law</c>, <c>Article 5 and 6</c> at the start of a line cite an article and head none.</summary>
    private static bool GoesOnAsCitation(ReadOnlySpan<char> rest)
    {
        var words = rest.TrimStart();
        return words.Length > 0 && char.IsAsciiLetterLower(words[0]) || words.StartsWith('(') && words.Length > 2 && words[2] == ')';
    }

    private static bool IsApart(char c) => c is '\0' or ' ' or '\t' or '\n' or '\r' or '\u3000' or '\u00A0' or '【' or '（' or '(' or '[' or '：' or ':' or '*';
}
