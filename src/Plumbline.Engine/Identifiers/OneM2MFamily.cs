namespace Plumbline.Engine.Identifiers;

/// <summary>
/// oneM2M specifications and reports: <c>oneM2M TS-0001-V3.15.1</c>.
/// <code>
/// onem2m = "oneM2M" SP ("TS" | "TR") ("-" | SP) 4 digits ["-" "V" n "." n "." n]
/// </code>
/// </summary>
internal static class OneM2MFamily
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
        if (!c.TakeAnyCase("oneM2M") || !(c.Blanks() || c.Take('-'))) return null;
        var publisher = c.TakeWord("TS") ? "oneM2M TS" : c.TakeWord("TR") ? "oneM2M TR" : null;
        if (publisher is null || !c.Take('-') && !c.Blanks()) return null;
        var mark = c.At;
        if (!c.Digits(4, 4) || !c.AtBreak) return null;
        return new StandardId
        {
            Family = IdFamily.OneM2M,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = c.Since(mark).ToString(),
            Version = Version(ref c),
        };
    }

    private static string? Version(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('-') || c.Blanks())
        {
            var version = c.At;
            if (c.Take('V') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2) && c.AtBreak) return c.Since(version).ToString();
        }
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id) =>
        id.Version is null ? string.Concat(id.Publisher, "-", id.Number) : $"{id.Publisher}-{id.Number}-{id.Version}";
}
