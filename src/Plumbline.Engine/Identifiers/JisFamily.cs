namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Japanese industrial standards: <c>JIS B 0109-4:1999</c>. The letter is the division and belongs to the number.
/// <code>
/// jis    = "JIS" ["/"] ["TR" | "TS"] letter num *2("-" part) [":" year] [amd] [lang]
/// amd    = "/AMENDMENT" n [":" year] | "/AMD" n [":" year] | "/CORRIGENDUM" n [":" year] | "/EXPL" [n]
/// lang   = "(E)" | "(J)"
/// </code>
/// </summary>
internal static class JisFamily
{
    private static readonly string[] Supplements = ["AMENDMENT", "AMD", "CORRIGENDUM", "COR", "EXPLANATION", "EXPL"];
    private static readonly string[] SupplementNames = ["AMENDMENT", "AMENDMENT", "CORRIGENDUM", "CORRIGENDUM", "EXPL", "EXPL"];
    private const string Divisions = "ABCDEFGHKLMPQRSTWXYZ";

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (!c.Take("JIS") || char.IsAsciiLetter(c.Next) && !Divisions.Contains(c.Next)) return null;
        var publisher = Publisher(ref c);
        c.Blanks();
        if (!Divisions.Contains(c.Next) || c.Next == '\0') return null;
        Span<char> number = stackalloc char[8];
        number[0] = c.Next;
        number[1] = ' ';
        c.At++;
        c.Blanks();
        var mark = c.At;
        if (!c.Digits(4, 5)) return null;
        var digits = c.Since(mark);
        digits.CopyTo(number[2..]);
        var part = Part(ref c);
        if (char.IsAsciiLetterOrDigit(c.Next)) return null;
        string? year = null;
        mark = c.At;
        c.Blanks();
        if (c.Take(':') || part is null && c.Take('-'))
        {
            c.Blanks();
            if (!c.Year(out year)) (c.At, year) = (mark, null);
        }
        else
        {
            c.At = mark;
        }
        return new StandardId
        {
            Family = IdFamily.Jis,
            Kind = IdentifierKind.Foreign,
            Publisher = publisher,
            Number = number[..(2 + digits.Length)].ToString(),
            Part = part,
            Year = year,
            Supplements = ReadSupplement(ref c) is { } supplement ? [supplement] : [],
            Suffix = Language(ref c),
        };
    }

    private static string? Language(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take("(E)")) return "(E)";
        if (c.Take("(J)")) return "(J)";
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        w.Add("-", id.Part);
        w.Add(":", id.Year);
        foreach (var supplement in id.Supplements)
        {
            w.Add("/", supplement.Type);
            w.Add(" ", supplement.Number);
            w.Add(":", supplement.Year);
        }
        w.Add(id.Suffix);
        return w.ToString();
    }

    private static string Publisher(ref IdCursor c)
    {
        var mark = c.At;
        if (!c.Take('/')) c.Blanks();
        if (c.TakeWord("TR")) return "JIS TR";
        if (c.TakeWord("TS")) return "JIS TS";
        c.At = mark;
        return "JIS";
    }

    /// <summary>Up to three levels of one to four digits; four digits that are a year behind the only hyphen are left to the year.</summary>
    private static string? Part(ref IdCursor c)
    {
        var start = c.At;
        for (var levels = 0; levels < 3; levels++)
        {
            var mark = c.At;
            if (!c.Take('-') || !c.Digits(1, 3))
            {
                c.At = mark;
                break;
            }
        }
        return c.At == start ? null : c.Text[(start + 1)..c.At].ToString();
    }

    private static Supplement? ReadSupplement(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('/') && c.TakeOneOf(Supplements) is var type and >= 0)
        {
            c.Blanks();
            var from = c.At;
            var number = c.Digits(1, 2) ? c.Since(from).ToString() : null;
            var behind = c.At;
            if (!c.Take(':') || !c.Year(out var year)) (c.At, year) = (behind, null!);
            return new Supplement(SupplementNames[type], number, year);
        }
        c.At = mark;
        return null;
    }
}
