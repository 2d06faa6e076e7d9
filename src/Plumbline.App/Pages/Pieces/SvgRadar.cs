using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Plumbline.App.Output.Sheets;

namespace Plumbline.App.Pages.Pieces;

/// <summary>A radar chart as a drawing: an axis for each part from the middle outwards, rings at 20 to 100 %, and the profile.</summary>
internal static class SvgRadar
{
    private const int Width = 760, Height = 380, MiddleX = 380, MiddleY = 190, Radius = 140;

    public static string Draw(IReadOnlyList<SheetBar> axes, HtmlEncoder encoder, string title)
    {
        var alt = title + ": " + string.Join(", ", axes.Select(a => a.Word.Length > 0 ? $"{a.Name} {a.Word}" : string.Create(CultureInfo.InvariantCulture, $"{a.Name} {a.Percent} %")));
        var body = new StringBuilder();
        for (var ring = 20; ring <= 100; ring += 20) body.Append($"<polygon class=\"ring\" points=\"{Points(axes.Select((_, i) => Point(i, axes.Count, ring)))}\"/>");
        for (var i = 0; i < axes.Count; i++)
        {
            var (x, y) = Point(i, axes.Count, 100);
            var (labelX, labelY) = Point(i, axes.Count, 112);
            var anchor = Math.Abs(labelX - MiddleX) < 8 ? "middle" : labelX > MiddleX ? "start" : "end";
            body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{MiddleX} {MiddleY}L{x:0.#} {y:0.#}\"/><text x=\"{labelX:0.#}\" y=\"{labelY + 4:0.#}\" text-anchor=\"{anchor}\">{encoder.Encode(axes[i].Name)}</text>");
        }
        body.Append($"<polygon class=\"profile\" points=\"{Points(axes.Select((a, i) => Point(i, axes.Count, (double)a.Percent)))}\"/>");
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"drawing radar\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" role=\"img\" aria-label=\"{encoder.Encode(alt)}\" xmlns=\"http://www.w3.org/2000/svg\"><title>{encoder.Encode(alt)}</title>{body}</svg>");
    }

    private static (double X, double Y) Point(int axis, int axes, double percent)
    {
        var angle = (2 * Math.PI * axis / axes) - (Math.PI / 2);
        return (MiddleX + Math.Cos(angle) * Radius * percent / 100, MiddleY + Math.Sin(angle) * Radius * percent / 100);
    }

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
}
