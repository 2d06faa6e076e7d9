namespace Plumbline.Engine.Identifiers;

/// <summary>
/// The number that a North American body gave the same document:
/// <code>
/// behind = "/CSA C" n *("." n) [" No. " n *("." n)] ("-" | ":") 2digit  ; CSA closes the year up with a colon from 2019 on
///        | "/ASHRAE Guideline " n "-" year
/// front  = "NACE " 2letter (4digit | "0XXX") "-" year "/"               ; in front of IEEE's own, 0XXX while the number is not yet given
/// </code>
/// </summary>
internal static partial class IeeeFamily
{
    private static StandardId? PartnerBehind(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("/CSA "))
        {
            var number = c.At;
            if (c.Take('C') && Dotted(ref c) && (!c.Take(" No. ") || Dotted(ref c)))
            {
                var designation = c.Since(number).ToString();
                var year = c.At + 1;
                if ((c.Take('-') || c.Take(':')) && c.Digits(2, 2) && c.AtBreak) return Partner("CSA", designation, Years.FromTwoDigits(int.Parse(c.Since(year))));
            }
        }
        else if (c.Take("/ASHRAE Guideline "))
        {
            var number = c.At;
            if (c.Digits(1, 3))
            {
                var designation = "Guideline " + c.Since(number).ToString();
                if (c.Take('-') && c.Year(out var year) && c.AtBreak) return Partner("ASHRAE", designation, year);
            }
        }
        c.At = mark;
        return null;
    }

    private static StandardId? PartnerInFront(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("NACE ") && char.IsAsciiLetterUpper(c.Next) && char.IsAsciiLetterUpper(c.Ahead(1)))
        {
            var number = c.At;
            c.At += 2;
            if (c.Take("0XXX") || c.Digits(4, 5))
            {
                var designation = c.Since(number).ToString();
                if (c.Take('-') && c.Year(out var year) && c.Take('/') && c.Text[c.At..].StartsWith("IEEE ")) return Partner("NACE", designation, year);
            }
        }
        c.At = mark;
        return null;
    }

    private static StandardId Partner(string publisher, string number, string year) =>
        new() { Family = IdFamily.Ieee, Kind = IdentifierKind.Foreign, Publisher = publisher, Number = number, Year = year };

    private static bool Dotted(ref IdCursor c)
    {
        if (!c.Digits(1, 4)) return false;
        while (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            if (!c.Digits(1, 4)) return false;
        }
        return true;
    }

    /// <summary>The same text's other number: NACE in front, CSA and ASHRAE behind a slash, IEC behind a blank.</summary>
    private static void AddPartner(ref IdWriter w, StandardId? partner, bool front)
    {
        if (partner is null || front != (partner.Publisher == "NACE")) return;
        if (front)
        {
            w.Add(partner.Normal);
            w.Add('/');
        }
        else if (partner.Publisher == "CSA")
        {
            w.Add("/CSA ");
            w.Add(partner.Number);
            w.Add(string.CompareOrdinal(partner.Year, "2019") < 0 ? '-' : ':');
            w.Add(partner.Year.AsSpan(2));
        }
        else
        {
            w.Add(partner.Publisher == "ASHRAE" ? "/" : " ");
            w.Add(partner.Normal);
        }
    }
}
