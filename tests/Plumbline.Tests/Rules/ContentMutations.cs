using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.Tests.Rules;

/// <summary>Every content that differs from a given one in a single part that decides something.</summary>
internal static class ContentMutations
{
    public static IEnumerable<(string What, RulebookContent Changed)> Of(RulebookContent content) => content switch
    {
        FrameworkContent system => OfSystem(system),
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

    private static FrameworkContent With(FrameworkContent system, SystemNode node, SystemNode? changed) => system with { Tree = Replace(system.Tree, node, changed) };

    private static List<SystemNode> Replace(IReadOnlyList<SystemNode> nodes, SystemNode node, SystemNode? changed) =>
        [.. nodes.Select(n => ReferenceEquals(n, node) ? changed : n with { Below = Replace(n.Below, node, changed) }).OfType<SystemNode>()];
}
