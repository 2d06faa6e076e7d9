using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>Blocks as HTML that is XML too, so that pages, print, mail and books share it. One is made for each article: it counts the notes.</summary>
internal sealed class HtmlBlocks(HtmlForm form)
{
    private readonly StringBuilder _html = new();
    private readonly List<string> _notes = [];

    /// <summary>Addresses printed as notes, the first one number 1.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The blocks; the notes go on counting.</summary>
    public Html Of(IReadOnlyList<Block> blocks)
    {
        _html.Clear();
        Add(blocks);
        return new Html(_html.ToString());
    }

    /// <summary>An address as a link or, in print, as words with a note.</summary>
    public Html Link(string text, string? address)
    {
        _html.Clear();
        Add(new Run(text) { Target = address is null ? null : new Target(TargetKind.Address, address) });
        return new Html(_html.ToString());
    }

    private void Add(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Open("p", Direction(paragraph.Runs));
                Add(paragraph.Runs);
                _html.Append("</p>\n");
                break;
            case SubHeading heading:
                Open("h4", Direction(heading.Runs));
                Add(heading.Runs);
                _html.Append("</h4>\n");
                break;
            case QuoteBlock quote:
                Open("blockquote");
                Add(quote.Blocks);
                _html.Append("</blockquote>\n");
                break;
            case ListBlock list:
                Add(list);
                break;
            case TableBlock table:
                Add(table);
                break;
            case FigureBlock figure:
                Add(figure.Figure);
                break;
        }
    }

    private void Add(ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        Open(name, list is { Ordered: true, Start: > 1 } ? string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"") : "");
        foreach (var item in list.Items)
        {
            Open("li");
            // A paragraph alone needs no element of its own.
            if (item is [Paragraph only, ..])
            {
                Add(only.Runs);
                Add([.. item.Skip(1)]);
            }
            else Add(item);
            _html.Append("</li>\n");
        }
        _html.Append("</").Append(name).Append(">\n");
    }

    private void Add(TableBlock table)
    {
        Open("table", form.WithoutDrawings ? " width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"" : "");
        if (table.Head.Count > 0)
        {
            _html.Append("<thead>");
            Row("th", table.Head);
            _html.Append("</thead>\n");
        }
        _html.Append("<tbody>\n");
        foreach (var row in table.Rows) Row("td", row);
        _html.Append("</tbody></table>\n");
    }

    private void Row(string cell, IReadOnlyList<TableCell> cells)
    {
        _html.Append("<tr>");
        foreach (var column in cells)
        {
            Open(cell, (column.IsRight ? form.WithoutDrawings ? " align=\"right\"" : " class=\"num\"" : "") + (cell == "th" ? " scope=\"col\"" : "") + Direction(column.Runs));
            Add(column.Runs);
            _html.Append("</").Append(cell).Append('>');
        }
        _html.Append("</tr>\n");
    }

    private void Add(Figure figure)
    {
        Open("figure");
        switch (figure)
        {
            case ChartFigure chart when form.WithoutDrawings:
                Bars(chart);
                break;
            case ChartFigure chart:
                _html.Append(ChartSvg.Draw(chart));
                break;
            case TreeFigure tree when form.WithoutDrawings:
                Nodes(tree.Nodes);
                break;
            case TreeFigure tree:
                _html.Append(TreeSvg.Draw(tree));
                break;
            case ImageFigure when form.WithoutDrawings:
                Open("p");
                _html.Append('[').Append(Template.Encode(figure.Alternative)).Append("]</p>");
                break;
            case ImageFigure image:
                _html.Append("<img src=\"").Append(form.Picture?.Invoke(image) ?? $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Bytes)}").Append("\" alt=\"").Append(Template.Encode(image.Alternative)).Append("\"/>");
                break;
        }
        Open("figcaption");
        _html.Append(Template.Encode(figure.Caption));
        if (figure.Source is { } source) _html.Append(" <span class=\"quiet\">").Append(Template.Encode(source)).Append("</span>");
        _html.Append("</figcaption></figure>\n");
    }

    /// <summary>Bars as cells of a table, which every mail client draws.</summary>
    private void Bars(ChartFigure chart)
    {
        var most = Math.Max(1, chart.Bars.Max(b => b.Value));
        Open("table", " width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"");
        foreach (var bar in chart.Bars)
        {
            var share = (int)Math.Clamp(bar.Value * 100 / most, 1, 100);
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td width=\"42%\" style=\"padding:3px 8px 3px 0;font-size:13px;line-height:17px\">{Template.Encode(bar.Name)}</td>");
            _html.Append(CultureInfo.InvariantCulture, $"<td width=\"43%\"><table width=\"{share}%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td height=\"12\" bgcolor=\"#b3321f\" style=\"font-size:1px;line-height:12px\">&#160;</td></tr></table></td>");
            _html.Append(CultureInfo.InvariantCulture, $"<td align=\"right\" style=\"font-size:13px;white-space:nowrap\">{IssueText.Amount(bar.Value)}{(chart.Unit == "percent" ? " %" : "")}</td></tr>\n");
        }
        _html.Append("</table>");
    }

    private void Nodes(IReadOnlyList<TreeNode> nodes)
    {
        Open("ul");
        foreach (var node in nodes)
        {
            Open("li");
            _html.Append(Template.Encode(node.Name));
            if (node.Below.Count > 0) Nodes(node.Below);
            _html.Append("</li>");
        }
        _html.Append("</ul>\n");
    }

    private void Add(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs) Add(run);
    }

    private void Add(Run run)
    {
        var text = Template.Encode(run.Text).Replace("&#xA;", "<br/>", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal);
        if (run.Code) text = $"<code>{text}</code>";
        if (run.Strong) text = $"<strong>{text}</strong>";
        if (run.Emphasis) text = $"<em>{text}</em>";
        if (Direct.IsMixed(run.Text)) text = $"<bdi>{text}</bdi>";
        if (run.Target is not { } target)
        {
            _html.Append(text);
            return;
        }
        var address = form.Address(target);
        var isNote = form.Notes && target.Kind == TargetKind.Address && target.Value != run.Text && !target.Value.StartsWith("mailto:", StringComparison.Ordinal);
        if (target.Kind == TargetKind.Date) text = target.Value.Length == 10 ? $"<time datetime=\"{target.Value}\">{text}</time>" : text;
        if (address is null) _html.Append(target.Kind is TargetKind.Standard or TargetKind.Committee ? $"<span class=\"id\" translate=\"no\">{text}</span>" : text);
        else
        {
            Open("a", $" href=\"{Template.Encode(address)}\"" + target.Kind switch { TargetKind.Standard or TargetKind.Committee => " class=\"id\" translate=\"no\"", TargetKind.Date => " class=\"day\"", _ => "" });
            _html.Append(text).Append("</a>");
        }
        if (isNote)
        {
            _notes.Add(target.Value);
            _html.Append(CultureInfo.InvariantCulture, $"<sup class=\"note\">{_notes.Count}</sup>");
        }
    }

    private void Open(string element, string attributes = "")
    {
        _html.Append('<').Append(element).Append(attributes);
        if (form.Styles.TryGetValue(element, out var style)) _html.Append(" style=\"").Append(style).Append('"');
        _html.Append('>');
    }

    /// <summary>A paragraph that begins in a script from right to left takes its direction from its text.</summary>
    private static string Direction(IReadOnlyList<Run> runs) => runs.Any(r => Direct.HasRightToLeft(r.Text)) ? " dir=\"auto\"" : "";
}
