namespace Plumbline.Engine.Identifiers;

/// <summary>
/// The middle of a prefix that names what a European or national body has adopted: the <c>EN ISO/IEC</c> of <c>BS EN ISO/IEC 27001</c>,
/// the <c>CEN/CLC/TS</c> of <c>CEN/CLC/TS 17880</c>.
/// <code>
/// adoption = [stage] european *(("/" | "-") european) [SP international] | international
/// international = publisher *("/" publisher) ; each may be followed by a type behind "/" or a blank
/// </code>
/// Separators stay as they are printed: PD IEC/TR 62907 and PD IEC TS 62607 are both how BSI names them.
/// </summary>
internal static class AdoptionPrefix
{
    private static readonly string[] Stages = ["Fpr", "pr"];
    private static readonly string[] European = ["EN", "ENV", "HD", "CWA", "CR", "CEN", "CENELEC", "CLC", "CECC", "ES", "ECISS"];
    private static readonly string[] International = ["ISO", "IEC", "IEEE", "CISPR", "ASTM", "CIE", "SAE", "HL7", "ASME", "IWA", "ETSI"];
    private static readonly string[] Types = ["TS", "TR", "prTS", "prTR", "FprTS", "FprTR", "PAS", "Guide", "GUIDE", "SRD", "ISP", "TTA", "R", "WA"];

    /// <summary>Takes the prefix and the blank behind it and appends it; false, with the cursor where it was, where there is none.</summary>
    internal static bool Take(ref IdCursor c, ref IdWriter w)
    {
        var start = c.At;
        var european = Europe(ref c, ref w);
        var mark = c.At;
        var blank = european && c.Blanks();
        if ((!european || blank) && c.TakeNameOf(International) is var first and >= 0)
        {
            if (blank) w.Add(' ');
            w.Add(International[first]);
            Further(ref c, ref w);
        }
        else
        {
            c.At = mark;
            if (!european) return false;
        }
        TakeType(ref c, ref w);
        c.Blanks();
        return c.At > start;
    }

    private static bool Europe(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        var stage = c.Take(Stages[0]) ? Stages[0] : c.Take(Stages[1]) ? Stages[1] : null;
        var first = c.TakeNameOf(European);
        if (first < 0)
        {
            c.At = mark;
            return false;
        }
        w.Add(stage);
        w.Add(European[first]);
        while (c.Next is '/' or '-')
        {
            mark = c.At;
            var separator = c.Next;
            c.At++;
            var next = c.TakeNameOf(European);
            if (next < 0)
            {
                c.At = mark;
                break;
            }
            w.Add(separator);
            w.Add(European[next]);
        }
        return true;
    }

    private static void Further(ref IdCursor c, ref IdWriter w)
    {
        while (c.Next == '/')
        {
            var mark = c.At;
            c.At++;
            var next = c.TakeNameOf(International);
            if (next < 0)
            {
                c.At = mark;
                break;
            }
            w.Add('/');
            w.Add(International[next]);
        }
    }

    private static void TakeType(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        var slash = c.Take('/');
        if (!slash && !c.Blanks()) return;
        var type = c.TakeNameOf(Types);
        if (type < 0)
        {
            c.At = mark;
            return;
        }
        w.Add(slash ? '/' : ' ');
        w.Add(Types[type] == "GUIDE" ? "Guide" : Types[type]);
    }
}
