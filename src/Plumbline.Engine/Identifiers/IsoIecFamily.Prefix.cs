namespace Plumbline.Engine.Identifiers;

/// <summary>Who publishes, at which stage, as which kind of deliverable.</summary>
internal static partial class IsoIecFamily
{
    /// <summary>CEI is IEC in French, ИСО and МЭК are ISO and IEC in Russian; editions in a language keep their names.</summary>
    private static readonly string[] First = ["ISO", "IEC", "CISPR", "IWA", "JCGM", "CEI", "ИСО", "МЭК"];

    private static readonly string[] Joint = ["IEC", "ISO", "IEEE", "CEI", "ASTM", "ASME", "SAE", "CIE", "HL7", "UNDP", "OECD", "IDF", "ITU", "МЭК"];

    /// <summary>IEC with letters swapped or mistaken; only behind "ISO/", where nothing else can be meant.</summary>
    private static readonly string[] MisprintedIec = ["ISC", "ICE", "EIC", "IEE"];

    private const int MostPublishers = 6;

    private static readonly string[] Stages =
    [
        "PWI", "NP", "NWIP", "AWI", "WD", "CDV", "CD", "FCD", "PDTR", "PDTS", "PDISP", "FPDISP", "DIS", "FDIS", "PRF", "DTS", "DTR", "DPAS", "DISP", "FDTS", "FDTR",
        "FDPAS", "CDTS", "CDTR", "DGuide", "FDGuide", "preCD", "preWD", "preDIS", "ПМС", "ОПМС",
    ];

    private static readonly string[] Types = ["TS", "TR", "PAS", "ISP", "Guide", "GUIDE", "R", "DATA", "TTA", "SRD", "IWA", "ТС", "ТО"];

    private static readonly string[] GuideWords = ["Guide", "GUIDE", "Руководство", "Руководства"];

    /// <summary>
    /// Prefixes whose first word is not the publisher: <c>FprISO 105-A03</c>, <c>AWI IWA 39</c>, <c>WD/ISO 10360-2</c>, <c>Guide ISO 34:2009</c>.
    /// Only at the start of a line.
    /// </summary>
    internal static StandardId? ReadLeading(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Document(ref c);
        end = c.At;
        return id;
    }

    /// <summary>The publisher field, with what stands between it and the number taken; null where there is none.</summary>
    private static string? Prefix(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("ISO ") && char.IsAsciiDigit(c.Next)) return "ISO";
        c.At = mark;
        if (c.Take("ISO/IEC ") && char.IsAsciiDigit(c.Next)) return "ISO/IEC";
        c.At = mark;
        if (c.Take("IEC ") && char.IsAsciiDigit(c.Next)) return "IEC";
        c.At = mark;

        var w = default(IdWriter);
        var leading = Leading(ref c, ref w);
        mark = c.At;
        if (c.TakeNameOf(First) < 0) return null;
        w.Add(c.Since(mark));
        var joint = Publishers(ref c, ref w);
        var single = !joint && c.Text[mark] is 'I' or 'И' && c.Text[mark + 1] is 'S' or 'С';
        if (!leading) Deliverable(ref c, ref w, single);
        var behind = c.At;
        if (!c.Blanks() && c.Next == '-' && char.IsAsciiDigit(c.Ahead(4))) c.At++;
        return c.At == behind && char.IsLetter(c.Next) ? null : w.ToString();
    }

    /// <summary>The word in front of the publisher, if there is one.</summary>
    private static bool Leading(ref IdCursor c, ref IdWriter w)
    {
        var mark = c.At;
        if (c.Take("Fpr"))
        {
            w.Add("Fpr");
            return true;
        }
        if (c.TakeOneOf(GuideWords) >= 0 && c.Blanks())
        {
            w.Add(c.Text[mark] == 'G' ? "Guide" : c.Since(mark).TrimEnd());
            w.Add(' ');
            return true;
        }
        c.At = mark;
        if (c.TakeOneOf(Stages) >= 0)
        {
            w.Add(c.Since(mark));
            if (c.Take('/'))
            {
                w.Add('/');
                return true;
            }
            if (c.Blanks() && c.Next == 'I')
            {
                w.Add(' ');
                return true;
            }
        }
        c.At = mark;
        return false;
    }

    /// <summary>Further publishers, each behind a slash.</summary>
    private static bool Publishers(ref IdCursor c, ref IdWriter w)
    {
        var found = false;
        for (var publishers = 1; ; publishers++)
        {
            var mark = c.At;
            c.Blanks();
            // No document has so many publishers.
            if (publishers == MostPublishers || !c.Take('/')) break;
            c.Blanks();
            var name = c.At;
            var misprinted = c.TakeNameOf(Joint) < 0;
            if (misprinted && (found || c.TakeNameOf(MisprintedIec) < 0))
            {
                c.At = mark;
                return found;
            }
            w.Add('/');
            w.Add(misprinted ? "IEC" : c.Since(name));
            found = true;
            mark = c.At;
        }
        while (c.Text[c.At - 1] is ' ' or '\r' or '\n') c.At--;
        return found;
    }

    /// <summary>Stage and type: behind a slash where ISO stands alone, behind a blank elsewhere; Guide always behind a blank.</summary>
    private static void Deliverable(ref IdCursor c, ref IdWriter w, bool single)
    {
        var mark = c.At;
        if (!c.Take('/')) c.Blanks();
        c.Blanks();
        var word = c.At;
        if (c.TakeNameOf(Stages) >= 0 && !(char.IsAsciiDigit(c.Next) && !char.IsAsciiDigit(c.Ahead(1))))
        {
            w.Add(single ? '/' : ' ');
            w.Add(c.Since(word));
            mark = c.At;
            if (!c.Blanks()) c.Take('/');
            word = c.At;
            if (c.TakeNameOf(Types) < 0)
            {
                c.At = mark;
                return;
            }
            w.Add(' ');
            w.Add(TypeName(c.Since(word)));
            return;
        }
        c.At = word;
        if (c.TakeNameOf(Types) < 0)
        {
            c.At = mark;
            return;
        }
        var type = TypeName(c.Since(word));
        w.Add(single && type is not "Guide" ? '/' : ' ');
        w.Add(type);
    }

    private static ReadOnlySpan<char> TypeName(ReadOnlySpan<char> word) => word is "GUIDE" ? "Guide" : word;
}
