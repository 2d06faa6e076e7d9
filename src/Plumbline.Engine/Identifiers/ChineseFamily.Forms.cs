namespace Plumbline.Engine.Identifiers;

/// <content>Numbers of special form.</content>
internal static partial class ChineseFamily
{
    /// <summary>G51001; 05-1426 (the second number has four digits and is no year where another dash and a year follow).</summary>
    private static bool ReadSample(ref IdCursor c)
    {
        if (char.IsAsciiLetterUpper(c.Next))
        {
            c.At++;
            return c.Digits(4, 6);
        }
        if (!c.Digits(2, 2) || !c.Take('-')) return false;
        return c.Digits(3, 5);
    }

    /// <summary>CL01, CL01-G001, GL001, each with a year behind a colon or hyphen.</summary>
    private static bool ReadAccreditation(ref IdCursor c, ref ChineseNumber n)
    {
        var from = c.At;
        if (!Code(ref c, 2)) return false;
        var mark = c.At;
        while (c.Take('-') && Code(ref c, 1)) mark = c.At;
        c.At = mark;
        (n.From, n.To) = (from, c.At);
        if (c.Next is ':' or '-')
        {
            c.At++;
            if (!FourDigits(ref c, out n.Year)) c.At = mark;
        }
        return Ends(ref c, n);

        static bool Code(ref IdCursor c, int leastLetters)
        {
            var start = c.At;
            while (char.IsAsciiLetterUpper(c.Next) && c.At - start < 3) c.At++;
            return c.At - start >= leastLetters && c.Digits(2, 3);
        }
    }

    /// <summary>
    /// Text recognised from a picture that lost its slash may have lost the dash too and have blanks between digits:
    /// "GBT 23 1 572008" is 23157 of 2008. Needs a blank inside the run and a year at its end.
    /// </summary>
    private static bool ReadScattered(ref IdCursor c, ref ChineseNumber n)
    {
        var mark = c.At;
        Span<char> digits = stackalloc char[9];
        var count = 0;
        var blanks = 0;
        while (count < digits.Length && (char.IsAsciiDigit(c.Next) || c.Next == ' ' && char.IsAsciiDigit(c.Ahead(1))))
        {
            if (c.Next == ' ') blanks++;
            else digits[count++] = c.Next;
            c.At++;
        }
        // A single blank before the last four digits stands for the dash and is read as that.
        var lastIsYear = c.At - mark > 5 && c.Text[c.At - 5] == ' ';
        if (blanks > 1 - (lastIsYear ? 0 : 1) && count >= 7 && !char.IsAsciiLetterOrDigit(c.Next) && c.Next is not ('.' or '-') && TryYear(digits[(count - 4)..count], out n.Year))
        {
            n.Text = digits[..(count - 4)].ToString();
            n.Digits = count - 4;
            return true;
        }
        c.At = mark;
        n.Year = null;
        return false;
    }
}
