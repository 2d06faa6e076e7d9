namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Rules, operational documents and test report forms of IEC's conformity assessment:
/// <c>IECEE TRF 60335-2-13,15A:2008</c>, <c>IECEx 01-S:2025-04, Ed. 3.1</c>, <c>IECQ 03-3-2:2013</c>, <c>IEC CAB-P01:2023-04, Ed. 2.0</c>.
/// <code>
/// scheme = ("IECEE" | "IECEx" | "IECQ" | "IECRE") SP [("OD" | "AD" | "CS") (SP | "-")] num *("-" part) [":" year ["-" month]] [edition] [redline]
/// cab    = "IEC CAB" ("-" letters num | "PUB" num | SP "Vademecum") [":" year "-" month] [edition] [redline] | "IEC CA" SP num [":" year] [SP "CSV"]
/// trf    = see TestReports
/// </code>
/// </summary>
internal static partial class IecSchemeFamily
{
    private static readonly string[] Schemes = ["IECEE", "IECEx", "IECQ", "IECRE"];
    private static readonly string[] Kinds = ["OD", "AD", "CS", "RD", "QAP"];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (c.Take("IEC CA")) return Board(ref c);
        var scheme = c.TakeOneOf(Schemes);
        if (scheme < 0 || !c.Blanks()) return null;
        if (c.Take("TRF ")) return TestReport(ref c, Schemes[scheme] + " TRF");
        var publisher = Schemes[scheme];
        if (c.TakeOneOf(Kinds) is var kind and >= 0)
        {
            publisher = $"{publisher} {Kinds[kind]}";
            if (!c.Take('-') && !c.Blanks()) return null;
        }
        var mark = c.At;
        if (!c.Digits(1, 6)) return null;
        if (char.IsAsciiLetterUpper(c.Next) && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        var number = c.Since(mark).ToString();
        return c.AtBreak ? Edition(ref c, publisher, number, Part(ref c)) : null;
    }

    /// <summary>Rules of the conformity assessment board; "IEC CA" has been taken.</summary>
    private static StandardId? Board(ref IdCursor c)
    {
        if (c.Take(' '))
        {
            var mark = c.At;
            return c.Digits(2, 2) && c.AtBreak ? Edition(ref c, "IEC CA", c.Since(mark).ToString(), null) : null;
        }
        if (!c.Take('B')) return null;
        if (c.Take(" Vademecum")) return Edition(ref c, "IEC CAB", "Vademecum", null);
        var from = c.At;
        if (!c.Take("-P") && !c.Take("-G") && !c.Take("-RMG") && !c.Take("PUB") || !c.Digits(2, 2) || !c.AtBreak) return null;
        var number = c.Since(from);
        return Edition(ref c, "IEC CAB", (number[0] == '-' ? number[1..] : number).ToString(), null);
    }

    /// <summary>Digits, letters of a language (EN, ZHS), S, or a code of a component (TW0001).</summary>
    private static string? Part(ref IdCursor c)
    {
        var start = c.At;
        for (var levels = 0; levels < 3; levels++)
        {
            var mark = c.At;
            if (c.Take('-'))
            {
                while (char.IsAsciiLetterUpper(c.Next) && c.At - mark < 4) c.At++;
                if ((c.Digits(1, 4) || c.At > mark + 1) && c.AtBreak) continue;
            }
            c.At = mark;
            break;
        }
        return c.At == start ? null : c.Text[(start + 1)..c.At].ToString();
    }

    private static StandardId Edition(ref IdCursor c, string publisher, string number, string? part)
    {
        var mark = c.At;
        string? year = null, month = null;
        if (c.Take(':') && c.Year(out year))
        {
            mark = c.At;
            if (!(c.Take('-') && c.Month(out month))) (c.At, month) = (mark, null);
        }
        else
        {
            (c.At, year) = (mark, null);
        }
        return new StandardId
        {
            Family = IdFamily.IecScheme,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = number,
            Part = part,
            Year = year,
            Month = month,
            Version = EditionNumber(ref c),
            Suffix = Suffix(ref c),
        };
    }

    private static string? EditionNumber(ref IdCursor c)
    {
        var mark = c.At;
        c.Take(',');
        if (c.Blanks() && (c.Take("Ed. ") || c.Take("ED")))
        {
            var digits = c.At;
            if (c.Digits(1, 2))
            {
                if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1))) c.At += 2;
                if (c.AtBreak) return string.Concat("Ed. ", c.Since(digits));
            }
        }
        c.At = mark;
        return null;
    }

    private static string? Suffix(ref IdCursor c)
    {
        if (c.Take("(en)")) return "(en)";
        var mark = c.At;
        if (c.Blanks())
        {
            if (c.TakeWord("Redline version")) return "Redline version";
            if (c.Take("CSV") && c.AtBreak) return "CSV";
        }
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id)
    {
        if (id.Publisher.EndsWith("TRF", StringComparison.Ordinal)) return FormatTestReport(id);
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(id.Publisher != "IEC CAB" || id.Number == "Vademecum" ? " " : id.Number.StartsWith("PUB", StringComparison.Ordinal) ? "" : "-");
        w.Add(id.Number);
        w.Add("-", id.Part);
        w.Add(":", id.Year);
        w.Add("-", id.Month);
        w.Add(id.Month is null || id.Publisher == "IECRE" ? " " : ", ", id.Version);
        if (id.Suffix is not null) w.Add(id.Suffix[0] == '(' ? "" : " ", id.Suffix);
        return w.ToString();
    }
}
