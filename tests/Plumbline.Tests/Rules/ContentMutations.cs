using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Engine.Rules.Targets;

namespace Plumbline.Tests.Rules;

/// <summary>Every content that differs from a given one in a single part that decides something.</summary>
internal static class ContentMutations
{
    public static IEnumerable<(string What, RulebookContent Changed)> Of(RulebookContent content) => content switch
    {
        FrameworkContent system => OfSystem(system),
        TargetsContent plan => OfTargets(plan),
        _ => [],
    };

    private static IEnumerable<(string, RulebookContent)> OfSystem(FrameworkContent system)
    {
        foreach (var (path, node, _) in system.Nodes().ToList())
        {
            yield return ($"{path} left out", With(system, node, null));
            yield return ($"{path} renamed", With(system, node, node with { Name = node.Name + " and others" }));
            yield return ($"{path} with one more below", With(system, node, node with { Below = [.. node.Below, new SystemNode("Something else", [])] }));
            if (node.Count is { } count) yield return ($"count of {path}", With(system, node, node with { Count = count + 1 }));
            foreach (var stage in Enum.GetValues<StandardStage>().Where(s => node.Stage is { } own && s != own)) yield return ($"stage of {path}", With(system, node, node with { Stage = stage }));
            if (node.Details.Count > 0) yield return ($"details of {path}", With(system, node, node with { Details = [.. node.Details.Skip(1)] }));
        }
        for (var i = 0; i < system.Figures.Count; i++)
        {
            var at = i;
            yield return ($"figure {system.Figures[i].Name}", system with { Figures = [.. system.Figures.Select((f, place) => place == at ? (f.Name, f.Value + 1) : f)] });
        }
    }

    private static IEnumerable<(string, RulebookContent)> OfTargets(TargetsContent plan)
    {
        foreach (var target in plan.Targets)
        {
            if (target.Value is { } value)
            {
                yield return ($"{target.Id} higher", With(plan, target, target with { Value = value + 1 }));
                yield return ($"{target.Id} lower", With(plan, target, target with { Value = value - 1 }));
            }
            foreach (var comparator in Enum.GetValues<TargetComparator>().Where(c => c != target.Comparator)) yield return ($"{target.Id} compared by {comparator}", With(plan, target, target with { Comparator = comparator, Value = target.Value ?? 1 }));
            foreach (var doubt in Enum.GetValues<TargetDoubt>().Where(d => d != target.Doubt && target.Value is not null && (target.Deadline is not null || d != TargetDoubt.Deadline))) yield return ($"{target.Id} with doubt {doubt}", With(plan, target, target with { Doubt = doubt }));
            if (MeasuredFigure.LastDay(target.Deadline) is { } day && target.Value is not null)
            {
                foreach (var moved in new[] { day.AddDays(1), day.AddDays(-1) }) yield return ($"{target.Id} by {moved}", With(plan, target, target with { Deadline = moved.ToString("yyyy-MM-dd") }));
            }
            if (target.Parts.Count > 0) yield return ($"{target.Id} without its parts", With(plan, target, target with { Parts = [] }));
        }
    }

    private static TargetsContent With(TargetsContent plan, PlanTarget target, PlanTarget changed) => plan with { Targets = [.. plan.Targets.Select(t => t == target ? changed : t)] };

    private static FrameworkContent With(FrameworkContent system, SystemNode node, SystemNode? changed) => system with { Tree = Replace(system.Tree, node, changed) };

    private static List<SystemNode> Replace(IReadOnlyList<SystemNode> nodes, SystemNode node, SystemNode? changed) =>
        [.. nodes.Select(n => ReferenceEquals(n, node) ? changed : n with { Below = Replace(n.Below, node, changed) }).OfType<SystemNode>()];
}
