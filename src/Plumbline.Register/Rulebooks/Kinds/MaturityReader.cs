using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Maturity;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>Reads a maturity model: groups of what is rated, and scales of levels.</summary>
internal static class MaturityReader
{
    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("groups", "scales");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<MaturityGroup>();
        foreach (var group in node.Need("groups").Items())
        {
            group.Allow("id", "name", "parts");
            var parts = new List<MaturityPart>();
            foreach (var part in group.Need("parts").Items())
            {
                part.Allow("id", "name", "printed");
                var (name, zh) = part.Need("name").Words();
                parts.Add(new MaturityPart(Id(part, ids), name, zh));
            }
            groups.Add(new MaturityGroup(Id(group, ids), group.Need("name").Words().En, parts));
        }
        var scales = new List<MaturityScale>();
        foreach (var scale in node.Get("scales")?.Items() ?? [])
        {
            scale.Allow("id", "name", "levels");
            var levels = scale.TextsOf("levels");
            if (levels.Count < 2) throw scale.Need("levels").Fault("a scale has at least two levels");
            if (levels.Distinct(StringComparer.OrdinalIgnoreCase).Count() < levels.Count) throw scale.Need("levels").Fault("a level stands there twice");
            scales.Add(new MaturityScale(Id(scale, ids), scale.Need("name").Words().En, levels));
        }
        return MaturityContent.Of(groups, scales);
    }

    private static string Id(RuleNode node, HashSet<string> ids)
    {
        var id = node.Need("id").Text();
        return ids.Add(id) ? id : throw node.Need("id").Fault($"'{id}' is there already");
    }
}
