namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>A node of a standards system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Below">The nodes below it, in the order of the source.</param>
public sealed record SystemNode(string Name, IReadOnlyList<SystemNode> Below)
{
    /// <summary>How many standards the source says that it holds; null where it does not.</summary>
    public int? Count { get; init; }

    /// <summary>What it is where it is a standard or project itself; null for a heading of the system.</summary>
    public StandardStage? Stage { get; init; }

    /// <summary>What else the source says of it.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Another system that stands in its place; its rulebook's name.</summary>
    public string? See { get; init; }

    /// <summary>The node and all below it, with the path of names to each, itself first. A walk without recursion: depth is bounded by what reads a tree.</summary>
    public IEnumerable<PlacedNode> Walk()
    {
        var stack = new Stack<PlacedNode>();
        stack.Push(new(Name, this, 1));
        while (stack.Count > 0)
        {
            var at = stack.Pop();
            yield return at;
            for (var i = at.Node.Below.Count - 1; i >= 0; i--) stack.Push(new($"{at.Path}{FrameworkContent.Step}{at.Node.Below[i].Name}", at.Node.Below[i], at.Depth + 1));
        }
    }
}
