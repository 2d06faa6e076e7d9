using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>A tree written as a flat list: <c>{id: a1, name: Sensors, under: a}</c>. A node that is there twice, is under one that is not there, or under itself by way of others is refused with its place.</summary>
internal static class FlatTree
{
    private const int Deepest = 64;

    public static List<SystemNode> Read(RuleNode list)
    {
        var items = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        foreach (var item in list.Items())
        {
            item.Allow("id", "name", "under");
            if (items.Count == TreeRoom.Most) throw item.Fault($"a system has at most {TreeRoom.Most} nodes");
            var id = item.Need("id").Text();
            if (!items.TryAdd(id, item)) throw item.Need("id").Fault($"a node '{id}' is there already");
        }
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in items.Keys) Depth(id, items, depths);
        var below = items.ToLookup(i => i.Value.TextOf("under") ?? "", i => i.Key);
        // The deepest first: what is below a node is then there when the node is made.
        var made = new Dictionary<string, SystemNode>(StringComparer.Ordinal);
        foreach (var id in items.Keys.OrderByDescending(i => depths[i])) made[id] = new SystemNode(items[id].Need("name").Text(), [.. below[id].Select(b => made[b])]);
        return [.. below[""].Select(id => made[id])];
    }

    private static void Depth(string start, Dictionary<string, RuleNode> items, Dictionary<string, int> depths)
    {
        var path = new List<string>();
        for (var id = start; id is not null && !depths.ContainsKey(id); id = items[id].TextOf("under"))
        {
            if (path.IndexOf(id) is >= 0 and var from) throw items[id].Fault($"the nodes {string.Join(" -> ", path.Skip(from).Append(id))} are under each other");
            path.Add(id);
            if (items[id].Get("under") is { } under && !items.ContainsKey(under.Text())) throw under.Fault($"'{under.Text()}' is no node");
            if (path.Count > Deepest) throw items[start].Fault($"nested deeper than {Deepest} levels");
        }
        for (var i = path.Count - 1; i >= 0; i--)
        {
            depths[path[i]] = items[path[i]].TextOf("under") is { } under ? depths[under] + 1 : 1;
            if (depths[path[i]] > Deepest) throw items[path[i]].Fault($"nested deeper than {Deepest} levels");
        }
    }
}
