using Plumbline.Engine.Rules.Targets;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Figures;

/// <summary>What a register counts towards the targets of a plan: standards of the kinds and words that the rulebook names, published on a day. A lower bound: a register may lack some.</summary>
internal static class TargetCounts
{
    public static IReadOnlyDictionary<string, long> Of(Reading db, TargetsContent plan, DateOnly on)
    {
        var counts = plan.Targets.Where(t => t.Count is not null).ToDictionary(t => t.Id, _ => 0L, StringComparer.Ordinal);
        if (counts.Count == 0) return counts;
        foreach (var (row, status) in new StandardTable(db).On(on))
        {
            if (row.Title is null || status is "planned" or "drafting" or "call for comments" or "approval") continue;
            foreach (var target in plan.Targets)
            {
                // Of a standard without a day of release the year must be later than that of the plan: within it nobody knows which came first.
                if (target.Count is { } count && count.Kinds.Contains(row.Kind) && IsSince(row.Released, row.Year, count.From) && count.Words.Any(w => row.Title.Contains(w, StringComparison.OrdinalIgnoreCase))) counts[target.Id]++;
            }
        }
        return counts;
    }

    private static bool IsSince(string? released, string? year, string from) =>
        released is { Length: 10 } ? string.CompareOrdinal(released, from) >= 0 : (released ?? year) is { Length: >= 4 } date && string.CompareOrdinal(date[..4], from[..4]) > 0;
}
