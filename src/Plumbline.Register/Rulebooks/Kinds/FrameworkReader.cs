using System.Globalization;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.Register.Rulebooks.Kinds;

/// <summary>
/// Reads a standards system: from the facts of the register (<c>register: icv-2023</c>), as a nested <c>tree</c>, or as a flat list of <c>nodes</c> that name what they are under.
/// Refused are a node that stands twice below the same one, a cycle, and a tree that is too deep or too large.
/// </summary>
internal static class FrameworkReader
{
    private static readonly string[] StageWords = ["published", "under-development", "planned", "not-stated"];

    private static readonly StandardStage[] Stages = [StandardStage.Published, StandardStage.UnderDevelopment, StandardStage.Planned, StandardStage.NotStated];

    public static RulebookContent Read(RuleNode node)
    {
        node.Allow("register", "tree", "nodes", "stages", "figures", "as_of", "basis");
        var fact = node.Get("register") is { } id ? RegisterFacts.Entry(id, "frameworks", "frameworks", id.Text()) : (RuleNode?)null;
        var tree = node.Get("nodes") is { } flat ? FlatTree.Read(flat) : Nodes(fact?.Get("tree") ?? node.Get("tree"), new TreeRoom());
        if (node.Get("stages") is { } stages) tree = WithStages(tree, stages);
        var standards = fact?.Get("standards");
        return FrameworkContent.Of(tree, [.. Figures(fact?.Get("counts")), .. standards is { IsList: false } whole ? Figures(whole) : [], .. Figures(node.Get("figures"))]) with
        {
            Register = fact is null ? null : node.TextOf("register"),
            AsOf = node.TextOf("as_of") ?? (standards is { IsList: false } dated ? dated.TextOf("as_of") : null) ?? fact?.TextOf("as_of"),
            Basis = node.TextOf("basis") ?? fact?.TextOf("tree_basis"),
            Beside = standards is { IsList: true } list ? [.. list.Items().Select(s => $"{s.Need("id").Text()} {s.TextOf("title")}{(s.TextOf("role") is { } role ? $" ({role})" : "")}".TrimEnd())] : [],
            Changes = [.. (fact?.Get("changes")?.Items() ?? []).Select(c => new SystemChange(c.Need("kind").Text(), c.Need("what").Text()))],
            Open = fact?.TextsOf("open") ?? [],
        };
    }

    private static List<SystemNode> Nodes(RuleNode? list, TreeRoom room)
    {
        var nodes = new List<SystemNode>();
        foreach (var item in list?.Items() ?? [])
        {
            var node = Node(item, room);
            if (nodes.Exists(n => FactReader.SameWords(n.Name, node.Name))) throw item.Fault($"'{node.Name}' stands twice below the same node");
            nodes.Add(node);
        }
        return nodes;
    }

    private static SystemNode Node(RuleNode item, TreeRoom room)
    {
        if (++room.Nodes > TreeRoom.Most) throw item.Fault($"a system has at most {TreeRoom.Most} nodes");
        if (item.Node.Text is { } name) return new SystemNode(name, []);
        var details = new List<string>();
        List<SystemNode> below = [];
        int? count = null;
        StandardStage? stage = null;
        string? see = null;
        foreach (var (key, value) in item.Members)
        {
            switch (key)
            {
                case "node": break;
                case "children": below = Nodes(value, room); break;
                case "count" or "total": count = (int)value.Number(); break;
                case "see": see = value.Text(); break;
                case "project": details.Add("project: " + value.Text()); stage = StandardStage.UnderDevelopment; break;
                case "stage": stage = Stages[item.OneOf("stage", StageWords)]; break;
                case "status" when Status(value.Text()) is { } known: stage = known; details.Add(value.Text()); break;
                default: details.Add($"{key.Replace('_', ' ')}: {string.Join(", ", value.Items().Select(v => v.Text()))}"); break;
            }
        }
        return new SystemNode(item.Need("node").Text(), below) { Count = count, Details = details, Stage = stage, See = see };
    }

    /// <summary>Words of the facts for how far a standard is.</summary>
    private static StandardStage? Status(string word) => word.ToLowerInvariant() switch
    {
        "published" or "released" => StandardStage.Published,
        "under-development" or "started" or "project" or "open for comments" => StandardStage.UnderDevelopment,
        "planned" or "drafted, not officially initiated" => StandardStage.Planned,
        _ => null,
    };

    /// <summary>How far standards are that the tree names without saying so: each entry is how the name of one node begins.</summary>
    private static List<SystemNode> WithStages(List<SystemNode> tree, RuleNode stages)
    {
        foreach (var (word, list) in stages.Members)
        {
            var stage = Array.IndexOf(StageWords, word);
            if (stage < 0) throw list.Fault($"'{word}' is no stage; expected is one of {string.Join(", ", StageWords)}");
            foreach (var item in list.Items())
            {
                var begin = item.Text();
                var hits = 0;
                tree = [.. tree.Select(n => Mark(n, begin, Stages[stage], ref hits))];
                if (hits != 1) throw item.Fault($"{hits} nodes begin with '{begin}'; one is expected");
            }
        }
        return tree;
    }

    private static SystemNode Mark(SystemNode node, string begin, StandardStage stage, ref int hits)
    {
        var below = new List<SystemNode>(node.Below.Count);
        foreach (var one in node.Below) below.Add(Mark(one, begin, stage, ref hits));
        if (!node.Name.StartsWith(begin, StringComparison.Ordinal)) return node with { Below = below };
        hits++;
        return node with { Below = below, Stage = stage };
    }

    private static IEnumerable<SystemFigure> Figures(RuleNode? node)
    {
        foreach (var (name, value) in node?.Members ?? [])
        {
            if (int.TryParse(value.Node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) yield return new SystemFigure(name, number);
        }
    }
}

/// <summary>How many nodes a tree has so far.</summary>
internal sealed class TreeRoom
{
    public const int Most = 10_000;

    public int Nodes { get; set; }
}
