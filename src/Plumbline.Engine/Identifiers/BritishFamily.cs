namespace Plumbline.Engine.Identifiers;

/// <summary>
/// BSI: <c>BS 8545:2014</c>, <c>BS EN ISO/IEC 27001:2023</c>, <c>PD CEN/TR 16953:2017</c>, <c>PAS 2035:2023</c>, <c>BS 2S 149:1976</c>,
/// <c>BSI Flex 236 v3.0:2024-08</c>, <c>NA+A1:2014 to BS EN 1991-1-7:2006+A1:2014</c>.
/// <code>
/// british = [("NA" ["+" "A" n [":" year]] SP "to" SP] document [commentary]
/// document = ("BS" | "PD" | "DD" | "PAS" | ...) SP [adoption SP] [series SP] number [":" year] *supplement
/// series  = ["2".."9"] letters                     ; aerospace (2S 149), automobile (AU 145e), marine (MA 40)
/// </code>
/// Lists of numbers under one year (BS 558 and 564:1970) are one document. Its sections, methods and indexes are part of the number.
/// </summary>
internal static partial class BritishFamily
{
    private static readonly string[] Prefixes = ["BS", "PD", "DD", "PAS", "DISC PD", "HB", "Handbook", "EP", "PP", "TS", "BIP", "TH", "CP"];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Flex(ref c) ?? Amendment(ref c) ?? Document(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Document(ref IdCursor c)
    {
        var prefix = default(IdWriter);
        var annex = NationalAnnex(ref c, ref prefix);
        var index = c.TakeOneOf(Prefixes);
        if (index < 0) return null;
        if (annex is not null && Prefixes[index] != "BS") return null;
        prefix.Add(Prefixes[index]);
        if (!c.Blanks()) return null;
        var mark = c.At;
        prefix.Add(' ');
        var body = default(IdBody);
        var adopts = AdoptionPrefix.Take(ref c, ref prefix);
        if (!adopts)
        {
            c.At = mark;
            prefix.RemoveLast();
        }
        if (!Number(ref c, ref body) || (!adopts && TooBare(body, Prefixes[index]))) return null;
        if (annex is { Type.Length: > 0 }) body.Supplements = body.Supplements.Insert(0, annex);
        return body.ToId(IdFamily.British, IdentifierKind.Foreign, prefix.ToString());
    }

    /// <summary>Too short to be one without year or part: USB PD 3.0, BS 5.</summary>
    private static bool TooBare(in IdBody body, string prefix) =>
        body.Year is null && body.Part is null && body.Supplements.IsEmpty && body.Number.Length < (prefix is "PD" ? 4 : prefix is "BS" or "PAS" or "DD" ? 2 : 1);

    internal static string Format(StandardId id)
    {
        if (id.Publisher == "DC") return string.Concat(id.Number, " DC");
        var w = default(IdWriter);
        if (id.Publisher is "BSI Flex")
        {
            w.Add(id.Publisher);
            w.Add(" ", id.Number);
            w.Add(" ", id.Version);
            EuropeanFamily.AddYear(ref w, id.Year, id.Month);
            return w.ToString();
        }
        var start = 0;
        if (id.Supplements is [{ Text: AnnexMark } annex, ..])
        {
            w.Add("NA+");
            w.Add(annex.Type);
            w.Add(annex.Number);
            w.Add(":", annex.Year);
            w.Add(id.Publisher.AsSpan(2));
            start = 1;
        }
        else
        {
            w.Add(id.Publisher);
        }
        w.Add(" ", id.Number);
        w.Add(id.Part is ['/', ..] or null ? "" : "-");
        w.Add(id.Part);
        while (start < id.Supplements.Length && IsBeforeYear(id.Supplements[start])) AddSupplement(ref w, id.Supplements[start++]);
        EuropeanFamily.AddYear(ref w, id.Year, id.Month);
        while (start < id.Supplements.Length) AddSupplement(ref w, id.Supplements[start++]);
        if (id.Adopted is not null)
        {
            w.Add(" (", id.Adopted.Normal);
            w.Add(')');
        }
        w.Add(" ", id.Version);
        w.Add(" ", id.Suffix);
        return w.ToString();
    }
}
