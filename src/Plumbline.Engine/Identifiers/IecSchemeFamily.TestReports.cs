namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Test report forms: the standards they are for, then the edition of the form as letters, with version and national or special variant.
/// <code>
/// trf     = "TRF" SP ["CISPR" SP] num *("-" part) *(("," | "&amp;") part) [version] [edition] ["_" variant] [":" year]
/// version = "v" n ; edition = letter [digit] ["rev" digit] | two letters ; variant = EMC, PS, SE, DS, ds
/// </code>
/// </summary>
internal static partial class IecSchemeFamily
{
    private static readonly string[] Variants = ["EMC", "PS", "SE", "DS", "ds", "CR"];

    private static StandardId? TestReport(ref IdCursor c, string publisher)
    {
        if (c.Take("CISPR ")) publisher += " CISPR";
        var mark = c.At;
        if (!c.Digits(2, 6)) return null;
        var number = c.Since(mark).ToString();
        var start = c.At;
        while (c.Next is '-' or ',' or '&' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            if (!c.Digits(1, 5)) return null;
        }
        var part = c.At == start ? null : c.Since(start).ToString();
        start = c.At;
        if (c.Take('v') && !c.Digits(1, 2)) return null;
        if (char.IsAsciiLetter(c.Next))
        {
            c.At++;
            if (char.IsAsciiDigit(c.Next)) c.At++;
            if (c.Take("rev")) c.Digits(1, 1);
        }
        var version = c.At == start ? null : c.Since(start).ToString();
        string? variant = null;
        if (c.Take('_'))
        {
            var index = c.TakeOneOf(Variants);
            if (index < 0) return null;
            variant = Variants[index];
        }
        if (!c.AtBreak) return null;
        start = c.At;
        if (!(c.Take(':') && c.Year(out var year))) (c.At, year) = (start, null!);
        return new StandardId
        {
            Family = IdFamily.IecScheme,
            Kind = IdentifierKind.International,
            Publisher = publisher.EndsWith("CISPR", StringComparison.Ordinal) ? publisher[..^6] : publisher,
            Number = publisher.EndsWith("CISPR", StringComparison.Ordinal) ? "CISPR " + number : number,
            Part = part,
            Year = year,
            Version = version,
            Suffix = variant,
        };
    }

    private static string FormatTestReport(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        w.Add(id.Part);
        w.Add(id.Version);
        w.Add("_", id.Suffix);
        w.Add(":", id.Year);
        return w.ToString();
    }
}
