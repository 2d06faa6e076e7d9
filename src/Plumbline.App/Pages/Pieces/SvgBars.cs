using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Plumbline.App.Output.Sheets;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Bars of progress as a drawing: a name, a bar that ends at 100 % of what is wanted, the percentage. A bar that goes beyond is full.</summary>
internal static class SvgBars
{
    private const int Width = 760, Row = 44, Bar = 560;

    public static string Draw(IReadOnlyList<SheetBar> bars, HtmlEncoder encoder, string title)
    {
        var body = new StringBuilder();
        for (var i = 0; i < bars.Count; i++)
        {
            var (y, bar) = (i * Row, bars[i]);
            var length = (int)(Math.Clamp(bar.Percent, 0, 100) * Bar / 100);
            var name = bar.Name.Length > 100 ? bar.Name[..100] + "…" : bar.Name;
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 14}\">{encoder.Encode(name)}</text><rect class=\"room\" x=\"0\" y=\"{y + 20}\" width=\"{Bar}\" height=\"10\"/><rect x=\"0\" y=\"{y + 20}\" width=\"{length}\" height=\"10\"/>");
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Bar + 12}\" y=\"{y + 30}\">{bar.Percent} % · {encoder.Encode(bar.Word)}</text>");
        }
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" viewBox=\"0 0 {Width} {bars.Count * Row}\" width=\"{Width}\" role=\"img\" aria-label=\"{encoder.Encode(title)}\" xmlns=\"http://www.w3.org/2000/svg\"><title>{encoder.Encode(title)}</title>{body}</svg>");
    }
}
