namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Chinese plan numbers.
/// <code>
/// plan     = yyyy nnnn "-" ("Q" | "T" | "Z") "-" ddd ["-" d]      ; 20194267-T-469: year, serial, kind, department
/// sector   = yyyy "-" nnnn ["Q" | "T" | "Z"] "-" code             ; 2010-2102T-FZ
/// </code>
/// The department stands in <see cref="StandardId.Publisher"/>, the kind in <see cref="StandardId.Part"/>.
/// </summary>
internal static class PlanFamily
{
    private const int FirstYear = 1990;
    private const int LastYear = 2049;

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Year);
        if (char.IsAsciiDigit(id.Publisher[0]))
        {
            w.Add(id.Number);
            w.Add("-", id.Part);
        }
        else
        {
            w.Add("-", id.Number);
            w.Add(id.Part);
        }
        w.Add("-", id.Publisher);
        return w.ToString();
    }

    private static StandardId? Read(ref IdCursor c)
    {
        var from = c.At;
        while (char.IsAsciiDigit(c.Next) && c.At - from < 9) c.At++;
        var digits = c.Since(from);
        if (digits.Length is not (4 or 8)) return null;
        var value = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        if (value is < FirstYear or > LastYear)
        {
            c.At = from;
            return null;
        }
        var year = Years.Text(value);
        return digits.Length == 8 ? ReadNational(ref c, year, digits[4..]) : ReadSector(ref c, year);
    }

    private static StandardId? ReadNational(ref IdCursor c, string year, ReadOnlySpan<char> serial)
    {
        if (!Dash(ref c) || Kind(ref c) is not { } kind || !Dash(ref c)) return null;
        var from = c.At;
        if (!c.Digits(3, 3) || char.IsAsciiLetterOrDigit(c.Next)) return null;
        if (c.Next == '-' && char.IsAsciiDigit(c.Ahead(1)) && !char.IsAsciiLetterOrDigit(c.Ahead(2)) && c.Ahead(2) != '-') c.At += 2;
        return Make(year, serial, kind, c.Since(from));
    }

    private static StandardId? ReadSector(ref IdCursor c, string year)
    {
        if (!Dash(ref c)) return null;
        var from = c.At;
        if (!c.Digits(4, 4)) return null;
        var serial = c.Since(from);
        var kind = Kind(ref c);
        if (!Dash(ref c)) return null;
        from = c.At;
        while (char.IsAsciiLetterUpper(c.Next) && c.At - from < 3) c.At++;
        var code = c.Since(from);
        if (code.Length < 2 || char.IsAsciiLetterOrDigit(c.Next) || !SectorCodes.Has(code)) return null;
        return Make(year, serial, kind, code);
    }

    private static StandardId Make(string year, ReadOnlySpan<char> serial, string? kind, ReadOnlySpan<char> department) => new()
    {
        Family = IdFamily.Plan,
        Kind = IdentifierKind.Plan,
        Publisher = department.ToString(),
        Number = serial.ToString(),
        Part = kind,
        Year = year,
    };

    private static bool Dash(ref IdCursor c)
    {
        c.Blanks();
        var dashes = 0;
        while (c.Next == '-' && dashes < 2) (dashes, c.At) = (dashes + 1, c.At + 1);
        c.Blanks();
        return dashes > 0;
    }

    private static string? Kind(ref IdCursor c)
    {
        var kind = c.Next switch { 'Q' => "Q", 'T' => "T", 'Z' => "Z", _ => null };
        if (kind is not null) c.At++;
        return kind;
    }
}
