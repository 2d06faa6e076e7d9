namespace Plumbline.Engine.Identifiers;

/// <summary>Numbers, base years, supplements and drafts.</summary>
internal static partial class IeeeFamily
{
    /// <summary>Takes a number: P802.1AB, 11073-10404, C37.20.1a, N42.34, SI 10, 62271-37-013, 802.11REVmb, 802.1AX-REV, C2.</summary>
    private static bool Number(ref IdCursor c)
    {
        c.Take('P');
        if (c.Take("SI ")) return c.Digits(1, 3) && !char.IsAsciiLetter(c.Next);
        if (c.Next is 'C' or 'N' && char.IsAsciiDigit(c.Ahead(1))) c.At++;
        if (!c.Digits(1, 5)) return false;
        while (true)
        {
            if (!Letters(ref c)) return false;
            var mark = c.At;
            if (c.Next is '.' or '-' or '_' && Level(ref c)) continue;
            c.At = mark;
            if (c.Take("/REV") && char.IsAsciiLetterLower(c.Next)) c.At++;
            else c.At = mark;
            if (c.Text[..c.At].EndsWith("REV") && c.Next == '-' && char.IsAsciiLetterLower(c.Ahead(1)) && char.IsAsciiLetterLower(c.Ahead(2)) && !char.IsAsciiLetterOrDigit(c.Ahead(3))) c.At += 3;
            return true;
        }
    }

    /// <summary>
    /// Letters glued to the number: amendments (cu, 1ABcu), revision (REVmb, Rev2), version (v3). Anything longer is no number.
    /// </summary>
    private static bool Letters(ref IdCursor c)
    {
        if (!char.IsAsciiLetter(c.Next)) return true;
        if (c.Next == 'D' && char.IsAsciiDigit(c.Ahead(1))) return true;
        var start = c.At;
        while (char.IsAsciiLetterUpper(c.Next) && c.At - start < 4) c.At++;
        while (char.IsAsciiLetterLower(c.Next) && c.At - start < 6) c.At++;
        var letters = c.Since(start);
        if (letters is "I" or "O" or "S" or "Z" or "l" or "o") return false;
        if (letters is "Rev" && char.IsAsciiLetterUpper(c.Next)) c.At++;
        else if (letters is "Rev" or "REV" or "v") c.Digits(1, 1);
        if (letters is ['R', 'E', 'V', ..] or "Rev") return true;
        if (char.IsAsciiLetterLower(c.Text[start]) && c.At - start <= 2 && c.Next == 'D' && char.IsAsciiDigit(c.Ahead(1))) return true;
        return c.At - start <= 4 && !char.IsAsciiLetter(c.Next) && (!char.IsAsciiDigit(c.Next) || letters is "v");
    }

    /// <summary>A further level behind its separator; a year is none.</summary>
    private static bool Level(ref IdCursor c)
    {
        var separator = c.Next;
        c.At++;
        var mark = c.At;
        if (separator != '_' && c.Digits(1, 6))
        {
            if (c.At == mark + 3 && c.Since(mark)[..2] is "19" or "20" && char.IsAsciiLetter(c.Next) && c.Next != 'x') return false;
            return separator == '.' || !(c.At == mark + 4 && IsYear(c.Since(mark)));
        }
        if (c.Take("REV") || c.Take("Rev") || c.Take("rev"))
        {
            while (char.IsAsciiLetter(c.Next) && c.At - mark < 6) c.At++;
            c.Digits(1, 1);
            if (c.Next == '.' && char.IsAsciiLetterUpper(c.Ahead(1))) c.At += 2;
            return true;
        }
        return separator == '.' && c.Next == 'A' && !char.IsAsciiLetterOrDigit(c.Ahead(1)) && ++c.At > 0;
    }

    /// <summary>
    /// The number that another body gave the same document, behind a slash: PC37.60/P62271-111, P844.1/293.1, P1635/ASHRAE 21.
    /// </summary>
    private static void Joint(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" and ASHRAE Guideline ") && c.Digits(1, 3)) return;
        c.At = mark;
        if (!c.Take('/')) return;
        if (c.Take("ASHRAE "))
        {
            c.Take("Guideline ");
            if (c.Digits(1, 3) && !char.IsAsciiLetterOrDigit(c.Next)) return;
        }
        else
        {
            if (!c.Take("IEEE ")) c.Take("IEC ");
            var lettered = c.Next is 'P' or 'C';
            var number = c.At;
            if (Number(ref c) && (lettered || c.Since(number).Contains('.') && c.Next == '/' || c.Since(mark)[1] == 'I')) return;
        }
        c.At = mark;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => int.TryParse(digits, out var value) && value is >= 1880 and <= 2040;

    /// <summary>"-2021", "-2020-06", ":2015", ", 1998 Edition", "-201x"; with a project's number a year in front of a variant belongs to the number.</summary>
    private static void EditionYear(ref IdCursor c, ref IdBody body, bool project, ref int numberEnd)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('-') || c.Take(':'))
        {
            c.Blanks();
            if (c.Year(out var year))
            {
                var behind = c.At;
                if (project && (c.Next is '/' or '_' or ',' || c.Next == '-' && c.Ahead(1) == 'C' || c.Next == ' ' && (c.Ahead(1) is 'C' || c.Ahead(1) is 'D' && char.IsAsciiDigit(c.Ahead(2)))))
                {
                    numberEnd = c.At;
                    return;
                }
                body.Year = year;
                if (!c.Take('-') || !c.Month(out body.Month!)) (c.At, body.Month) = (behind, null);
                return;
            }
        }
        c.At = mark;
        if (!project && c.Take(", ") && c.Year(out var edition) && (c.Take(" Edition") || c.Take(" edition") || c.Take(" Edn") || c.Take(" edn")))
        {
            body.Year = edition;
            return;
        }
        c.At = mark;
    }
}
