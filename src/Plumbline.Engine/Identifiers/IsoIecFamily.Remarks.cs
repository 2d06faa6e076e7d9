namespace Plumbline.Engine.Identifiers;

/// <summary>
/// What lists of IEEE print behind the language of a joint publication: the standard of IEEE with the same text, and the redline.
/// <code>
/// remark = SP "(" ["Adoption of" SP | "Supersedes" SP] ieee [")"] [SP "-" SP "Redline"]   ; the bracket may be left open at the end of the line
/// </code>
/// </summary>
internal static partial class IsoIecFamily
{
    private const string RedlineMark = " - Redline";

    private static readonly string[] RemarkTypes = ["Adoption of", "Supersedes", "Same text as"];

    private static Supplement? Remark(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" ("))
        {
            var type = c.TakeOneOf(RemarkTypes);
            if (type >= 0) c.Blanks();
            // The redline is the whole document's, not its twin's.
            var redline = c.Text[c.At..].IndexOf(RedlineMark);
            var twin = redline < 0 ? c.Text : c.Text[..(c.At + redline)];
            if (twin[c.At..].StartsWith("IEEE ") && IeeeFamily.Read(twin, c.At, out var end) is { } same)
            {
                c.At = end;
                if (c.Take(')') || c.At == c.Text.Length || c.Text[c.At..].StartsWith(RedlineMark)) return new Supplement(RemarkTypes[type >= 0 ? type : 2], null, null, same.Normal);
            }
        }
        c.At = mark;
        return null;
    }

    private static bool IsRemark(Supplement supplement) => Array.IndexOf(RemarkTypes, supplement.Type) >= 0;

    /// <summary>The languages, the remark in its brackets, and the redline at the very end.</summary>
    private static void AddEnd(ref IdWriter w, StandardId id)
    {
        var redline = id.Suffix is { } suffix && suffix.EndsWith(RedlineMark, StringComparison.Ordinal);
        w.Add(redline ? id.Suffix![..^RedlineMark.Length] : id.Suffix);
        foreach (var supplement in id.Supplements)
        {
            if (!IsRemark(supplement)) continue;
            w.Add(" (");
            if (supplement.Type != RemarkTypes[2])
            {
                w.Add(supplement.Type);
                w.Add(" ");
            }
            w.Add(supplement.Text);
            w.Add(')');
        }
        if (redline) w.Add(RedlineMark);
    }
}
