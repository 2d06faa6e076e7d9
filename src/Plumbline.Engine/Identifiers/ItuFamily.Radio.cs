namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Numbers of ITU-R.
/// <code>
/// numberR = series "." num ["-" version]                       ; M.2083-0, misprinted M-2083-0
///         | series "." num "/" series "." num                  ; RS.1745/SA.1745: one text in two series, the same number in both
///         | "SG" 2 digits "." num ["-" version]                ; questions of a study group
///         | num ["-" version] ["/" group]                      ; resolutions, questions
///         | 2 digits ".HDB" | series digit                     ; handbooks
///         | series "." ["["] num ("/" | "/BL/" | "-BL-" | "BL" | "B") num ["]"]   ; drafts
/// </code>
/// </summary>
internal static partial class ItuFamily
{
    private static readonly string[] RadioSeries =
        ["BO", "BR", "BS", "BT", "F", "IS", "M", "P", "PI", "PN", "R", "RA", "RS", "S", "SA", "SF", "SM", "SNG", "TF", "V"];

    private static readonly string[] DraftMarks = ["/BL/", "-BL-", "/", "BL", "B"];

    private static StandardId? Radio(ref IdCursor c, string publisher)
    {
        var mark = c.At;
        if (char.IsAsciiDigit(c.Next))
        {
            if (!c.Digits(1, 4)) return null;
            if (c.Take(".HDB")) return c.AtBreak ? Id(publisher, c.Since(mark).ToString(), null) : null;
            var whole = c.At;
            var version = RadioVersion(ref c);
            if (!c.AtBreak || c.Next == '/' && char.IsAsciiDigit(c.Ahead(1)) && !publisher.EndsWith("Question", StringComparison.Ordinal)) return null;
            if (c.Next != '/') return Id(publisher, c.Text[mark..whole].ToString(), version);
            c.At++;
            return c.Digits(1, 2) && c.AtBreak ? Id(publisher, c.Since(mark).ToString(), null) : null;
        }
        return Series(ref c) ? InSeries(ref c, publisher, mark) : null;
    }

    private static bool Series(ref IdCursor c)
    {
        if (c.Take("SG")) return c.Digits(2, 2) && c.Next == '.';
        var mark = c.At;
        for (var i = RadioSeries.Length - 1; i >= 0; i--)
        {
            if (c.Take(RadioSeries[i]) && (c.Next is '.' or '-' || char.IsAsciiDigit(c.Next))) return true;
            c.At = mark;
        }
        return false;
    }

    private static StandardId? InSeries(ref IdCursor c, string publisher, int mark)
    {
        if (c.Next == '-') return Hyphened(ref c, publisher, mark);
        if (!c.Take('.')) return c.Digits(1, 1) && c.AtBreak ? Id(publisher, c.Since(mark).ToString(), null) : null;
        var bracket = c.Take('[');
        if (!c.Digits(1, 4)) return null;
        var whole = c.At;
        foreach (var draft in DraftMarks)
        {
            if (c.Take(draft) && c.Digits(1, 4) && (!bracket || c.Take(']')) && c.AtBreak) return Id(publisher, c.Since(mark).ToString(), null);
            c.At = whole;
        }
        if (bracket) return null;
        if (Twin(ref c, c.Text[mark..whole])) return Id(publisher, c.Since(mark).ToString(), null);
        var version = RadioVersion(ref c);
        return c.AtBreak ? Id(publisher, c.Text[mark..whole].ToString(), version) : null;
    }

    /// <summary>BT-1543-1 for BT.1543-1. Three digits at least: with fewer it may be a band, a class or a series of anything else.</summary>
    private static StandardId? Hyphened(ref IdCursor c, string publisher, int mark)
    {
        var series = c.Since(mark);
        c.At++;
        var number = c.At;
        if (!c.Digits(3, 4)) return null;
        var whole = string.Concat(series, ".", c.Since(number));
        var version = RadioVersion(ref c);
        return c.AtBreak ? Id(publisher, whole, version) : null;
    }

    /// <summary>"/SA.1745" behind RS.1745.</summary>
    private static bool Twin(ref IdCursor c, ReadOnlySpan<char> first)
    {
        var mark = c.At;
        if (c.Take('/') && Series(ref c) && c.Take('.'))
        {
            var number = c.At;
            if (c.Digits(1, 4) && c.AtBreak && c.Since(number).SequenceEqual(first[(first.IndexOf('.') + 1)..])) return true;
        }
        c.At = mark;
        return false;
    }

    private static string? RadioVersion(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('-') && c.Digits(1, 4) && c.AtBreak) return c.Since(mark + 1).ToString();
        c.At = mark;
        return null;
    }

    private static StandardId Id(string publisher, string number, string? part) => new()
    {
        Family = IdFamily.Itu,
        Kind = IdentifierKind.International,
        Publisher = publisher,
        Number = number,
        Part = part,
    };
}
