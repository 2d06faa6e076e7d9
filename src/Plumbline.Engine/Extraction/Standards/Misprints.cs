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
        var standards = found.StandardRows;
        var from = 0;
        var lineEnd = -1;
        while (from < standards.Count)
        {
            var to = from + 1;
            ref readonly var first = ref standards.Row(from);
            // Looked for once a line: a line of a million identifiers must not be searched a million times.
            if (first.Article is null && lineEnd < first.Span.Start) lineEnd = EndOfLine(found.Text.Content, first.Span.Start);
            while (to < standards.Count && Together(first, standards.Row(to), lineEnd)) to++;
            if (to - from is > 1 and < MaxNeighbours) ResolveAmong(standards, from, to);
            from = to;
        }
    }

    private static bool Together(in StandardMention first, in StandardMention next, int lineEnd) =>
        first.Article is null && next.Article is null ? next.Span.Start <= lineEnd : first.Article == next.Article;

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static void ResolveAmong(FindingRows<StandardFinding, StandardMention> standards, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var id = standards.Row(i).Id;
            if (id.Family != IdFamily.Chinese || id.Part is null || id.Year is null) continue;
            StandardId? right = null;
            var several = false;
            for (var j = from; j < to; j++)
            {
                if (!LostDigit(id, standards.Row(j).Id)) continue;
                several |= right is not null && right.Number != standards.Row(j).Id.Number;
                right = standards.Row(j).Id;
            }
            if (right is null || several) continue;
            standards.Row(i) = standards.Row(i) with
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
