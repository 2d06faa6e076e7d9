namespace Plumbline.Engine.Identifiers;

/// <content>What stands behind the year: whole series, amendments, the international half of a dual number.</content>
internal static partial class ChineseFamily
{
    private const int MaxTitle = 80;

    private static readonly string[] AllParts =
        ["(all parts)", "(所有部分)", "(全部部分)", "(各部分)", "(所有的部分)", "所有部分", "系列标准", "系列国家标准", "系列行业标准", "series of standards", "standards series", "standard series", "series standards", "series", "(series)", "all parts"];

    private static bool TakeAllParts(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Next is '(' or '所' or '系' or 's' or 'S' or 'a' or 'A')
        {
            foreach (var wording in AllParts)
            {
                if (c.TakeAnyCase(wording) && !char.IsAsciiLetter(c.Next)) return true;
                if (c.At != mark) c.At = mark;
                c.Blanks();
            }
        }
        c.At = mark;
        return false;
    }

    /// <summary>"/XG1-2024", " No. 1 amendment", " Amendment No. 1", "《...》第1号修改单".</summary>
    private static Supplement? ReadAmendment(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        var slash = c.Take('/');
        if (slash) c.Blanks();
        if (c.TakeAnyCase("XG"))
        {
            c.Blanks();
            var from = c.At;
            if (c.Digits(1, 2))
            {
                var number = c.Since(from).ToString();
                var n = default(ChineseNumber);
                ReadDashYear(ref c, false, ref n);
                if (!char.IsAsciiLetterOrDigit(c.Next)) return new Supplement("XG", number, n.Year);
            }
        }
        c.At = mark;
        if (!slash && ReadAmendmentWords(ref c) is { } worded) return new Supplement("XG", worded, null);
        c.At = mark;
        return null;
    }

    private static string? ReadAmendmentWords(ref IdCursor c)
    {
        c.Blanks();
        if (c.Next is '《' or '第' or '国' or '(') return ReadChineseWords(ref c);
        if (c.Next is not ('N' or 'n' or 'A' or 'a' or 'M')) return null;
        var word = AmendmentWord(ref c);
        if (word) c.Blanks();
        if (!c.TakeAnyCase("No")) return null;
        c.Take('.');
        c.Blanks();
        var from = c.At;
        if (!c.Digits(1, 2) || char.IsAsciiLetterOrDigit(c.Next)) return null;
        var number = c.Since(from).ToString();
        if (word) return number;
        c.Blanks();
        return AmendmentWord(ref c) ? number : null;
    }

    private static bool AmendmentWord(ref IdCursor c) =>
        c.TakeWord("amendment") || c.TakeAnyCase("modification") && Sheet(ref c);

    private static bool Sheet(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (!c.TakeWord("sheet") && !c.TakeWord("list")) c.At = mark;
        return true;
    }

    /// <summary>第1号修改单, 第一号修改单, with the title in 《》 or the word 国家标准 before it, in brackets or not.</summary>
    private static string? ReadChineseWords(ref IdCursor c)
    {
        if (c.Take('《'))
        {
            var rest = c.Text[c.At..Math.Min(c.Text.Length, c.At + MaxTitle)];
            var close = rest.IndexOf('》');
            if (close < 0) return null;
            c.At += close + 1;
            c.Blanks();
        }
        c.TakeAnyCase("国家标准");
        c.Take('(');
        if (!c.Take('第')) return null;
        c.Blanks();
        var from = c.At;
        string number;
        if (c.Digits(1, 2)) number = c.Since(from).ToString();
        else if ("一二三四五六七八九".IndexOf(c.Next) is var digit and >= 0)
        {
            number = Years.Small(digit + 1);
            c.At++;
        }
        else return null;
        c.Blanks();
        if (!c.Take('号')) return null;
        c.Blanks();
        if (!c.TakeAnyCase("修改单") && !c.TakeAnyCase("修改通知单")) return null;
        c.Take(')');
        return number;
    }

    /// <summary>The international half of a dual number: what follows the slash is read by its own grammar.</summary>
    private static StandardId? ReadAdopted(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('/'))
        {
            c.Blanks();
            if (char.IsAsciiLetterUpper(c.Next) && Routes.ReadAdopted(c.Text, c.At, out var end) is { } adopted)
            {
                c.At = end;
                return adopted;
            }
        }
        c.At = mark;
        return null;
    }
}
