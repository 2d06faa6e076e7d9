namespace Plumbline.Engine.Identifiers;

/// <summary>
/// ETSI deliverables: <c>ETSI EN 303 645 V2.1.1 (2020-06)</c>, <c>ETSI GS QKD 014</c>, <c>ETSI ETS 300 009-1/A1 ed.1 (1993-04)</c>.
/// <code>
/// etsi    = ["ETSI"] type SP number *("-" part) *("/" ("A" | "C") n) [SP version] [SP "(" year "-" month ")"]
/// number  = 3 digits SP 3 digits | 3 digits (ETR, NET, TBR, TCRTR) | group SP 3 digits (GS, GR) | ["GSM" SP] 2 digits "." 2 digits ["-" letters] (GTS)
/// version = "V" n "." n "." n | "ed." n
/// </code>
/// Without ETSI in front only EN, ES, TS, TR, EG, SR with a number of six digits in two groups are taken.
/// </summary>
internal static partial class EtsiFamily
{
    private enum Shape
    {
        Six,
        Three,
        Group,
        Gsm,
    }

    /// <summary>A type of deliverable, its publisher field and the shape of its numbers; longer spellings first.</summary>
    private static readonly (string Type, string Publisher, Shape Shape)[] Types =
    [
        ("I-ETS", "ETSI I-ETS", Shape.Six), ("TCRTR", "ETSI TCRTR", Shape.Three), ("TCR-TR", "ETSI TCRTR", Shape.Three), ("ETS", "ETSI ETS", Shape.Six),
        ("ETR", "ETSI ETR", Shape.Three), ("GTS", "ETSI GTS", Shape.Gsm), ("NET", "ETSI NET", Shape.Three), ("TBR", "ETSI TBR", Shape.Three),
        ("EN", "ETSI EN", Shape.Six), ("ES", "ETSI ES", Shape.Six), ("EG", "ETSI EG", Shape.Six), ("TS", "ETSI TS", Shape.Six), ("TR", "ETSI TR", Shape.Six),
        ("SR", "ETSI SR", Shape.Six), ("GS", "ETSI GS", Shape.Group), ("GR", "ETSI GR", Shape.Group),
    ];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        var named = c.Take("ETSI");
        if (named && !c.Blanks() && !c.Take('/')) return null;
        foreach (var (type, publisher, shape) in Types)
        {
            var mark = c.At;
            if (!c.Take(type)) continue;
            if ((named || shape == Shape.Six) && c.Blanks()) return Read(ref c, publisher, shape);
            c.At = mark;
        }
        return null;
    }

    private static StandardId? Read(ref IdCursor c, string publisher, Shape shape)
    {
        var number = shape switch
        {
            Shape.Six => SixDigits(ref c),
            Shape.Three => ThreeDigits(ref c),
            Shape.Group => GroupNumber(ref c),
            _ => GsmNumber(ref c),
        };
        if (number is null) return null;
        var part = Part(ref c, shape);
        if (!c.AtBreak) return null;
        var supplements = ReadSupplements(ref c);
        var version = Version(ref c);
        var (year, month) = Date(ref c);
        return new StandardId
        {
            Family = IdFamily.Etsi,
            Kind = IdentifierKind.International,
            Publisher = publisher,
            Number = number,
            Part = part,
            Supplements = supplements,
            Version = version,
            Year = year,
            Month = month,
        };
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ", id.Number);
        w.Add("-", id.Part);
        foreach (var supplement in id.Supplements)
        {
            w.Add("/", supplement.Type);
            w.Add(supplement.Number);
        }
        w.Add(" ", id.Version);
        if (id.Year is not null)
        {
            w.Add(" (", id.Year);
            w.Add("-", id.Month);
            w.Add(')');
        }
        return w.ToString();
    }
}
