using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>A chart as a drawing: names at the left, bars, figures behind them. It needs no style sheet, prints, and says in words what it shows.</summary>
internal static class ChartSvg
{
    private const int Width = 640, Names = 236, Bars = 320, Line = 17, LettersPerLine = 36;

    public static string Draw(ChartFigure chart)
    {
        var body = new StringBuilder();
        var most = Math.Max(1, chart.Bars.Max(b => b.Value));
        var y = 0;
        foreach (var bar in chart.Bars)
        {
            var lines = Lines(bar.Name);
            var height = Math.Max(26, lines.Count * Line + 9);
            var length = (int)Math.Clamp(bar.Value * Bars / most, 1, Bars);
            var middle = y + height / 2;
            for (var i = 0; i < lines.Count; i++)
                body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names - 12}\" y=\"{middle + 5 + (2 * i - lines.Count + 1) * Line / 2}\" text-anchor=\"end\">{Template.Encode(lines[i])}</text>");
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{middle - 7}\" width=\"{length}\" height=\"14\" fill=\"#b3321f\"/>");
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Names + length + 8}\" y=\"{middle + 5}\" font-weight=\"600\">{IssueText.Amount(bar.Value)}{(chart.Unit == "percent" ? " %" : "")}</text>");
            y += height;
        }
        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Names}\" y1=\"0\" x2=\"{Names}\" y2=\"{y}\" stroke=\"#6b675f\" stroke-width=\"1\"/>");
        var title = Template.Encode(chart.Alternative);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"drawing\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {y}\" width=\"{Width}\" height=\"{y}\" role=\"img\" aria-label=\"{title}\" font-family=\"Noto Sans, Noto Sans CJK SC, sans-serif\" font-size=\"13\" fill=\"#1c1b19\"><title>{title}</title>{body}</svg>");
    }

    /// <summary>A name broken at blanks; a Chinese sign is as wide as two letters.</summary>
    private static List<string> Lines(string name)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var wide = 0;
        foreach (var word in name.Split(' '))
        {
            var its = word.Sum(c => c >= '\u2E80' ? 2 : 1);
            if (line.Length > 0 && wide + 1 + its > LettersPerLine)
            {
                lines.Add(line.ToString());
                line.Clear();
                wide = 0;
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
            wide += its + 1;
        }
        lines.Add(line.ToString());
        return lines;
    }
}
