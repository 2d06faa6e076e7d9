namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>A standards system, or a part of it.</summary>
/// <param name="State">Decided where the source gives a tree, however far.</param>
/// <param name="Tree">The nodes.</param>
/// <param name="Path">Path of the part that was asked for; null for the whole.</param>
/// <param name="Figures">Counts of the whole as the source gives them.</param>
/// <param name="Gaps">For each node of the first level what is published, under development, planned, and what is not stated.</param>
public sealed record FrameworkAnswer(AnswerState State, IReadOnlyList<SystemNode> Tree, string? Path, IReadOnlyList<SystemFigure> Figures, IReadOnlyList<GapRow> Gaps) : ContentAnswer(State)
{
    /// <summary>Key of the system in the register, or null.</summary>
    public string? Register { get; init; }

    /// <summary>Day, month or year for which the counts hold, or null.</summary>
    public string? AsOf { get; init; }

    /// <summary>How the tree came about, where no tree is printed.</summary>
    public string? Basis { get; init; }

    /// <summary>Standards that the source names beside the tree.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What the source says that has changed against the edition before.</summary>
    public IReadOnlyList<SystemChange> Changes { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<(string Name, string Value)> Members()
    {
        var all = Tree.SelectMany(n => n.Walk()).ToList();
        var deepest = 0;
        foreach (var one in all) deepest = Math.Max(deepest, one.Depth);
        int published = 0, developing = 0, planned = 0, notStated = 0, counted = 0;
        foreach (var gap in Gaps)
        {
            published += gap.Published;
            developing += gap.UnderDevelopment;
            planned += gap.Planned;
            notStated += gap.StageNotStated;
            counted += gap.Count ?? 0;
        }
        yield return ("nodes", Text(all.Count));
        yield return ("leaves", Text(all.Count(n => n.Node.Below.Count == 0)));
        yield return ("depth", Text(deepest));
        yield return ("below", string.Join("; ", (Path is null ? Tree : Tree[0].Below).Select(n => n.Name)));
        if (Path is not null) yield return ("path", Path);
        if (Path is not null) yield return ("details", string.Join("; ", Tree[0].Details));
        foreach (var figure in Figures) yield return (figure.Name, Text(figure.Value));
        yield return ("named_published", Text(published));
        yield return ("named_under_development", Text(developing));
        yield return ("named_planned", Text(planned));
        yield return ("named_not_stated", Text(notStated));
        yield return ("without_standards", string.Join("; ", Gaps.Where(g => g.IsGap).Select(g => g.Node)));
        if (all.Exists(n => n.Node.Count is not null)) yield return ("counted", Text(counted));
        foreach (var problem in Problems) yield return ("problem", problem);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A count of a whole system as the source gives it.</summary>
/// <param name="Name">What is counted: <c>published</c>, <c>first_level</c>.</param>
/// <param name="Value">How many.</param>
public sealed record SystemFigure(string Name, int Value);

/// <summary>What the source says that has changed.</summary>
/// <param name="Kind"><c>added</c> or <c>deleted</c>.</param>
/// <param name="What">In our own words.</param>
public sealed record SystemChange(string Kind, string What);
