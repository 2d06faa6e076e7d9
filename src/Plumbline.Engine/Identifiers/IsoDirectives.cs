namespace Plumbline.Engine.Identifiers;

/// <summary>
/// The ISO/IEC Directives, in the short form of catalogues (<c>ISO/IEC DIR 1 ISO SUP:2022</c>) and the printed one
/// (<c>ISO/IEC Directives, Part 1</c>, <c>ISO/IEC Directives, IEC Supplement:2022</c>). The organisation of a supplement is the part.
/// </summary>
internal static class IsoDirectives
{
    private static readonly string[] Owners = ["ISO", "IEC", "JTC 1"];
    private static readonly string[] Supplements = [" SUP", ""];

    internal static bool Owns(StandardId id) => id.Publisher is "ISO/IEC DIR" or "ISO/IEC JTC 1 DIR" or "ISO/IEC Directives";

    internal static StandardId? Read(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("ISO/IEC ") && c.Next is 'D' or 'J')
        {
            var id = c.Take("DIR ") ? Short(ref c) : c.Take("JTC 1 DIR") ? Id("ISO/IEC JTC 1 DIR", "", null, ref c) : c.Take("Directives") ? Long(ref c) : null;
            if (id is not null) return id;
        }
        c.At = mark;
        return null;
    }

    private static StandardId? Short(ref IdCursor c)
    {
        var number = c.At;
        c.Digits(1, 1);
        var text = c.Since(number).ToString();
        if (text.Length > 0 && !c.AtBreak) return null;
        var mark = c.At;
        if (text.Length == 0 || c.Blanks())
        {
            var joined = c.Take("+ ") ? "+ " : "";
            if (c.TakeOneOf(Owners) is var owner and >= 0)
            {
                var supplement = c.Take(Supplements[0]) ? Supplements[0] : Supplements[1];
                return Id("ISO/IEC DIR", text, string.Concat(joined, Owners[owner], supplement), ref c);
            }
        }
        c.At = mark;
        return text.Length == 0 ? null : Id("ISO/IEC DIR", text, null, ref c);
    }

    private static StandardId? Long(ref IdCursor c)
    {
        c.Take(',');
        if (!c.Blanks()) return null;
        if (c.Take("Part "))
        {
            var number = c.At;
            if (!c.Digits(1, 1) || !c.AtBreak) return null;
            var text = c.Since(number).ToString();
            return Id("ISO/IEC Directives", text, c.Take(" -- Consolidated ISO Supplement") ? "Consolidated ISO Supplement" : null, ref c);
        }
        var owner = c.TakeOneOf(Owners);
        return owner >= 0 && c.Take(" Supplement") ? Id("ISO/IEC Directives", "", Owners[owner] + " Supplement", ref c) : null;
    }

    private static StandardId Id(string publisher, string number, string? part, ref IdCursor c)
    {
        var mark = c.At;
        if (!(c.Take(':') && c.Year(out var year))) (c.At, year) = (mark, null!);
        mark = c.At;
        if (year is null || !(c.Take('-') && c.Month(out var month))) (c.At, month) = (mark, null!);
        mark = c.At;
        string? edition = null;
        if (c.Blanks() && (c.Take("Edition ") || c.Take("Ed ")))
        {
            var digits = c.At;
            if (c.Digits(1, 2)) edition = string.Concat("Ed ", c.Since(digits));
        }
        if (edition is null) c.At = mark;
        return new StandardId
        {
            Family = IdFamily.IsoIec, Kind = IdentifierKind.International, Publisher = publisher, Number = number, Part = part, Year = year, Month = month,
            Version = edition,
        };
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        if (id.Publisher == "ISO/IEC Directives")
        {
            w.Add(id.Number.Length > 0 ? ", Part " : ", ");
            w.Add(id.Number);
            if (id.Number.Length > 0) w.Add(" -- ", id.Part);
            else w.Add(id.Part);
        }
        else
        {
            w.Add(id.Number.Length > 0 ? " " : "");
            w.Add(id.Number);
            w.Add(" ", id.Part);
        }
        w.Add(":", id.Year);
        w.Add("-", id.Month);
        w.Add(" ", id.Version);
        return w.ToString();
    }
}
