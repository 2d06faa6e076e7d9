namespace Plumbline.Engine.Identifiers;

/// <summary>
/// ITU-T and ITU-R, CCITT and CCIR before them: <c>ITU-T X.1710 (10/2020)</c>, <c>ITU-T A.13 (2000) Amd. 1 (12/2007)</c>, <c>ITU-R M.2083-0</c>.
/// <code>
/// itu    = ("ITU-T" | "CCITT") [paper] numberT ["(" version ")"] [date] *supplement | ("ITU-R" | "CCIR") [paper] numberR
/// paper  = "Recommendation" | "Rec." | "Report" | "Resolution" | "Question" | "Opinion" ; the first two say nothing new and are dropped
/// date   = SP "(" [month "/"] year ")"
/// </code>
/// With ITU-R the version behind the hyphen is the part. An earlier working name, "(ex Q.FW_CSM)", is read and dropped.
/// </summary>
internal static partial class ItuFamily
{
    private static readonly string[] Papers = ["Report", "Resolution", "Question", "Opinion", "Decision"];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        var sector = Sector(ref c, out var publisher);
        if (sector == '\0') return null;
        c.Blanks();
        if ((c.TakeWord("Recommendation") || c.TakeWord("Rec")) && (c.Take('.') | c.Blanks())) c.Blanks();
        else if (c.TakeOneOf(Papers) is var paper and >= 0 && c.Blanks()) publisher = $"{publisher} {Papers[paper]}";
        return sector == 'R' ? Radio(ref c, publisher) : Telecommunication(ref c, publisher);
    }

    private static char Sector(ref IdCursor c, out string publisher)
    {
        publisher = "ITU-T";
        if (c.Take("ITU"))
        {
            if (!c.Take('-')) c.Blanks();
            if (c.Take('T') && c.AtBreak) return 'T';
            publisher = "ITU-R";
            return c.Take('R') && c.AtBreak ? 'R' : '\0';
        }
        publisher = "CCITT";
        if (c.TakeOneOf([publisher]) >= 0) return 'T';
        publisher = "CCIR";
        return c.TakeOneOf([publisher]) >= 0 ? 'R' : '\0';
    }

    private static StandardId? Telecommunication(ref IdCursor c, string publisher)
    {
        var number = Number(ref c);
        if (number is null) return null;
        SkipWorkingName(ref c);
        var version = Version(ref c);
        Date(ref c, out var year, out var month);
        return new StandardId
        {
            Family = IdFamily.Itu,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = number,
            Version = version,
            Year = year,
            Month = month,
            Supplements = Supplements(ref c),
        };
    }

    /// <summary>"(ex Q.FW_CSM)"</summary>
    private static void SkipWorkingName(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take("(ex ") || c.Take("(ex. "))
        {
            var name = c.At;
            while (char.IsAsciiLetterOrDigit(c.Next) || c.Next is '.' or '_' or '-' or '/') c.At++;
            if (c.At > name && c.Take(')')) return;
        }
        c.At = mark;
    }

    /// <summary>"(V2)": the version of a specification that is revised often.</summary>
    private static string? Version(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take("(V"))
        {
            var digits = c.At;
            if (c.Digits(1, 2) && c.Take(')')) return string.Concat("V", c.Text[digits..(c.At - 1)]);
        }
        c.At = mark;
        return null;
    }

    private static bool Date(ref IdCursor c, out string? year, out string? month)
    {
        (year, month) = (null, null);
        var mark = c.At;
        c.Blanks();
        if (c.Take('('))
        {
            if (c.Month(out month) && c.Take('/') && c.Year(out year) && c.Take(')')) return true;
            if (month is not null && ShortYear(ref c, mark, out year)) return true;
            c.At = mark;
            c.Blanks();
            c.At++;
            month = null;
            if (c.Year(out year) && c.Take(')')) return true;
        }
        (year, month) = (null, null);
        c.At = mark;
        return false;
    }

    /// <summary>"(08/21)": what stands behind the bracket at <paramref name="mark"/> read again with a year of two digits.</summary>
    private static bool ShortYear(ref IdCursor c, int mark, out string? year)
    {
        c.At = mark;
        c.Blanks();
        c.At += 3;
        var slash = c.Take('/');
        var digits = c.At;
        year = slash && c.Digits(2, 2) && c.Next == ')' ? Years.FromTwoDigits(int.Parse(c.Since(digits))) : null;
        return year is not null && c.Take(')');
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        w.Add("-", id.Part);
        if (id.Version is not null)
        {
            w.Add(" (", id.Version);
            w.Add(')');
        }
        AddDate(ref w, id.Year, id.Month);
        foreach (var supplement in id.Supplements)
        {
            w.Add(" ", supplement.Type);
            w.Add(" ", supplement.Number);
            AddDate(ref w, supplement.Year, supplement.Month);
        }
        return w.ToString();
    }

    private static void AddDate(ref IdWriter w, string? year, string? month)
    {
        if (year is null) return;
        w.Add(" (");
        if (month is not null) w.Add(month);
        w.Add(month is null ? "" : "/", year);
        w.Add(')');
    }
}
