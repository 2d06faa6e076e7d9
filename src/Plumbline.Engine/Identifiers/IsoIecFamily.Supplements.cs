using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>Amendments, corrigenda and their drafts.</summary>
internal static partial class IsoIecFamily
{
    /// <summary>Mark of a supplement that is worked into the text: "+AMD1:2012".</summary>
    private const string Consolidated = "+";

    /// <summary>
    /// Spelling met, normal spelling with ISO, with IEC. IEC prints its own in capitals and closed up (AMD1), drafts keep the word of their stage.
    /// </summary>
    private static readonly (string Word, string Iso, string Iec)[] SupplementTypes =
    [
        ("Amd", "Amd", "AMD"), ("AMD", "Amd", "AMD"), ("Cor", "Cor", "COR"), ("COR", "Cor", "COR"), ("Corr", "Cor", "COR"), ("Add", "Add", "Add"), ("ADD", "Add", "Add"),
        ("Suppl", "Suppl", "Suppl"), ("SUPPL", "Suppl", "Suppl"), ("Sup", "Suppl", "Suppl"), ("Ext", "Ext", "Ext"), ("EXT", "Ext", "Ext"),
        ("ISH", "ISH", "ISH"), ("FRAGC", "FRAGC", "FRAGC"), ("FRAG", "FRAG", "FRAG"), ("SH", "SH", "SH"), ("A", "A", "AMD"),
        ("DAM", "DAM", "DAM"), ("DAmd", "DAmd", "DAmd"), ("DAMD", "DAmd", "DAmd"), ("FDAM", "FDAM", "FDAM"), ("FDAmd", "FDAmd", "FDAmd"), ("FDAMD", "FDAmd", "FDAmd"),
        ("PDAM", "PDAM", "PDAM"), ("PDAmd", "PDAmd", "PDAmd"), ("FPDAM", "FPDAM", "FPDAM"), ("FPDAmd", "FPDAmd", "FPDAmd"), ("CDAM", "CDAM", "CDAM"), ("CDAmd", "CDAmd", "CDAmd"),
        ("DCOR", "DCOR", "DCOR"), ("DCor", "DCOR", "DCOR"), ("FCOR", "FCOR", "FCOR"), ("FDCOR", "FDCOR", "FDCOR"), ("FDCor", "FDCOR", "FDCOR"),
        ("PDCOR", "PDCOR", "PDCOR"), ("pDCOR", "PDCOR", "PDCOR"), ("CDCor", "CDCor", "CDCor"), ("CDCOR", "CDCor", "CDCor"),
        ("DAD", "DAD", "DAD"), ("PDAD", "PDAD", "PDAD"), ("FDAD", "FDAD", "FDAD"),
    ];

    /// <summary>Stages of the project of an amendment or corrigendum, in front of its type: CD Amd 1.</summary>
    private static readonly string[] SupplementStages = ["PWI", "NP", "AWI", "WD", "CD", "DIS", "FDIS", "PRF"];

    private static ImmutableArray<Supplement> Supplements(ref IdCursor c, bool iec, out string? form)
    {
        form = Form(ref c);
        if (c.Next is not ('/' or '+' or ' ')) return [];
        ImmutableArray<Supplement> found = [];
        while (found.Length < 8)
        {
            var mark = c.At;
            var consolidated = c.Take('+');
            if (!consolidated && !c.Take('/') && !AmendmentBehindBlank(ref c) || ReadSupplement(ref c, iec || consolidated, consolidated) is not { } supplement)
            {
                c.At = mark;
                break;
            }
            found = found.Add(supplement);
            form ??= Form(ref c);
        }
        return found;
    }

    /// <summary>" Amd.1:2005", " COR1": a blank for the slash, only in front of the usual words.</summary>
    private static bool AmendmentBehindBlank(ref IdCursor c)
    {
        if (c.Next != ' ' || c.Ahead(1) is not ('A' or 'C')) return false;
        var ahead = c.Text[(c.At + 1)..];
        if (ahead.StartsWith("Amd") || ahead.StartsWith("AMD") || ahead.StartsWith("Cor.") || ahead.StartsWith("Cor ") || ahead.StartsWith("COR"))
        {
            c.At++;
            return true;
        }
        return false;
    }

    /// <summary>[stage] type ["." | SP] number ["." iteration] [":" year], or "Suppl:" year where a document has one supplement only, without a number.</summary>
    private static Supplement? ReadSupplement(ref IdCursor c, bool iec, bool consolidated)
    {
        c.Blanks();
        var stage = c.TakeOneOf(SupplementStages);
        if (stage >= 0) c.Blanks();
        foreach (var (word, iso, own) in SupplementTypes)
        {
            var mark = c.At;
            if (!c.Take(word) || char.IsAsciiLetter(c.Next) || word == "A" && !iec)
            {
                c.At = mark;
                continue;
            }
            if (iso == "Suppl" && c.Next == ':') return OnlySupplement(ref c);
            c.Take('.');
            c.Blanks();
            var number = c.At;
            if (!c.Digits(1, 3)) return null;
            var end = c.At;
            if (!(c.Take('.') && c.Digits(1, 2))) c.At = end;
            if (!c.AtBreak) return null;
            var numberText = c.Since(number).ToString();
            end = c.At;
            if (!(c.Take(':') && c.Year(out var year))) (c.At, year) = (end, null!);
            var name = iec ? own : iso;
            return new Supplement(stage < 0 ? name : string.Concat(SupplementStages[stage], " ", name), numberText, year, consolidated ? Consolidated : null);
        }
        return null;
    }

    /// <summary>ISO 8501-1:1988/Suppl:1994, with the colon at the cursor.</summary>
    private static Supplement? OnlySupplement(ref IdCursor c)
    {
        c.At++;
        return c.Year(out var year) && c.AtBreak ? new Supplement("Suppl", null, year) : null;
    }

    private static void Add(ref IdWriter w, Supplement supplement)
    {
        w.Add(supplement.Text == Consolidated ? '+' : '/');
        w.Add(supplement.Type);
        w.Add(supplement.Number is null || supplement.Type is "AMD" or "COR" or "ISH" or "FRAG" or "FRAGC" or "SH" ? "" : " ");
        w.Add(supplement.Number);
        w.Add(":", supplement.Year);
    }
}
