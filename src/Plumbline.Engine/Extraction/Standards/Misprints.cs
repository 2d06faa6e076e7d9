using Plumbline.Engine.Identifiers;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>
/// Numbers that lost a digit beside the right number: GB 2793.1-2008 on a line that has GB 22793.1-2008 too. Resolved only where publisher,
/// part and year agree and exactly one number of the same article or line has one digit more; the printed form stays in the span.
/// </summary>
internal static class Misprints
{
    private const int MaxNeighbours = 400;

    internal static void Resolve(Recognition found)
    {
        var standards = found.Standards;
        var from = 0;
        while (from < standards.Count)
        {
            var to = from + 1;
            while (to < standards.Count && Together(found, standards[from], standards[to])) to++;
            if (to - from is > 1 and < MaxNeighbours) ResolveAmong(standards, from, to);
            from = to;
        }
    }

    private static bool Together(Recognition found, StandardFinding first, StandardFinding next)
    {
        if (first.Article is not null || next.Article is not null) return first.Article == next.Article;
        return found.Text.Content.AsSpan(first.Span.Start, next.Span.Start - first.Span.Start).IndexOf('\n') < 0;
    }

    private static void ResolveAmong(List<StandardFinding> standards, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var id = standards[i].Id;
            if (id.Family != IdFamily.Chinese || id.Part is null || id.Year is null) continue;
            StandardId? right = null;
            var several = false;
            for (var j = from; j < to; j++)
            {
                if (!LostDigit(id, standards[j].Id)) continue;
                several |= right is not null && right.Number != standards[j].Id.Number;
                right = standards[j].Id;
            }
            if (right is null || several) continue;
            standards[i] = standards[i] with
            {
                Id = id.With(right.Number, id.Part, id.Year),
                Confidence = 0.7,
                Note = $"printed {id.Normal}, read as {right.Publisher} {right.Number}.{id.Part}-{id.Year}, which stands beside it",
            };
        }
    }

    private static bool LostDigit(StandardId shorter, StandardId longer)
    {
        if (longer.Number.Length != shorter.Number.Length + 1 || longer.Publisher != shorter.Publisher || longer.Part != shorter.Part || longer.Year != shorter.Year) return false;
        var same = 0;
        while (same < shorter.Number.Length && shorter.Number[same] == longer.Number[same]) same++;
        return shorter.Number.AsSpan(same).SequenceEqual(longer.Number.AsSpan(same + 1));
    }
}
