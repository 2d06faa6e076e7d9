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
        var standards = found.StandardRows;
        if (!HasDual(standards)) return;
        var alone = new HashSet<(string?, string)>();
        for (var i = 0; i < standards.Count; i++)
        {
            ref readonly var finding = ref standards.Row(i);
            if (finding.Id.Adopted is null) alone.Add((finding.Article, finding.Id.Normal));
        }
        var all = standards.TakeAll();
        // What the last dual number is made of: a text names one again and again, and mentions of one document share their value.
        StandardId? dual = null, national = null;
        string? note = null;
        for (var i = 0; i < all.Count; i++)
        {
            ref readonly var finding = ref all[i];
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
            standards.Add(finding with { Id = adopted, Span = TextSpan.FromBounds(border, finding.Span.End), TitleOrEmpty = default, Note = note });
        }
    }

    private static bool HasDual(FindingRows<StandardFinding, StandardMention> standards)
    {
        for (var i = 0; i < standards.Count; i++)
        {
            if (standards.Row(i).Id.Adopted is not null) return true;
        }
        return false;
    }
}
