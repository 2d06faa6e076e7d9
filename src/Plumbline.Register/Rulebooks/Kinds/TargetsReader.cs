using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Targets;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Reads the targets of a plan: those of the facts of the register (<c>plan: hydrogen</c>), or <c>targets</c> of the file itself.</summary>
internal static class TargetsReader
{
    private static readonly string[] ComparatorWords = [">", ">=", "=", "<=", "qualitative"];

    private static readonly TargetComparator[] Comparators = [TargetComparator.MoreThan, TargetComparator.AtLeast, TargetComparator.Exactly, TargetComparator.AtMost];

    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("plan", "title", "targets", "doubts", "counts");
        var plan = node.Get("plan") is { } id ? RegisterFacts.Entry(id, "targets", "plans", id.Text()) : (RuleNode?)null;
        var entries = plan is null ? [.. node.Need("targets").Items()] : RegisterFacts.Entries("targets", "targets").Where(t => t.TextOf("plan") == node.TextOf("plan")).ToList();
        var targets = new List<PlanTarget>();
        foreach (var entry in entries)
        {
            var target = Target(entry);
            if (targets.Exists(t => t.Id == target.Id)) throw entry.Need("id").Fault($"a target '{target.Id}' is there already");
            targets.Add(target);
        }
        foreach (var (name, value) in node.Get("doubts")?.Members ?? []) Change(targets, name, value, t => t with { Doubt = node.Get("doubts")!.OneOf(name, "deadline", "figure") == 0 ? TargetDoubt.Deadline : TargetDoubt.Figure });
        foreach (var (name, value) in node.Get("counts")?.Members ?? [])
        {
            value.Allow("kinds", "words", "from");
            var count = new TargetCount(value.TextsOf("kinds"), value.TextsOf("words"), value.DateOf("from") ?? throw value.Fault("'from' is missing here: from which day on does a standard count?"));
            if (count.Words.Count == 0) throw value.Fault("'words' is missing here: which titles count?");
            Change(targets, name, value, t => t with { Count = count });
        }
        CheckParts(node, targets);
        return TargetsContent.Of(node.TextOf("title") ?? plan?.Need("title").Text() ?? "", targets);
    }

    private static PlanTarget Target(RuleNode entry)
    {
        TargetComparator? comparator = entry.OneOf("comparator", ComparatorWords) is var place && place < Comparators.Length ? Comparators[place] : null;
        if (comparator is not null && entry.Get("value") is null) throw entry.Fault("'value' is missing here; a target without a figure is 'qualitative'");
        if (entry.TextOf("deadline") is { } deadline && MeasuredFigure.LastDay(deadline) is null) throw entry.Need("deadline").Fault($"'{deadline}' is no day, month or year");
        return new PlanTarget(entry.Need("id").Text(), entry.TextOf("name") ?? entry.Need("metric").Text(), comparator, comparator is null ? null : entry.NumberOf("value"), entry.TextOf("unit"), entry.TextOf("deadline"))
        {
            Open = entry.TextOf("open"), Parts = entry.TextsOf("parts"), Known = entry.TextOf("progress"),
        };
    }

    private static void Change(List<PlanTarget> targets, string name, RuleNode at, Func<PlanTarget, PlanTarget> change)
    {
        var place = targets.FindIndex(t => t.Id == name);
        if (place < 0) throw at.Fault($"'{name}' is no target of the plan; expected is one of {string.Join(", ", targets.Select(t => t.Id))}");
        targets[place] = change(targets[place]);
    }

    /// <summary>Parts are targets of the plan, and none is a part of itself.</summary>
    private static void CheckParts(RuleNode node, List<PlanTarget> targets)
    {
        foreach (var target in targets)
        {
            var open = new Stack<string>(target.Parts);
            for (var steps = 0; open.TryPop(out var part); steps++)
            {
                if (part == target.Id || steps > 10_000) throw node.Fault($"the target '{target.Id}' is a part of itself");
                var found = targets.Find(t => t.Id == part) ?? throw node.Fault($"'{part}', a part of '{target.Id}', is no target of the plan");
                foreach (var below in found.Parts) open.Push(below);
            }
        }
    }
}
