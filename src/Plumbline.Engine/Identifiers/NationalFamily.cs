namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Standards bodies of other countries, each with its own notation: <c>DIN EN ISO 9001:2015-11</c>, <c>NF C 15-100</c>, <c>ASTM E2938-15(2023)</c>,
/// <c>UL 1973:2022</c>, <c>ANSI/UL 2580</c>, <c>SAE J1939-71</c>, <c>NIST SP 800-177</c>, <c>GOST R 51317.3.2-2006</c>, <c>KS X 1001:2004</c>, <c>MIL-STD-461G</c>.
/// The publisher's first letters say which notation it is.
/// </summary>
internal static partial class NationalFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = c.Next switch
        {
            'D' or 'Ö' or 'O' => Adopting(ref c, "DIN"),
            'N' => c.Ahead(1) == 'F' ? Adopting(ref c, "NF") : Nist(ref c),
            'A' => c.Ahead(1) == 'S' ? Astm(ref c) : American(ref c),
            'U' => American(ref c),
            'S' => c.Ahead(1) == 'P' ? Nist(ref c) : Sae(ref c),
            'G' => Gost(ref c),
            'K' => Korean(ref c),
            'M' => Military(ref c),
            'C' => EastAsian(ref c, "CNS"),
            'J' => EastAsian(ref c, "JRA"),
            _ => null,
        };
        end = c.At;
        return id;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        switch (id.Publisher)
        {
            case "ASTM":
                AddAstm(ref w, id);
                break;
            case "SAE":
                w.Add(" ", id.Number);
                w.Add("-", id.Part);
                w.Add("_", id.Year);
                w.Add(id.Month);
                break;
            case ['M', 'I', 'L', '-', ..]:
                w.Add("-", id.Number);
                w.Add("-", id.Part);
                break;
            case ['G', 'O', 'S', 'T', ..]:
                w.Add(" ", id.Number);
                w.Add(id.Part is not null && char.IsAsciiDigit(id.Part[0]) ? "." : "", id.Part);
                w.Add("-", id.Year);
                break;
            default:
                w.Add(" ", id.Number);
                w.Add("-", id.Part);
                w.Add(HasYearBehindHyphen(id.Publisher) ? "-" : ":", id.Year);
                w.Add("-", id.Month);
                foreach (var supplement in id.Supplements) EuropeanFamily.AddSupplement(ref w, supplement);
                w.Add(" ", id.Version);
                break;
        }
        w.Add(" ", id.Suffix);
        return w.ToString();
    }

    /// <summary>The year behind ":" or, where <paramref name="hyphen"/> allows, "-"; null and the cursor unmoved where there is none.</summary>
    private static string? Year(ref IdCursor c, bool hyphen)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take(':') || hyphen && c.At == mark && c.Take('-'))
        {
            c.Blanks();
            if (c.Year(out var year)) return year;
        }
        c.At = mark;
        return null;
    }

    private static StandardId Id(string publisher, string number, string? part = null, string? year = null, string? month = null) => new()
    {
        Family = IdFamily.National,
        Kind = IdentifierKind.Foreign,
        Publisher = publisher,
        Number = number,
        Part = part,
        Year = year,
        Month = month,
    };
}
