using Plumbline.Register.LanguageVersions;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Follows replacements from old to new, through merges and splits. A draft replaces nothing yet, so none is on the way.</summary>
internal static class Chains
{
    private const int MostSteps = 500;

    public static Successors Of(Reading db, StandardRow start)
    {
        var steps = new List<Replacement>();
        var current = new List<StandardSummary>();
        var seen = new HashSet<long> { start.ThingId };
        var waiting = new Queue<StandardRow>([start]);
        string? since = null;
        var hasCycle = false;
        while (waiting.TryDequeue(out var old) && steps.Count < MostSteps)
        {
            var next = Direct(db, old);
            // What is only partly replaced goes on being used.
            if (old.ThingId != start.ThingId && next.TrueForAll(n => n.Step.Part)) current.Add(old.Summary);
            foreach (var (row, step) in next)
            {
                steps.Add(step);
                if (old.ThingId == start.ThingId && !step.Part && step.Since is { } day && (since is null || string.CompareOrdinal(day, since) < 0)) since = day;
                if (seen.Add(row.ThingId)) waiting.Enqueue(row);
                else hasCycle |= row.ThingId == start.ThingId || steps.Exists(s => s.Old == row.Normal);
            }
        }
        return new Successors { Current = current, Since = since, Steps = steps, HasCycle = hasCycle };
    }

    /// <summary>Since when all of the standard with which a chain begins is replaced, for <see cref="StandardStatus"/>: null where it is not, empty where the day is not known.</summary>
    public static string? ReplacedSince(Successors chain, StandardRow start) => chain.Steps.Any(s => s.Old == start.Normal && !s.Part) ? chain.Since ?? "" : null;

    /// <summary>The same without following the chain.</summary>
    public static string? ReplacedSince(Reading db, StandardRow row)
    {
        var whole = Direct(db, row).FindAll(n => !n.Step.Part);
        return whole.Count == 0 ? null : whole.Select(n => n.Step.Since).Where(s => s is not null).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
    }

    /// <summary>What replaces all of a standard, the earliest of several; null where nothing does.</summary>
    public static Successor? Successor(Reading db, StandardRow row) => Direct(db, row).FindAll(n => !n.Step.Part).OrderBy(n => n.Step.Since ?? "9", StringComparer.Ordinal)
        .Select(n => new Successor(n.Row.Normal, n.Row.Slug, n.Step.Since ?? "")).FirstOrDefault();

    private static List<(StandardRow Row, Replacement Step)> Direct(Reading db, StandardRow old)
    {
        var found = new List<(StandardRow, Replacement)>();
        foreach (var link in db.All<LinkRow>("chains.successors", new { id = old.ThingId }))
        {
            if (found.Exists(f => f.Item1.ThingId == link.NewId) || Row(db, link.NewId) is not { } row || found.Exists(f => f.Item1.ThingId == row.ThingId)) continue;
            found.Add((row, new Replacement(old.Normal, row.Summary, row.Effective ?? row.Released, link.Detail == "part", link.Evidence)));
        }
        return found;
    }

    private static StandardRow? Row(Reading db, long id) => db.One<StandardRow>("standards.by-id", new { id })
        ?? (db.One<ThingRow>("things.into-of", new { id }) is { } into ? db.One<StandardRow>("standards.by-id", new { id = into.Id }) : null);

    private sealed class LinkRow : EvidenceRow
    {
        public long NewId { get; init; }
        public string? Detail { get; init; }
    }
}
