using System.Globalization;
using Plumbline.App.Output.Sheets;
using Plumbline.App.Pages.Marking;
using Plumbline.App.Pages.Pieces;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>A standards system as a drawing, as the pages of rulebooks draw it.</summary>
internal static class TreeSvg
{
    private const int Widest = 760, Step = 24, Margin = 32;

    /// <summary>Mean width of a letter of the drawing.</summary>
    private const double Letter = 7.2;

    public static string Draw(TreeFigure tree)
    {
        // As wide as its longest line, so that its letters are not smaller than those of the text.
        var width = Math.Min(Widest, (int)Wide(tree.Nodes, 0) + Margin);
        return SvgTree.File(Branches(tree.Nodes), new SiteEncoder(), tree.Alternative)
            .Replace("<svg ", "<svg class=\"drawing\" ", StringComparison.Ordinal)
            .Replace($"viewBox=\"0 0 {Widest} ", string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width} "), StringComparison.Ordinal)
            .Replace($"width=\"{Widest}\"", string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\""), StringComparison.Ordinal);
    }

    private static double Wide(IReadOnlyList<TreeNode> nodes, int depth) =>
        nodes.Count == 0 ? 0 : nodes.Max(n => Math.Max(depth * Step + n.Name.Sum(c => c >= '\u2E80' ? 2 : 1) * Letter, Wide(n.Below, depth + 1)));

    private static List<SheetBranch> Branches(IReadOnlyList<TreeNode> nodes) => [.. nodes.Select(n => new SheetBranch(n.Name, null, Branches(n.Below)))];
}
