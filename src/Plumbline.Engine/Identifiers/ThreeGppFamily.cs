namespace Plumbline.Engine.Identifiers;

/// <summary>
/// 3GPP specifications and reports: <c>3GPP TS 33.501</c>, <c>3GPP TR 38.901 V16.1.0</c>.
/// <code>
/// 3gpp = "3GPP" SP ("TS" | "TR") SP 2 digits "." 2*3 digits *("-" part) [SP ("V" n "." n "." n | "Release" n | "Rel-" n)]
/// </code>
/// </summary>
internal static class ThreeGppFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (!c.Take("3GPP") || !(c.Blanks() || c.Take('/'))) return null;
        var publisher = c.TakeWord("TS") ? "3GPP TS" : c.TakeWord("TR") ? "3GPP TR" : null;
        if (publisher is null) return null;
        c.Blanks();
        var mark = c.At;
        if (!c.Digits(2, 2) || !c.Take('.') || !c.Digits(2, 3)) return null;
        var number = c.Since(mark).ToString();
        var part = Part(ref c);
        if (!c.AtBreak) return null;
        return new StandardId
        {
            Family = IdFamily.ThreeGpp,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = number,
            Part = part,
            Version = Version(ref c),
        };
    }

    private static string? Part(ref IdCursor c)
    {
        var start = c.At;
        for (var levels = 0; levels < 2; levels++)
        {
            var mark = c.At;
            if (c.Take('-') && c.Digits(1, 2)) continue;
            c.At = mark;
            break;
        }
        return c.At == start ? null : c.Text[(start + 1)..c.At].ToString();
    }

    private static string? Version(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.TakeAnyCase("V"))
        {
            var digits = c.At;
            if (c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.AtBreak) return string.Concat("V", c.Since(digits));
        }
        else if (c.Take("Release") || c.Take("Rel-") || c.Take("Rel."))
        {
            c.Blanks();
            var digits = c.At;
            if (c.Digits(1, 2) && c.AtBreak) return string.Concat("Release ", c.Since(digits));
        }
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        w.Add("-", id.Part);
        w.Add(" ", id.Version);
        return w.ToString();
    }
}
