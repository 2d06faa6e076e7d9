namespace Plumbline.Engine.Identifiers;

/// <summary>
/// GOST and KS.
/// <code>
/// gost = "GOST" [SP "R"] [SP ("ISO" | "IEC" | "ISO/IEC" | "EN")] SP num *("." num) *("-" part) ["-" year]
/// ks   = "KS" SP letter SP [("ISO" | "IEC") SP] num *("-" part) [":" year]
/// </code>
/// </summary>
internal static partial class NationalFamily
{
    private static readonly string[] GostAdopted = ["ISO/IEC", "ISO", "IEC", "EN"];

    private static StandardId? Gost(ref IdCursor c)
    {
        if (!c.Take("GOST")) return null;
        var publisher = "GOST";
        c.Take('-');
        if (!c.Blanks()) return null;
        if (c.Take("R ")) publisher = "GOST R";
        c.Blanks();
        if (c.TakeOneOf(GostAdopted) is var adopted and >= 0)
        {
            publisher = $"{publisher} {GostAdopted[adopted]}";
            c.Blanks();
        }
        var mark = c.At;
        if (!c.Digits(1, 6)) return null;
        var number = c.Since(mark).ToString();
        mark = c.At;
        while (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            if (!c.Digits(1, 4)) return null;
        }
        while (c.Next == '-' && char.IsAsciiDigit(c.Ahead(1)))
        {
            var level = c.At;
            c.At++;
            var year = c.Year(out _);
            c.At = level + 1;
            if (!year && c.Digits(1, 3) && c.Next == '-') continue;
            c.At = level;
            break;
        }
        var part = c.At == mark ? null : c.Text[mark] == '.' ? c.Since(mark + 1).ToString() : c.Since(mark).ToString();
        mark = c.At;
        if (!c.AtBreak) return null;
        string? issued = null;
        if (c.Take('-') && !c.Year(out issued))
        {
            var digits = c.At;
            if (c.Digits(2, 2) && c.AtBreak) issued = Years.FromTwoDigits(int.Parse(c.Since(digits)));
        }
        if (string.IsNullOrEmpty(issued)) (c.At, issued) = (mark, null);
        return Id(publisher, number, part, issued);
    }

    private static StandardId? Korean(ref IdCursor c)
    {
        if (!c.Take("KS") || !c.Blanks()) return null;
        if (!char.IsAsciiLetterUpper(c.Next) || char.IsAsciiLetter(c.Ahead(1))) return null;
        var letter = c.Next;
        c.At++;
        c.Blanks();
        var adopted = c.Take("ISO/IEC ") ? "ISO/IEC " : c.Take("ISO ") ? "ISO " : c.Take("IEC ") ? "IEC " : "";
        var mark = c.At;
        if (!c.Digits(3, 6)) return null;
        var number = string.Concat(letter.ToString(), " ", adopted, c.Since(mark));
        var part = EuropeanFamily.Part(ref c);
        return c.AtBreak ? Id("KS", number, part, Year(ref c, hyphen: false)) : null;
    }
}
