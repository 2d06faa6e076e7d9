namespace Plumbline.Engine.Identifiers;

/// <summary>
/// ASTM, UL, ANSI and its accredited developers, SAE, NIST, the American armed forces.
/// <code>
/// astm = "ASTM" SP letter num ["/" letter num "M"] ["M"] ["-" yy [letter] ["(" year ")"] ["e" n]]
/// ul   = ("UL" | "ANSI/UL" | "ANSI/" body) SP num [letter] *("-" part) [(":" | "-") year]
/// ansi = "ANSI" SP letter num *("." num) ["-" year]
/// sae  = "SAE" SP ("J" | "AS" | "AMS" | "ARP" | "AIR") num *("/" | "-" part) ["_" year month]
/// nist = "NIST" SP ("SP" | "FIPS" | "IR" | "TN" | "HB" | "NCSTAR" ...) SP num *("-" num) [letter] [("r" | "Rev.") n]
/// mil  = "MIL-" ("STD" | "HDBK" | "PRF" | "DTL" | "SPEC" | letter) "-" num [letter] ["/" num]
/// </code>
/// </summary>
internal static partial class NationalFamily
{
    private static readonly string[] AnsiBodies =
        ["UL", "ASHRAE", "ASME", "ASSE", "AAMI", "NEMA", "ISA", "NSF", "BHMA", "ISEA", "TIA", "EIA", "INCITS", "NISO", "ASSP", "CTA", "AWS", "API", "NFPA", "HL7"];

    private static readonly string[] AnsiPublishers = [.. AnsiBodies.Select(body => "ANSI/" + body)];
    private static readonly string[] SaeTypes = ["AMS", "ARP", "AIR", "AS", "J"];
    private static readonly string[] NistSeries = ["SP", "FIPS", "IR", "TN", "HB", "GCR", "NCSTAR", "CSWP", "AI", "AMS", "VTS", "MONO", "MN", "LC", "RPT"];
    private static readonly string[] NistPublishers = [.. NistSeries.Select(series => "NIST " + series)];
    private static readonly string[] MilitaryTypes = ["STD", "HDBK", "PRF", "DTL", "SPEC", "BUL"];

    private static bool HasYearBehindHyphen(string publisher) => publisher.StartsWith("ANSI", StringComparison.Ordinal) && publisher != "ANSI/UL" || publisher is "CNS" or "JRA";

    private static StandardId? Astm(ref IdCursor c)
    {
        if (!c.Take("ASTM")) return null;
        c.Blanks();
        var mark = c.At;
        if (!char.IsAsciiLetterUpper(c.Next)) return null;
        c.At++;
        c.Blanks();
        if (c.At > mark + 1) return null;
        if (!c.Digits(1, 5)) return null;
        c.Take('M');
        var first = c.Since(mark);
        var second = default(ReadOnlySpan<char>);
        var slash = c.At;
        if (c.Take('/'))
        {
            c.Blanks();
            var from = c.At;
            if (char.IsAsciiLetterUpper(c.Next) && char.IsAsciiDigit(c.Ahead(1)))
            {
                c.At++;
                c.Digits(1, 5);
                c.Take('M');
                second = c.Since(from);
            }
            else
            {
                c.At = slash;
            }
        }
        if (!c.AtBreak) return null;
        var number = second.IsEmpty ? first.ToString() : string.Concat(first, "/", second);
        string? year = null, version = null, confirmed = null;
        mark = c.At;
        if (c.Take('-'))
        {
            if (c.Next == ' ' && char.IsAsciiDigit(c.Ahead(1))) c.At++;
            var digits = c.At;
            if (c.Year(out year) || c.Digits(2, 2))
            {
                year ??= "";
                if (year.Length == 0) year = Years.FromTwoDigits(int.Parse(c.Text.Slice(digits, 2)));
                if (char.IsAsciiLetterLower(c.Next) && c.Next != 'e') version = c.Text.Slice(c.At++, 1).ToString();
                var bracket = c.At;
                if (!(c.Take('(') && c.Year(out confirmed) && c.Take(')'))) (c.At, confirmed) = (bracket, null);
                // The epsilon of an editorial change; the Federal Register prints it as [egr].
                if (c.Take("[egr]") || c.Take("[epsi]")) c.At--;
                if (c.Next is 'e' or 'ε' or ']' && char.IsAsciiDigit(c.Ahead(1)))
                {
                    version = string.Concat(version, "e", c.Text.Slice(c.At + 1, 1));
                    c.At += 2;
                }
            }
            if (string.IsNullOrEmpty(year) || !c.AtBreak) return null;
        }
        return new StandardId
        {
            Family = IdFamily.National, Kind = IdentifierKind.Foreign, Publisher = "ASTM", Number = number, Year = year, Version = version, Confirmed = confirmed,
        };
    }

    private static void AddAstm(ref IdWriter w, StandardId id)
    {
        w.Add(" ", id.Number);
        if (id.Year is null) return;
        w.Add('-');
        w.Add(id.Year.AsSpan(2));
        var editorial = id.Version?.IndexOf('e', StringComparison.Ordinal) ?? -1;
        if (id.Version is { } version) w.Add(editorial < 0 ? version : version[..editorial]);
        w.Add("(", id.Confirmed);
        w.Add(id.Confirmed is null ? "" : ")");
        if (editorial >= 0) w.Add(id.Version.AsSpan(editorial));
    }

    private static StandardId? American(ref IdCursor c)
    {
        var publisher = "UL";
        if (c.Take("ANSI"))
        {
            publisher = "ANSI";
            if (c.Take('/'))
            {
                var body = c.TakeNameOf(AnsiBodies);
                if (body < 0) return null;
                publisher = AnsiPublishers[body];
            }
        }
        else if (!c.Take("UL"))
        {
            return null;
        }
        if (!c.Blanks()) return null;
        var mark = c.At;
        if (publisher != "UL")
        {
            while (char.IsAsciiLetterUpper(c.Next) && c.At - mark < 4) c.At++;
        }
        else if (c.Take("IEC ") || c.Take("EN "))
        {
            publisher = c.Since(mark)[0] == 'I' ? "UL IEC" : "UL EN";
            mark = c.At;
        }
        if (!c.Digits(1, 6)) return null;
        while (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(1, 4);
        }
        if (char.IsAsciiLetter(c.Next) && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        if (!c.AtBreak || publisher == "ANSI" && char.IsAsciiDigit(c.Text[mark]) || publisher == "UL" && Rate(c)) return null;
        var number = c.Since(mark).ToString();
        var year = Year(ref c, hyphen: true);
        string? part = null;
        if (year is null)
        {
            part = EuropeanFamily.Part(ref c);
            if (!c.AtBreak) return null;
            year = Year(ref c, hyphen: true);
        }
        return Id(publisher, number, part, year);
    }

    /// <summary>True in front of a unit of speed: UL 50 Mbps is an uplink.</summary>
    private static bool Rate(IdCursor c)
    {
        c.Blanks();
        return c.Next is 'M' or 'G' or 'K' or 'k' && c.Ahead(1) is 'b' or 'B' or 'H' || c.Next == '%';
    }

    private static StandardId? Sae(ref IdCursor c)
    {
        if (!c.Take("SAE") || !c.Blanks()) return null;
        var mark = c.At;
        if (c.TakeNameOf(SaeTypes) < 0) return null;
        if (!c.Digits(1, 6)) return null;
        if (char.IsAsciiLetterUpper(c.Next)) c.At++;
        if (!c.AtBreak && c.Next != '_') return null;
        var number = c.Since(mark).ToString();
        mark = c.At;
        string? part = null;
        if ((c.Take('-') || c.Take('/')) && c.Digits(1, 3) && c.AtBreak) part = c.Since(mark + 1).ToString();
        else c.At = mark;
        mark = c.At;
        var id = Id("SAE", number, part);
        if (c.Take('_') && c.Digits(6, 6))
        {
            var when = new IdCursor(c.Text[..(mark + 5)], mark + 1);
            var month = new IdCursor(c.Text[..(mark + 7)], mark + 5);
            if (when.Year(out var year) && month.Month(out var issued)) return Id("SAE", number, part, year, issued);
        }
        c.At = mark;
        return id;
    }

    private static StandardId? Nist(ref IdCursor c)
    {
        // "SP 800-63-4" alone is NIST's: nobody else numbers from 800 and 1800 on so.
        if (c.Next == 'S' ? !(c.Ahead(2) == ' ' && (c.Text[c.At..].StartsWith("SP 800-") || c.Text[c.At..].StartsWith("SP 1800-"))) : !c.Take("NIST") || !c.Blanks() && !c.Take('.')) return null;
        var series = c.TakeNameOf(NistSeries);
        if (series < 0) return null;
        c.Blanks();
        c.Take('.');
        var mark = c.At;
        if (!c.Digits(1, 5)) return null;
        for (var levels = 0; levels < 3; levels++)
        {
            var level = c.At;
            if (c.Take('-') && c.Digits(1, 4)) continue;
            c.At = level;
            break;
        }
        if (char.IsAsciiLetterUpper(c.Next)) c.At++;
        var number = c.Since(mark).ToString();
        mark = c.At;
        string? version = null;
        if (c.Take('r') || c.Blanks() && (c.Take("Rev. ") || c.Take("Rev ") || c.Take("Revision ") || c.Take("rev ")))
        {
            var digits = c.At;
            if (c.Digits(1, 2) && c.AtBreak) version = string.Concat("Rev. ", c.Since(digits));
        }
        if (version is null) c.At = mark;
        if (!c.AtBreak) return null;
        return new StandardId { Family = IdFamily.National, Kind = IdentifierKind.Foreign, Publisher = NistPublishers[series], Number = number, Version = version };
    }

    private static StandardId? Military(ref IdCursor c)
    {
        var mark = c.At;
        if (!c.Take("MIL-")) return null;
        if (c.TakeNameOf(MilitaryTypes) < 0)
        {
            if (!char.IsAsciiLetterUpper(c.Next) || c.Ahead(1) != '-') return null;
            c.At++;
        }
        var publisher = c.Since(mark).ToString();
        if (!c.Take('-')) return null;
        mark = c.At;
        if (!c.Digits(1, 6)) return null;
        if (c.Next == '/' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(1, 4);
        }
        if (char.IsAsciiLetterUpper(c.Next)) c.At++;
        if (!c.AtBreak) return null;
        var number = c.Since(mark).ToString();
        mark = c.At;
        string? part = null;
        if (c.Take('-') && c.Digits(1, 2) && c.AtBreak) part = c.Since(mark + 1).ToString();
        else c.At = mark;
        return Id(publisher, number, part);
    }
}
