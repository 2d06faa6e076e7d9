namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Numbers of ITU-T.
/// <code>
/// numberT = rec *("/" rec) | series [SP | "."] "Suppl" ["."] n ["." n] | letter "-" hundred [SP "series"] SP "Suppl." n | guide "-" n
/// rec     = letter "." (num *("." num) [letter] [tail] | name)      ; X.1234, I.256.2a, Q.732.2-5, H.DLT-PAM (work item)
/// tail    = [SP] ("bis" | "ter" | "quater") | [SP] "R" | SP annex letter | SP "v." n | "-" num | "-" letter "." num
/// </code>
/// </summary>
internal static partial class ItuFamily
{
    /// <summary>The third is misprinted as "quarter" here and there; longer spellings first.</summary>
    private static readonly (string Word, string Normal)[] Ordinals = [("bis", "bis"), ("ter", "ter"), ("quarter", "quater"), ("quater", "quater")];
    private static readonly string[] Guides = ["IMPL", "MES", "QOS", "OB", "EMC"];

    private static string? Number(ref IdCursor c)
    {
        var w = default(IdWriter);
        var mark = c.At;
        if (c.TakeOneOf(Guides) is var guide and >= 0)
        {
            w.Add(Guides[guide]);
            w.Add(c.Next);
            if (!c.Take('-') && !c.Take('.')) return null;
            mark = c.At;
            if (!c.Digits(1, 4) || !c.AtBreak) return null;
            w.Add(c.Since(mark));
            return w.ToString();
        }
        if (!char.IsAsciiLetterUpper(c.Next)) return null;
        if (SeriesSupplement(ref c, ref w)) return w.ToString();
        while (true)
        {
            if (!Recommendation(ref c, ref w)) return null;
            mark = c.At;
            if (!c.Take('/') || !char.IsAsciiLetterUpper(c.Next) || c.Ahead(1) != '.') break;
            w.Add('/');
        }
        c.At = mark;
        return w.Length > 0 ? w.ToString() : null;
    }

    /// <summary>A supplement of a whole series: Y Suppl. 70, Y.Sup70, E-100 series Suppl. 1. The letter is at the cursor.</summary>
    private static bool SeriesSupplement(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        c.At++;
        if (c.Take('.'))
        {
            if (!c.Take("Sup") && !c.Take("SUP"))
            {
                c.At = mark;
                return false;
            }
            c.At -= 3;
        }
        else
        {
            // E-100, E100-300, E-100 series
            if (c.Take('-') | c.Digits(3, 4) && (c.Next is ' ' or '-' || char.IsAsciiDigit(c.Next)))
            {
                c.Digits(3, 4);
                if (c.Take('-')) c.Digits(3, 4);
            }
            var series = c.At;
            c.Blanks();
            if (c.TakeWord("series")) series = c.At;
            c.At = series;
            if (!c.Blanks())
            {
                c.At = mark;
                return false;
            }
        }
        var name = c.Text[mark..c.At].TrimEnd().TrimEnd('.');
        if (c.Take("Sup") || c.Take("SUP"))
        {
            if (!c.Take("plement") && !c.Take("PLEMENT")) c.Take("pl");
            c.Take('.');
            c.Blanks();
            var number = c.At;
            if (c.Digits(1, 3))
            {
                var whole = c.At;
                if (!(c.Take('.') && c.Digits(1, 2))) c.At = whole;
                if (c.AtBreak)
                {
                    w.Add(name);
                    w.Add(" Suppl. ");
                    w.Add(c.Since(number));
                    return true;
                }
            }
        }
        c.At = mark;
        return false;
    }

    private static bool Recommendation(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        c.At++;
        if (!c.Take('.')) return false;
        var start = c.At;
        if (!char.IsAsciiDigit(c.Next)) return WorkItem(ref c, ref w, mark);
        if (!c.Digits(1, 5)) return false;
        while (true)
        {
            var level = c.At;
            if (c.Take('.') && c.Digits(1, 4)) continue;
            c.At = level;
            break;
        }
        if (c.Next is >= 'a' and <= 'l' && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        w.Add(c.Since(mark));
        if (c.At == start) return false;
        Tail(ref c, ref w, mark);
        return c.AtBreak;
    }

    private static string? Ordinal(ref IdCursor c)
    {
        foreach (var (word, normal) in Ordinals)
        {
            var mark = c.At;
            if (c.Take(word) && c.AtBreak) return normal;
            c.At = mark;
        }
        return null;
    }

    private static void Tail(ref IdCursor c, ref IdWriter w, int start)
    {
        var mark = c.At;
        if (c.Take('-'))
        {
            var range = c.At;
            if (char.IsAsciiLetterUpper(c.Next) && c.Ahead(1) == '.') c.At += 2;
            if (c.Digits(1, 4) && c.AtBreak)
            {
                w.Add('-');
                w.Add(c.Since(range));
                return;
            }
            c.At = mark;
        }
        // Tariff recommendations of a region, D.609R, were printed with a blank before: D.300 R.
        if (c.Text[start] == 'D' && c.Next == 'R' && !char.IsAsciiLetterOrDigit(c.Ahead(1)))
        {
            c.At++;
            w.Add(" R");
            return;
        }
        var blank = c.Blanks();
        var word = c.At;
        if (Ordinal(ref c) is { } ordinal)
        {
            w.Add(" ", ordinal);
            mark = c.At;
            blank = c.Blanks();
            word = c.At;
        }
        else if (blank && c.Take("v.") && c.Digits(1, 2))
        {
            w.Add(' ');
            w.Add(c.Since(word));
            mark = c.At;
            blank = c.Blanks();
            word = c.At;
        }
        if (blank && c.Next is (>= 'A' and <= 'F') or 'R' && (c.Ahead(1) is '\0' or '/' || c.Ahead(1) == ' ' && c.Ahead(2) == '('))
        {
            c.At++;
            w.Add(' ');
            w.Add(c.Since(word));
            return;
        }
        c.At = mark;
    }

    /// <summary>The name of a draft in the place of the number, two letters at least in front: H.DLT-PAM, X.mp2p-ldmp, Q.FW_CSM.</summary>
    private static bool WorkItem(ref IdCursor c, ref IdWriter w, int mark)
    {
        var name = c.At;
        if (!char.IsAsciiLetter(c.Next) || !char.IsAsciiLetter(c.Ahead(1))) return false;
        while (char.IsAsciiLetterOrDigit(c.Next) || c.Next is '-' or '_' && char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        if (c.At - name is < 2 or > 32) return false;
        w.Add(c.Since(mark));
        return true;
    }
}
