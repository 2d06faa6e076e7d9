namespace Plumbline.Engine.Identifiers;

/// <summary>Series, numbers, parts and lists of them.</summary>
internal static partial class BritishFamily
{
    /// <summary>Series of aerospace, automobile, marine and quality-assessed components standards; a digit in front is the issue.</summary>
    private static readonly string[] Series =
        ["AU", "MA", "QC", "HC", "HR", "TA", "PL", "SP", "A", "B", "C", "F", "G", "J", "L", "M", "S", "V", "X", "N"];

    private static readonly string[] Joins = [" and ", " & ", " to ", " TO ", "; ", "-", "/"];

    private static bool Number(ref IdCursor c, ref IdBody body)
    {
        var w = default(IdWriter);
        if (!TakeSeries(ref c, ref w, null, out var series)) return false;
        var mark = c.At;
        if (!c.Digits(1, 6)) return false;
        if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)) && series is null)
        {
            c.At++;
            c.Digits(1, 2);
        }
        if ((series == "AU" ? char.IsAsciiLetter(c.Next) : c.Next is >= 'A' and <= 'H' or 'M') && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        UdcClass(ref c, c.Since(mark));
        w.Add(c.Since(mark));
        ComponentNumber(ref c, ref w);
        body.Part = Part(ref c);
        if (!c.AtBreak) return false;
        HarmonisedEdition(ref c, ref w, body.Part);
        if (body.Part is null) List(ref c, ref w, series);
        else body.Part = PartList(ref c, body.Part);
        body.Number = w.ToString();
        Sections(ref c, ref body);
        EuropeanFamily.YearAndMonth(ref c, out body.Year, out body.Month);
        body.Supplements = Supplements(ref c, body.Supplements);
        body.Adopted = Adopted(ref c);
        body.Version = Issue(ref c);
        body.Suffix = Commentary(ref c);
        return true;
    }

    /// <summary>The series and a blank, or nothing; <paramref name="wanted"/> is the one that a list goes on with.</summary>
    private static bool TakeSeries(ref IdCursor c, ref IdWriter w, string? wanted, out string? series)
    {
        series = null;
        var mark = c.At;
        if (c.Next is >= '2' and <= '9' && char.IsAsciiLetterUpper(c.Ahead(1))) c.At++;
        foreach (var name in Series)
        {
            var from = c.At;
            if (c.Take(name) && c.Next == ' ' && char.IsAsciiDigit(c.Ahead(1)))
            {
                series = c.Since(mark).ToString();
                if (wanted is not null && series != wanted) break;
                w.Add(series);
                w.Add(' ');
                c.At++;
                return true;
            }
            c.At = from;
        }
        c.At = mark;
        return char.IsAsciiDigit(c.Next) && !char.IsAsciiLetterUpper(c.Ahead(1)) && series is null;
    }

    /// <summary>BS 1000 is the decimal classification, one document a class: BS 1000[621.3].</summary>
    private static void UdcClass(ref IdCursor c, ReadOnlySpan<char> number)
    {
        var mark = c.At;
        if (number is not "1000" || !c.Take('[')) return;
        while (char.IsAsciiDigit(c.Next) || c.Next is '.' or '/' or ':' or '+' or '(' or ')' or '=') c.At++;
        if (c.At == mark + 1 || !c.Take(']')) c.At = mark;
    }

    /// <summary>Detail specifications of components: BS 9210 N0009-1, BS 9300 C155-168.</summary>
    private static void ComponentNumber(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        if (c.Take(' ') && c.Next is 'N' or 'C' or 'F')
        {
            var name = c.At;
            c.At++;
            if (c.Digits(3, 4))
            {
                w.Add(' ');
                w.Add(c.Since(name));
                return;
            }
        }
        c.At = mark;
    }

    /// <summary>Behind hyphens as EN, or old parts behind a slash: BS 4300/11.</summary>
    private static string? Part(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('/') && c.Digits(1, 2) && c.AtBreak) return c.Since(mark).ToString();
        c.At = mark;
        return TestPart(ref c) ?? EuropeanFamily.Part(ref c);
    }

    /// <summary>A test in a numbered part, with the letters that IEC gave it: BS 2011-2.1Fa.</summary>
    private static string? TestPart(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('-') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && char.IsAsciiLetterUpper(c.Next))
        {
            c.At++;
            if (char.IsAsciiLetterLower(c.Next)) c.At++;
            if (c.AtBreak) return c.Since(mark + 1).ToString();
        }
        c.At = mark;
        return null;
    }

    private static void HarmonisedEdition(ref IdCursor c, ref IdWriter w, string? part)
    {
        var mark = c.At;
        if (part is null && c.Take(" S") && c.Digits(1, 1) && c.AtBreak) w.Add(c.Since(mark));
        else c.At = mark;
    }

    /// <summary>Further numbers of the same document, which only the year behind them tells from other documents.</summary>
    private static void List(ref IdCursor c, ref IdWriter w, string? series)
    {
        var start = c.At;
        var list = default(IdWriter);
        while (c.Next is ' ' or ';' or '-' or '/')
        {
            if (!Join(ref c, ref list)) break;
            if (c.Take("BS ")) list.Add("BS ");
            if (char.IsAsciiLetterUpper(c.Next) || char.IsAsciiLetterUpper(c.Ahead(1)))
            {
                if (series is null || !TakeSeries(ref c, ref list, series, out _)) break;
            }
            var mark = c.At;
            if (!c.Digits(1, 6) || !c.AtBreak) break;
            list.Add(c.Since(mark));
            if (c.Next != ':') continue;
            w.Add(list.ToString());
            return;
        }
        c.At = start;
    }

    /// <summary>Further parts of the same document: BS 2316-1 and 2:1963, BS EN ISO 3506-1/2:2020.</summary>
    private static string PartList(ref IdCursor c, string part)
    {
        var start = c.At;
        var list = default(IdWriter);
        list.Add(part);
        if (Join(ref c, ref list))
        {
            var mark = c.At;
            if (c.Digits(1, 3) && c.Next == ':')
            {
                list.Add(c.Since(mark));
                return list.ToString();
            }
        }
        c.At = start;
        return part;
    }

    private static bool Join(ref IdCursor c, ref IdWriter w)
    {
        foreach (var join in Joins)
        {
            if (!c.Take(join)) continue;
            w.Add(join);
            return true;
        }
        return false;
    }
}
