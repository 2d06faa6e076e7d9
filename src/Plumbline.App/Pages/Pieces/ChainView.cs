using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Pieces;

/// <summary>
/// The drawing of a chain of editions: a column for each step, boxes left to right, a line for each stated replacement. Editions of which no replacement is stated stand in order of their years without lines.
/// </summary>
/// <param name="Boxes">The editions.</param>
/// <param name="Lines">The replacements.</param>
/// <param name="Width">Of the drawing, in its own units.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="IsWhole">False where there are more editions.</param>
internal sealed record ChainView(IReadOnlyList<ChainView.Box> Boxes, IReadOnlyList<ChainView.Line> Lines, int Width, int Height, bool IsWhole)
{
    private const int Gap = 44;
    private const int RowHeight = 48;
    public const int BoxHeight = 32;

    /// <summary>A box.</summary>
    /// <param name="Edition">The edition in it.</param>
    /// <param name="X">Left side.</param>
    /// <param name="Y">Upper side.</param>
    /// <param name="Width">Its width.</param>
    /// <param name="IsHere">True for the edition of the page.</param>
    internal sealed record Box(StandardSummary Edition, int X, int Y, int Width, bool IsHere);

    /// <summary>A line from the right side of a box to the left side of another.</summary>
    /// <param name="Path">As SVG draws it.</param>
    /// <param name="Part">True where only a part is replaced.</param>
    /// <param name="Old">What is replaced.</param>
    /// <param name="New">What replaces it.</param>
    internal sealed record Line(string Path, bool Part, string Old, string New);

    /// <summary>The drawing, or null where there is one edition only.</summary>
    public static ChainView? Of(EditionChain? chain, string here)
    {
        if (chain is null || chain.Editions.Count < 2) return null;
        var columns = Columns(chain);
        var width = chain.Editions.Max(e => e.Normal.Length) * 8 + 24;
        var rows = new int[chain.Editions.Count + 1];
        var boxes = new Dictionary<string, Box>(StringComparer.Ordinal);
        foreach (var edition in chain.Editions)
        {
            var column = columns[edition.Slug];
            boxes[edition.Slug] = new Box(edition, 1 + column * (width + Gap), 1 + rows[column]++ * RowHeight, width, edition.Slug == here);
        }
        var lines = chain.Links.Select(l => Draw(boxes[l.Old], boxes[l.New], l.Part)).ToList();
        return new ChainView([.. boxes.Values], lines, boxes.Values.Max(b => b.X) + width + 1, boxes.Values.Max(b => b.Y) + BoxHeight + 1, chain.IsWhole);
    }

    /// <summary>The column of each edition: behind all that it replaces; those of the same series also in order of their years. A circle of statements ends at its first member.</summary>
    private static Dictionary<string, int> Columns(EditionChain chain)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = chain.Links.ToLookup(l => l.New, l => l.Old, StringComparer.Ordinal);
        var linked = chain.Links.SelectMany(l => new[] { l.Old, l.New }).ToHashSet(StringComparer.Ordinal);
        string? last = null;
        foreach (var edition in chain.Editions)
        {
            var column = before[edition.Slug].Select(o => columns.GetValueOrDefault(o, -1) + 1).DefaultIfEmpty(0).Max();
            // One that no statement links stands behind the one before it.
            if (!linked.Contains(edition.Slug) && last is not null) column = columns[last] + 1;
            columns[edition.Slug] = column;
            last = edition.Slug;
        }
        return columns;
    }

    private static Line Draw(Box old, Box later, bool part)
    {
        var (x1, y1, x2, y2) = (old.X + old.Width, old.Y + BoxHeight / 2, later.X, later.Y + BoxHeight / 2);
        var middle = (x1 + x2) / 2;
        return new Line(y1 == y2 ? $"M{x1} {y1}H{x2}" : $"M{x1} {y1}H{middle}V{y2}H{x2}", part, old.Edition.Normal, later.Edition.Normal);
    }
}
