using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Plumbline.App.Output.Sheets;

namespace Plumbline.App.Pages.Pieces;

/// <summary>A tree as a drawing: a line of text for each node, moved in by its depth, with elbows from the node above. It takes the colours of the page and prints.</summary>
internal static class SvgTree
{
    private const int Width = 760, Line = 20, Step = 24, Gap = 6;

    /// <summary>Mean width of a letter at 13 px; a Chinese character takes two.</summary>
    private const double Letter = 6.7;

    /// <summary>The same as a file of its own, on white, which needs no style from elsewhere.</summary>
    public static string File(IReadOnlyList<SheetBranch> branches, HtmlEncoder encoder, string title) => Draw(branches, encoder, title)
        .Replace("<svg class=\"drawing\"", "<svg font-family=\"Noto Sans, Noto Sans CJK SC, sans-serif\" font-size=\"13\" fill=\"#1c1b19\"", StringComparison.Ordinal)
        .Replace("<path ", "<path fill=\"none\" stroke=\"#6b675f\" ", StringComparison.Ordinal);

    public static string Draw(IReadOnlyList<SheetBranch> branches, HtmlEncoder encoder, string title)
    {
        var body = new StringBuilder();
        var y = 4;
        foreach (var branch in branches) Branch(body, branch, 0, ref y, encoder);
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" viewBox=\"0 0 {Width} {y + 4}\" width=\"{Width}\" role=\"img\" aria-label=\"{encoder.Encode(title)}\" xmlns=\"http://www.w3.org/2000/svg\"><title>{encoder.Encode(title)}</title>{body}</svg>");
    }

    private static void Branch(StringBuilder body, SheetBranch branch, int depth, ref int y, HtmlEncoder encoder)
    {
        var x = depth * Step;
        var lines = Lines(branch.Counts is { } counts ? $"{branch.Name} ({counts})" : branch.Name, Width - x - 16);
        body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x + 5}\" cy=\"{y + 10}\" r=\"{(branch.Below.Count > 0 ? 4 : 2.5)}\"/>");
        var own = y;
        foreach (var line in lines)
        {
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 16}\" y=\"{y + 14}\">{encoder.Encode(line)}</text>");
            y += Line;
        }
        y += Gap;
        foreach (var below in branch.Below)
        {
            // The elbow: down from this node to the one below, then to the right.
            body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x + 5} {own + 14}V{y + 10}H{x + Step + 1}\"/>");
            Branch(body, below, depth + 1, ref y, encoder);
        }
    }

    private static List<string> Lines(string text, int room)
    {
        var lines = new List<string>();
        var most = Math.Max(12, (int)(room / Letter));
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Wide(line) + 1 + Wide(word) > most)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        lines.Add(line.ToString());
        return lines;
    }

    private static int Wide(object text) => text.ToString()!.Sum(c => c >= '\u2E80' ? 2 : 1);
}
