namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>A standards system: a tree of headings with standards at its nodes, and the figures that the source gives for the whole.</summary>
/// <param name="Tree">The nodes of the first level.</param>
/// <param name="Figures">Counts of the whole as the source gives them, by their names: <c>published</c>, <c>first_level</c> ...</param>
public sealed record FrameworkContent(IReadOnlyList<SystemNode> Tree, IReadOnlyList<SystemFigure> Figures) : RulebookContent
{
    /// <summary>What parts the names of a path.</summary>
    public const string Step = " / ";

    /// <summary>Key of the system in the register; its address there is <c>/frameworks/KEY</c>. Null where the register has none.</summary>
    public string? Register { get; init; }

    /// <summary>Day, month or year for which the counts hold; null where not stated.</summary>
    public string? AsOf { get; init; }

    /// <summary>How the tree came about, where no tree is printed.</summary>
    public string? Basis { get; init; }

    /// <summary>What the source says that has changed against the edition before.</summary>
    public IReadOnlyList<SystemChange> Changes { get; init; } = [];

    /// <summary>Standards at the nodes that the source names elsewhere in the item, not in the tree.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What the source leaves open about the tree.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The content with what it asks for.</summary>
    public static FrameworkContent Of(IReadOnlyList<SystemNode> tree, IReadOnlyList<SystemFigure> figures) => new(tree, figures)
    {
        Asks = [Ask("node", "Which node of the system?", "体系中的哪个节点？", "Its name, or the path to it with / between; the whole system where left out.")],
    };

    /// <summary>All nodes with their paths.</summary>
    public IEnumerable<PlacedNode> Nodes() => Tree.SelectMany(n => n.Walk());

    /// <inheritdoc/>
    public override ContentAnswer Answer(ContentQuestion question)
    {
        if (question["node"] is not { } wanted) return Of(Tree, null, Figures);
        var hits = Nodes().Where(n => FactReader.SameWords(n.Node.Name, wanted) || FactReader.SameWords(n.Path.Replace(Step, "/", StringComparison.Ordinal), wanted.Replace(Step, "/", StringComparison.Ordinal))).ToList();
        if (hits.Count == 1) return Of([hits[0].Node], hits[0].Path, []);
        var near = hits.Count > 0 ? hits : [.. Nodes().Where(n => wanted.Length > 1 && n.Node.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).Take(6)];
        var problem = hits.Count > 1 ? $"node: '{wanted}' stands at several places; name one of {string.Join(", ", hits.Select(h => $"'{h.Path}'"))}"
            : $"node: '{wanted}' is no node of the system{(near.Count > 0 ? "; do you mean " + string.Join(" or ", near.Select(n => $"'{n.Path}'")) + "?" : "")}";
        return new FrameworkAnswer(AnswerState.CannotDecide, [], null, [], []) { Problems = [problem] };
    }

    private FrameworkAnswer Of(IReadOnlyList<SystemNode> tree, string? path, IReadOnlyList<SystemFigure> figures)
    {
        // Of a single root the nodes below it are the rows.
        var rows = tree is [{ Below.Count: > 0, Stage: null } root] ? root.Below : tree;
        return new FrameworkAnswer(Tree.Count == 0 ? AnswerState.NotStated : AnswerState.Decided, tree, path, figures, [.. rows.Select(GapRow.Of)])
        {
            Register = Register, AsOf = AsOf, Basis = path is null ? Basis : null, Beside = path is null ? Beside : [],
            Changes = path is null ? Changes : [],
        };
    }
}
