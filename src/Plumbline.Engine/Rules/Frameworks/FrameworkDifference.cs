namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>What has changed in the tree of a standards system from one edition to another.</summary>
/// <param name="Added">Paths of nodes that are new.</param>
/// <param name="Removed">Paths of nodes that are gone.</param>
/// <param name="Moved">Nodes whose name stands once in each edition, at different places.</param>
/// <param name="Same">Number of nodes at the same place.</param>
public sealed record FrameworkDifference(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<MovedNode> Moved, int Same)
{
    /// <summary>Compares two trees. Names are the same but for case, blanks and hyphens.</summary>
    public static FrameworkDifference Of(FrameworkContent earlier, FrameworkContent later)
    {
        var (old, now) = (ByPath(earlier), ByPath(later));
        var removed = old.Where(n => !now.ContainsKey(n.Key)).ToList();
        var added = now.Where(n => !old.ContainsKey(n.Key)).ToList();
        var moved = new List<MovedNode>();
        var (oldNames, newNames) = (old.Values.ToLookup(n => Fold(n.Node.Name)), now.Values.ToLookup(n => Fold(n.Node.Name)));
        foreach (var (key, gone) in removed.ToList())
        {
            var name = Fold(gone.Node.Name);
            if (oldNames[name].Count() != 1 || newNames[name].Count() != 1 || added.FindIndex(a => Fold(a.Value.Node.Name) == name) is not (>= 0 and var at)) continue;
            moved.Add(new MovedNode(gone.Node.Name, gone.Path, added[at].Value.Path));
            added.RemoveAt(at);
            removed.RemoveAll(r => r.Key == key);
        }
        return new FrameworkDifference([.. added.Select(a => a.Value.Path)], [.. removed.Select(r => r.Value.Path)], moved, old.Count - removed.Count - moved.Count);
    }

    private static Dictionary<string, (string Path, SystemNode Node)> ByPath(FrameworkContent content)
    {
        var nodes = new Dictionary<string, (string, SystemNode)>(StringComparer.Ordinal);
        foreach (var (path, node, _) in content.Nodes()) nodes.TryAdd(Fold(path), (path, node));
        return nodes;
    }

    private static string Fold(string name) => string.Concat(name.Where(c => c is not (' ' or '-' or '_'))).ToLowerInvariant();
}

/// <summary>A node that stands at another place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Path in the earlier edition.</param>
/// <param name="To">Path in the later one.</param>
public sealed record MovedNode(string Name, string From, string To);
