using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>
/// A dual number is one document under two numbers. Where the same article or text cites that document by its Chinese number alone as well,
/// the dual mention is counted as that document, and its international half becomes a mention of its own.
/// </summary>
internal static class DualNumbers
{
    internal static void Resolve(Recognition found)
    {
        var standards = found.Standards;
        if (!standards.Exists(f => f.Id.Adopted is not null)) return;
        var alone = new HashSet<(string?, string)>();
        foreach (var finding in standards)
        {
            if (finding.Id.Adopted is null) alone.Add((finding.Article, finding.Id.Normal));
        }
        for (var i = 0; i < standards.Count; i++)
        {
            if (standards[i] is not { Id.Adopted: { } adopted } dual) continue;
            var national = dual.Id.WithoutAdopted();
            if (!alone.Contains((dual.Article, national.Normal))) continue;
            var border = IdentifierScanner.AdoptedStart(found.Text.Content, dual.Span.Start, dual.Span.End);
            if (border < 0) continue;
            var note = $"printed as the dual number {dual.Id.Normal}";
            standards[i] = dual with { Id = national, Dual = adopted, Span = TextSpan.FromBounds(dual.Span.Start, border - 1), Note = note };
            standards.Insert(i + 1, dual with { Id = adopted, Span = TextSpan.FromBounds(border, dual.Span.End), Title = null, Note = note });
            i++;
        }
    }
}
