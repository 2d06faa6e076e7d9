using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>Numbers, parts, supplements, versions and dates of ETSI deliverables.</summary>
internal static partial class EtsiFamily
{
    /// <summary>303 645, also written together.</summary>
    private static string? SixDigits(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Digits(6, 6)) return string.Concat(c.Text.Slice(mark, 3), " ", c.Text.Slice(mark + 3, 3));
        if (!c.Digits(3, 3)) return null;
        var first = c.Since(mark);
        if (!c.Blanks()) return null;
        var second = c.At;
        return c.Digits(3, 3) ? string.Concat(first, " ", c.Since(second)) : null;
    }

    private static string? ThreeDigits(ref IdCursor c)
    {
        var mark = c.At;
        return c.Digits(3, 3) ? c.Since(mark).ToString() : null;
    }

    /// <summary>A group of the industry specification groups and a number of three digits: QKD 014, NFV-SEC 001, mWT 002.</summary>
    private static string? GroupNumber(ref IdCursor c)
    {
        var mark = c.At;
        if (!char.IsAsciiLetter(c.Next)) return null;
        while (char.IsAsciiLetterOrDigit(c.Next) && c.At - mark < 4) c.At++;
        if (c.Take('-'))
        {
            var sub = c.At;
            while (char.IsAsciiLetterUpper(c.Next) && c.At - sub < 4) c.At++;
            if (c.At - sub < 2) return null;
        }
        var group = c.Since(mark);
        if (group.Length < 2 || !c.Blanks()) return null;
        var number = c.At;
        return c.Digits(3, 3) ? string.Concat(group, " ", c.Since(number)) : null;
    }

    /// <summary>The numbers of the GSM series: 02.03, GSM 01.04, GSM 11.10-1, 02.11-DCS.</summary>
    private static string? GsmNumber(ref IdCursor c)
    {
        var gsm = c.TakeWord("GSM");
        if (gsm) c.Blanks();
        var mark = c.At;
        if (!c.Digits(2, 2) || !c.Take('.') || !c.Digits(2, 2)) return null;
        if (c.Next == '-')
        {
            c.At++;
            var variant = c.At;
            while (char.IsAsciiLetterUpper(c.Next) && c.At - variant < 4) c.At++;
            if (c.At == variant && !c.Digits(1, 2)) return null;
        }
        return gsm ? string.Concat("GSM ", c.Since(mark)) : c.Since(mark).ToString();
    }

    private static string? Part(ref IdCursor c, Shape shape)
    {
        var start = c.At;
        if (shape == Shape.Gsm) return null;
        for (var levels = 0; levels < 3; levels++)
        {
            var mark = c.At;
            if (c.Take('-') && c.Digits(1, 3)) continue;
            c.At = mark;
            break;
        }
        return c.At == start ? null : c.Text[(start + 1)..c.At].ToString();
    }

    /// <summary>/A1, /C2, /A1/C1.</summary>
    private static ImmutableArray<Supplement> ReadSupplements(ref IdCursor c)
    {
        ImmutableArray<Supplement> found = [];
        while (c.Next == '/' && c.Ahead(1) is 'A' or 'C' && char.IsAsciiDigit(c.Ahead(2)))
        {
            var type = c.Ahead(1) == 'A' ? "A" : "C";
            c.At += 2;
            var mark = c.At;
            c.Digits(1, 2);
            found = found.Add(new Supplement(type, c.Since(mark).ToString(), null));
        }
        return found;
    }

    /// <summary>V2.1.1 or ed.1; a version that is not one stays unread.</summary>
    private static string? Version(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        var start = c.At;
        if (c.Take('V') || c.Take('v'))
        {
            if (c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.AtBreak)
            {
                return c.Text[start] == 'V' ? c.Since(start).ToString() : string.Concat("V", c.Text[(start + 1)..c.At]);
            }
        }
        else if (c.TakeAnyCase("ed.") && Edition(ref c, out var edition))
        {
            return edition;
        }
        c.At = mark;
        return null;
    }

    private static bool Edition(ref IdCursor c, out string edition)
    {
        c.Blanks();
        var mark = c.At;
        edition = c.Digits(1, 2) && c.AtBreak ? string.Concat("ed.", c.Since(mark)) : "";
        return edition.Length > 0;
    }

    /// <summary>(2020-06), also (06/2020) as on older covers.</summary>
    private static (string? Year, string? Month) Date(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('('))
        {
            if (c.Year(out var year) && c.Take('-') && c.Month(out var month) && c.Take(')')) return (year, month);
        }
        c.At = mark;
        return (null, null);
    }
}
