namespace Plumbline.Engine.Identifiers;

/// <summary>
/// UN regulations on vehicles and publications of OIML: <c>UN R155</c>, <c>UN GTR 13</c>, <c>OIML R 76-1:2006</c>.
/// <code>
/// un   = ("UN" | "UNECE" | "UN/ECE" | "UN ECE") [SP | "-"] ("R" | "Regulation" | "GTR") ["No."] num
/// oiml = "OIML" SP ("R" | "D" | "V" | "G" | "B" | "E" | "S") SP num ["-" part] [(":" | SP) year]
/// </code>
/// </summary>
internal static class TreatyFamily
{
    private static readonly string[] OimlTypes = ["R", "D", "V", "G", "B", "E", "S"];
    private static readonly string[] OimlPublishers = [.. OimlTypes.Select(type => "OIML " + type)];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = c.Take("OIML") ? Oiml(ref c) : UnitedNations(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? UnitedNations(ref IdCursor c)
    {
        if (!c.Take("UN")) return null;
        if (c.Take('/') || !c.Take("ECE")) c.Blanks();
        if (c.Take("ECE")) c.Blanks();
        c.Blanks();
        c.Take('-');
        string publisher;
        if (c.Take("Regulation") || c.Take("regulation")) publisher = "UN R";
        else if (c.Take("GTR") || c.Take("Global Technical Regulation")) publisher = "UN GTR";
        else if (c.Take('R') || c.Take("Reg.")) publisher = "UN R";
        else return null;
        c.Blanks();
        if (c.TakeAnyCase("No.") || c.TakeWord("No") || c.Take("Nr.")) c.Blanks();
        c.Take('-');
        var mark = c.At;
        if (!c.Digits(1, 3) || !c.AtBreak) return null;
        var number = c.Since(mark).TrimStart('0');
        return number.IsEmpty ? null : Id(publisher, number.ToString(), null, null);
    }

    private static StandardId? Oiml(ref IdCursor c)
    {
        c.Blanks();
        var type = -1;
        for (var i = 0; i < OimlTypes.Length && type < 0; i++)
        {
            if (c.Take(OimlTypes[i])) type = i;
        }
        if (type < 0) return null;
        c.Blanks();
        var mark = c.At;
        if (!c.Digits(1, 3)) return null;
        var number = c.Since(mark).ToString();
        string? part = null;
        mark = c.At;
        if (c.Take('-') && c.Digits(1, 2)) part = c.Since(mark + 1).ToString();
        else c.At = mark;
        if (!c.AtBreak) return null;
        mark = c.At;
        c.Blanks();
        if (!((c.Take(':') || c.Take('(')) && c.Year(out var year)))
        {
            c.At = mark;
            return Id(OimlPublishers[type], number, part, null);
        }
        c.Take(')');
        return Id(OimlPublishers[type], number, part, year);
    }

    private static StandardId Id(string publisher, string number, string? part, string? year) => new()
    {
        Family = IdFamily.Treaty,
        Kind = IdentifierKind.International,
        Publisher = publisher,
        Number = number,
        Part = part,
        Year = year,
    };

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(id.Publisher == "UN R" ? "" : " ");
        w.Add(id.Number);
        w.Add("-", id.Part);
        w.Add(":", id.Year);
        return w.ToString();
    }
}
