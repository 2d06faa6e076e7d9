using Plumbline.App.Output.Sheets;
using Plumbline.App.Pages.Marking;
using Plumbline.App.Pages.Pieces;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>A standards system as a drawing, as the pages of rulebooks draw it.</summary>
internal static class TreeSvg
{
    public static string Draw(TreeFigure tree) => SvgTree.File(Branches(tree.Nodes), new SiteEncoder(), tree.Alternative).Replace("<svg ", "<svg class=\"drawing\" ", StringComparison.Ordinal);

    private static List<SheetBranch> Branches(IReadOnlyList<TreeNode> nodes) => [.. nodes.Select(n => new SheetBranch(n.Name, null, Branches(n.Below)))];
}
