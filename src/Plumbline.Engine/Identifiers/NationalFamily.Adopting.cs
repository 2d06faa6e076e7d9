namespace Plumbline.Engine.Identifiers;

/// <summary>
/// DIN and NF, which mostly adopt.
/// <code>
/// din = "DIN" SP [adoption | "SPEC" | "VDE" [class] | "V" | "CEN/TS" ...] number [":" year ["-" month]] *supplement
/// nf  = "NF" SP (adoption number | class SP num *("-" part)) [":" year ["-" month]] *supplement     ; class: C, P, X ...
/// </code>
/// </summary>
internal static partial class NationalFamily
{
    private static readonly string[] DinTypes = ["SPEC", "VDE V", "VDE", "V", "ETS", "TS", "TR", "PAS"];

    private static StandardId? Adopting(ref IdCursor c, string body)
    {
        if (!c.Take(body) || !c.Blanks()) return null;
        var prefix = default(IdWriter);
        prefix.Add(body);
        var mark = c.At;
        prefix.Add(' ');
        var adopted = AdoptionPrefix.Take(ref c, ref prefix);
        if (!adopted)
        {
            c.At = mark;
            prefix.RemoveLast();
        }
        var series = "";
        if (!adopted && body == "DIN" && c.TakeNameOf(DinTypes) is var type and >= 0)
        {
            prefix.Add(" ", DinTypes[type]);
            c.Blanks();
        }
        else if (!adopted && body == "NF")
        {
            // Without a class it is a noise figure or another measure: NF 5 dB.
            if (!char.IsAsciiLetterUpper(c.Next)) return null;
            series = string.Concat(c.Text.Slice(c.At, 1), " ");
            c.At++;
            c.Blanks();
        }
        var fields = default(IdBody);
        if (!EuropeanFamily.ReadBody(ref c, ref fields, series)) return null;
        return fields.ToId(IdFamily.National, IdentifierKind.Foreign, prefix.ToString());
    }
}
