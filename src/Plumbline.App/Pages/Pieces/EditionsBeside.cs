using Plumbline.Engine.Rules.Frameworks;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Two editions of a standards system side by side: every node of each with what became of it.</summary>
/// <param name="Earlier">Nodes of the earlier edition in the order of the source.</param>
/// <param name="Later">Nodes of the later one.</param>
/// <param name="Difference">The same as lists.</param>
internal sealed record EditionsBeside(IReadOnlyList<EditionsBeside.Node> Earlier, IReadOnlyList<EditionsBeside.Node> Later, FrameworkDifference Difference)
{
    /// <summary>A node.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Depth">1 for the first level.</param>
    /// <param name="Mark"><c>same</c>, <c>added</c>, <c>removed</c> or <c>moved</c>.</param>
    /// <param name="Elsewhere">Of a moved node its path in the other edition.</param>
    internal sealed record Node(string Name, int Depth, string Mark, string? Elsewhere);

    public static EditionsBeside Of(FrameworkContent earlier, FrameworkContent later)
    {
        var difference = FrameworkDifference.Of(earlier, later);
        var (removed, added) = (difference.Removed.ToHashSet(StringComparer.Ordinal), difference.Added.ToHashSet(StringComparer.Ordinal));
        var (from, to) = (difference.Moved.ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal), difference.Moved.ToDictionary(m => m.To, m => m.From, StringComparer.Ordinal));
        return new EditionsBeside(
            [.. earlier.Nodes().Select(n => new Node(n.Node.Name, n.Depth, removed.Contains(n.Path) ? "removed" : from.ContainsKey(n.Path) ? "moved" : "same", from.GetValueOrDefault(n.Path)))],
            [.. later.Nodes().Select(n => new Node(n.Node.Name, n.Depth, added.Contains(n.Path) ? "added" : to.ContainsKey(n.Path) ? "moved" : "same", to.GetValueOrDefault(n.Path)))],
            difference);
    }
}
