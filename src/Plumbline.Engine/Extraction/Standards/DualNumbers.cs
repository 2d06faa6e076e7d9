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
        var all = standards.ToArray();
        standards.Clear();
        // What the last dual number is made of: a text names one again and again, and mentions of one document share their value.
        StandardId? dual = null, national = null;
        string? note = null;
        foreach (var finding in all)
        {
            if (finding.Id.Adopted is not { } adopted)
            {
                standards.Add(finding);
                continue;
            }
            if (!ReferenceEquals(finding.Id, dual)) (dual, national, note) = (finding.Id, finding.Id.WithoutAdopted(), null);
            if (!alone.Contains((finding.Article, national!.Normal)) || IdentifierScanner.AdoptedStart(found.Text.Content, finding.Span.Start, finding.Span.End) is var border && border < 0)
            {
                standards.Add(finding);
                continue;
            }
            note ??= $"printed as the dual number {finding.Id.Normal}";
            standards.Add(finding with { Id = national, Dual = adopted, Span = TextSpan.FromBounds(finding.Span.Start, border - 1), Note = note });
            standards.Add(finding with { Id = adopted, Span = TextSpan.FromBounds(border, finding.Span.End), Title = null, Note = note });
        }
    }
}
