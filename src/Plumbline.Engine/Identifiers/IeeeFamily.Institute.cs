namespace Plumbline.Engine.Identifiers;

/// <summary>Standards of the Institute of Radio Engineers: <c>IRE 12.S1-1962</c>, <c>IEEE Std 61 IRE 28 S1</c>.</summary>
internal static partial class IeeeFamily
{
    /// <summary>True where the year is in front of the number: 61 IRE 28.S1.</summary>
    private static bool IsInstitute(StandardId id) => id.Number.Contains(" IRE ", StringComparison.Ordinal);

    /// <summary>[2 digits of the year SP] "IRE" SP num ("." | SP) "S" n ["-" year]</summary>
    private static StandardId? Institute(ref IdCursor c)
    {
        var start = c.At;
        if (c.Take("IEEE ")) c.Take("Std ");
        var mark = c.At;
        var body = default(IdBody);
        if (c.Digits(2, 2))
        {
            body.Year = Years.FromTwoDigits(int.Parse(c.Since(mark)));
            if (!c.Blanks()) body.Year = null;
        }
        if (c.Take("IRE "))
        {
            mark = c.At;
            if (c.Digits(1, 2))
            {
                var number = c.Since(mark);
                if (c.Take('.') | c.Take(',') | c.Blanks() && c.Take('S') && (c.Blanks() || char.IsAsciiDigit(c.Next)))
                {
                    var section = c.At;
                    if (c.Digits(1, 2) && c.AtBreak)
                    {
                        body.Number = string.Concat(number, ".S", c.Since(section));
                        if (body.Year is not null)
                        {
                            body.Number = string.Concat(body.Year.AsSpan(2), " IRE ", body.Number);
                            return body.ToId(IdFamily.Ieee, IdentifierKind.International, "IEEE");
                        }
                        section = c.At;
                        if (!(c.Take('-') && c.Year(out body.Year))) (c.At, body.Year) = (section, null);
                        return body.ToId(IdFamily.Ieee, IdentifierKind.International, "IRE");
                    }
                }
            }
        }
        c.At = start;
        return null;
    }
}
