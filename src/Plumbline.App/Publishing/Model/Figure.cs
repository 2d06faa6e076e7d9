namespace Plumbline.App.Publishing.Model;

/// <summary>A picture, chart or tree of an article.</summary>
/// <param name="Id">Its name in the article.</param>
/// <param name="Caption">The words under it.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
internal abstract record Figure(string Id, string Caption, string Alternative)
{
    /// <summary>Line of its file where it is described.</summary>
    public int Line { get; init; }

    /// <summary>Where its facts come from, in words; null where that is not stated.</summary>
    public string? Source { get; init; }
}

/// <summary>A picture from a file beside the article.</summary>
internal sealed record ImageFigure(string Id, string Caption, string Alternative, string File, byte[] Bytes, string MediaType) : Figure(Id, Caption, Alternative);

/// <summary>Bars of figures that the register holds.</summary>
internal sealed record ChartFigure(string Id, string Caption, string Alternative, string Unit, IReadOnlyList<ChartBar> Bars) : Figure(Id, Caption, Alternative);

/// <summary>A bar of a chart.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Key">Key of the figure in the register, or null.</param>
internal sealed record ChartBar(string Name, decimal Value, string? Key);

/// <summary>A standards system as a tree; it is named as in its address, without the room.</summary>
internal sealed record TreeFigure(string Id, string Caption, string Alternative, string Framework, IReadOnlyList<TreeNode> Nodes) : Figure(Id, Caption, Alternative);

/// <summary>A node of a tree.</summary>
internal sealed record TreeNode(string Name, IReadOnlyList<TreeNode> Below);
