using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The text of a Word document, and what it refers to.</summary>
internal sealed class DocxBody(IssueFacts facts, IReadOnlyDictionary<string, int> pages)
{
    private const int TextWidth = 9866;
    private const int Wide = 5_900_000;

    private readonly StringBuilder _xml = new();
    private readonly Issue _issue = facts.Issue;
    private readonly IssueWords _words = IssueWords.Of(facts.Issue.Language);
    private int _bookmarks;
    private int _drawings;

    /// <summary>Addresses outside, by the order of their relations.</summary>
    public List<string> Addresses { get; } = [];

    public List<ChartFigure> Charts { get; } = [];

    public List<(string Name, ImageFigure Image)> Pictures { get; } = [];

    public List<(bool Ordered, int Start)> Lists { get; } = [];

    public string Document()
    {
        _xml.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"{DocxForm.Word}\" xmlns:r=\"{DocxForm.Relations}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>");
        Cover();
        Contents();
        Front();
        for (var i = 0; i < _issue.Sections.Count; i++)
        {
            Heading("Heading1", _issue.Sections[i], IssueScope.SectionAnchor(i));
            foreach (var article in _issue.Articles.Where(a => a.Section == _issue.Sections[i])) Article(article, string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}"), "Heading2");
        }
        for (var i = 0; i < _issue.Annexes.Count; i++) Article(_issue.Annexes[i], IssueText.AnnexHeading(_issue, i), "Heading1");
        Back();
        _xml.Append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1020\" w:bottom=\"1247\" w:left=\"1020\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>");
        return _xml.ToString();
    }

    private void Cover()
    {
        Plain("Publisher", _issue.Publisher);
        Plain("Title", _issue.Series);
        Plain("Subtitle", _words.Period(_issue.Start, _issue.End));
        Plain("CoverLine", _issue.Number is { } number ? $"{_words.Number(number)} · {_words.Day(_issue.Date)}" : _words.Day(_issue.Date));
        if (_issue.Line is { } line) Plain("CoverLine", line);
        if (_issue.Cover is { } cover) Drawing(cover);
    }

    /// <summary>The field with what it will show: headings, their pages as printed, links to them.</summary>
    private void Contents()
    {
        Plain("TOCHeading", _words.Index);
        var rows = new IssueScope(facts, new HtmlForm(_ => null)).IndexRows();
        for (var i = 0; i < rows.Count; i++)
        {
            var (title, anchor, kind) = rows[i];
            _xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{(kind == "article" ? "TOC2" : "TOC1")}\"/><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{TextWidth}\"/></w:tabs></w:pPr>");
            if (i == 0) _xml.Append("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            _xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink w:anchor=\"{Mark(anchor)}\" w:history=\"1\"><w:r>");
            Text(title);
            _xml.Append("</w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>");
            _xml.Append(CultureInfo.InvariantCulture, $"<w:instrText xml:space=\"preserve\"> PAGEREF {Mark(anchor)} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{(pages.TryGetValue(anchor, out var page) ? page : 1)}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>");
            if (i == rows.Count - 1) _xml.Append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            _xml.Append("</w:p>");
        }
    }

    private void Front()
    {
        if (_issue.Introduction.Count > 0)
        {
            Heading("Heading1", _words.Introduction, "introduction");
            Blocks(_issue.Introduction, 0);
        }
        if (!_issue.Articles.Any(a => a.Takeaway.Count > 0)) return;
        Heading("Heading1", _words.Takeaways, "takeaways");
        foreach (var article in _issue.Articles.Where(a => a.Takeaway.Count > 0))
        {
            _xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"TakeawayTitle\"/></w:pPr><w:hyperlink w:anchor=\"{Mark(article.Anchor)}\" w:history=\"1\"><w:r>");
            Text(article.Title);
            _xml.Append("</w:r></w:hyperlink></w:p>");
            Blocks(article.Takeaway, 0);
        }
    }

    private void Article(Article article, string heading, string style)
    {
        Heading(style, heading, article.Anchor);
        if (article.TitleZh is { } zh) Plain("TitleZh", zh);
        if (article.Tags.Count > 0) Plain("Tags", string.Join(' ', article.Tags.Select(t => "#" + t)));
        Blocks(article.Body, 0);
        if (article.Background.Count > 0)
        {
            Plain("Heading3", _words.Background + (_words.Language == "zh" ? "：" : ":"));
            Blocks(article.Background, 0);
        }
        foreach (var source in article.Sources)
        {
            _xml.Append("<w:p><w:pPr><w:pStyle w:val=\"Source\"/></w:pPr>");
            Add(new Run(IssueText.SourceLine(source with { Address = null }, _words) + (source.Address is null ? "" : _words.Language == "zh" ? "：" : ": ")));
            if (source.Address is { } address) Add(new Run(address) { Target = new Target(TargetKind.Address, address) });
            _xml.Append("</w:p>");
        }
        if (article.Translation is { } translation)
        {
            Plain("Heading3", translation.Title);
            Blocks(translation.Body, 0);
        }
    }

    private void Back()
    {
        if (facts.Calls.Count > 0)
        {
            Heading("Heading1", _words.Calls, "calls");
            Rows(facts.Calls.Select(c => (string[])[c.Call.Subject, c.Call.By ?? "", _words.Closes(c.Call.Closes, _issue.Date), c.Article.Number > 0 ? c.Article.Number.ToString(CultureInfo.InvariantCulture) : ""]),
                _words.Language == "zh" ? ["主题", "机构", "截止日期", "文章"] : ["Subject", "Authority", "Closes", "Article"], [5200, 1400, 2400, 866], null);
        }
        if (facts.Standards.Count > 0)
        {
            Heading("Heading1", _words.Standards, "standards");
            Rows(facts.Standards.Select(s => (string[])[s.Normal, s.Title ?? "", s.Status is { } status ? _words.Status(status) + (s.Instead.Count > 0 ? " → " + string.Join(", ", s.Instead) : "") : ""]),
                _words.Language == "zh" ? ["标准", "名称", "状态"] : ["Standard", "Title", "Status"], [2600, 4666, 2600], [.. facts.Standards.Select(s => IssueScope.StandardAnchor(s.Slug))]);
        }
        if (facts.Abbreviations.Explained.Count > 0)
        {
            Heading("Heading1", _words.Abbreviations, "abbreviations");
            Rows(facts.Abbreviations.Explained.Select(a => (string[])[a.Letters, a.English, a.Chinese]), null, [1600, 5000, 3266], null);
        }
        if (_issue.Corrections.Count > 0)
        {
            Heading("Heading1", _words.Corrections, "corrections");
            foreach (var correction in _issue.Corrections) Plain("Normal", $"{correction.Issue}: {correction.Was} → {correction.Is}");
        }
        if (_issue.Imprint.Count == 0) return;
        Plain("Heading3", _words.Imprint);
        Blocks(_issue.Imprint, 0);
    }

    private void Blocks(IReadOnlyList<Block> blocks, int depth)
    {
        foreach (var block in blocks) Block(block, depth, null);
    }

    private void Block(Block block, int depth, string? style)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Runs(style ?? "Normal", paragraph.Runs);
                break;
            case SubHeading heading:
                Runs("Heading3", heading.Runs);
                break;
            case QuoteBlock quote:
                foreach (var inner in quote.Blocks) Block(inner, depth, "Quote");
                break;
            case ListBlock list:
                Lists.Add((list.Ordered, list.Start));
                Items(list, depth, Lists.Count);
                break;
            case TableBlock table:
                Table(table);
                break;
            case FigureBlock { Figure: ChartFigure chart }:
                Chart(chart);
                Caption(chart);
                break;
            case FigureBlock { Figure: ImageFigure image }:
                Drawing(image);
                Caption(image);
                break;
            case FigureBlock { Figure: TreeFigure tree }:
                Caption(tree);
                Lists.Add((false, 1));
                Nodes(tree.Nodes, 0, Lists.Count);
                break;
        }
    }

    private void Items(ListBlock list, int depth, int number)
    {
        foreach (var item in list.Items)
        {
            var isFirst = true;
            foreach (var block in item)
            {
                if (block is Paragraph paragraph) Runs("ListParagraph", paragraph.Runs, isFirst ? Numbered(depth, number) : "");
                else if (block is ListBlock below)
                {
                    if (below.Ordered == list.Ordered && !below.Ordered) Items(below, depth + 1, number);
                    else Block(below, depth + 1, null);
                }
                else Block(block, depth + 1, null);
                isFirst = false;
            }
        }
    }

    private void Nodes(IReadOnlyList<TreeNode> nodes, int depth, int number)
    {
        foreach (var node in nodes)
        {
            Runs("ListParagraph", [new Run(node.Name)], Numbered(depth, number));
            Nodes(node.Below, depth + 1, number);
        }
    }

    private static string Numbered(int depth, int number) => string.Create(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"{Math.Min(depth, 8)}\"/><w:numId w:val=\"{number}\"/></w:numPr>");

    private void Table(TableBlock table)
    {
        var columns = Math.Max(1, table.Head.Count > 0 ? table.Head.Count : table.Rows.Max(r => r.Count));
        var widths = Enumerable.Repeat(TextWidth / columns, columns).ToArray();
        Open(widths);
        if (table.Head.Count > 0) Row(table.Head, widths, isHead: true, null);
        foreach (var row in table.Rows) Row(row, widths, isHead: false, null);
        _xml.Append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    private void Rows(IEnumerable<string[]> rows, string[]? head, int[] widths, List<string>? anchors)
    {
        Open(widths);
        if (head is not null) Row([.. head.Select(Cell)], widths, isHead: true, null);
        var at = 0;
        foreach (var row in rows) Row([.. row.Select(Cell)], widths, isHead: false, anchors?[at++]);
        _xml.Append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    private static TableCell Cell(string text) => new([new Run(text)], false);

    private void Open(int[] widths)
    {
        _xml.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblStyle w:val=\"IssueTable\"/><w:tblW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        foreach (var width in widths) _xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        _xml.Append("</w:tblGrid>");
    }

    private void Row(IReadOnlyList<TableCell> cells, int[] widths, bool isHead, string? anchor)
    {
        _xml.Append(isHead ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (var i = 0; i < widths.Length; i++)
        {
            _xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[i]}\" w:type=\"dxa\"/></w:tcPr>");
            var cell = i < cells.Count ? cells[i] : new TableCell([], false);
            Runs("TableText", cell.Runs, "", cell.IsRight ? "<w:jc w:val=\"right\"/>" : "", i == 0 ? anchor : null);
            _xml.Append("</w:tc>");
        }
        _xml.Append("</w:tr>");
    }

    private void Caption(Figure figure) => Plain("Caption", figure.Caption + (figure.Source is { } source ? " " + source : ""));

    private void Chart(ChartFigure chart)
    {
        Charts.Add(chart);
        var height = Math.Clamp(chart.Bars.Count * 330_000 + 200_000, 900_000, 7_500_000);
        Inline(Wide, height, chart, string.Create(CultureInfo.InvariantCulture, $"<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"c{Charts.Count}\"/></a:graphicData>"));
    }

    private void Drawing(ImageFigure image)
    {
        if (ImageSize.Of(image) is not var (width, height))
        {
            // Word shows no SVG without a second picture beside it: its words stand for it.
            Plain("Normal", $"[{image.Alternative}]");
            return;
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"picture{Pictures.Count + 1}{Path.GetExtension(image.File).ToLowerInvariant()}");
        Pictures.Add((name, image));
        var (x, y) = (Math.Min(Wide, width * 9525L), 0L);
        y = x * height / width;
        Inline(x, y, image, string.Create(CultureInfo.InvariantCulture,
            $"<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{_drawings + 1}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"p{Pictures.Count}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{x}\" cy=\"{y}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"));
    }

    private void Inline(long width, long height, Figure figure, string graphic)
    {
        _drawings++;
        _xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{_drawings}\" name=\"{Template.Encode(figure.Id)}\" descr=\"{Template.Encode(figure.Alternative)}\"/><wp:cNvGraphicFramePr/><a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void Heading(string style, string text, string anchor) => Runs(style, [new Run(text)], "", "", anchor);

    private void Plain(string style, string text) => Runs(style, [new Run(text)]);

    private void Runs(string style, IReadOnlyList<Run> runs, string numbered = "", string justified = "", string? anchor = null)
    {
        var direction = runs.Count > 0 && Direct.HasRightToLeft(runs[0].Text) && !Direct.IsMixed(runs[0].Text) ? "<w:bidi/>" : "";
        _xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{numbered}{direction}{justified}</w:pPr>");
        if (anchor is not null) _xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{++_bookmarks}\" w:name=\"{Mark(anchor)}\"/>");
        foreach (var run in runs) Add(run);
        if (anchor is not null) _xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkEnd w:id=\"{_bookmarks}\"/>");
        _xml.Append("</w:p>");
    }

    private void Add(Run run)
    {
        var target = run.Target is { } its ? PdfForm.Address(facts, its) : null;
        if (target is ['#', .. var anchor]) _xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink w:anchor=\"{Mark(anchor)}\" w:history=\"1\">");
        else if (target is not null)
        {
            var at = Addresses.IndexOf(target);
            if (at < 0)
            {
                at = Addresses.Count;
                Addresses.Add(target);
            }
            _xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink r:id=\"a{at + 1}\" w:history=\"1\">");
        }
        _xml.Append("<w:r>");
        Style(run, target is not null);
        Text(run.Text);
        _xml.Append("</w:r>");
        if (target is not null) _xml.Append("</w:hyperlink>");
    }

    private void Style(Run run, bool isLink)
    {
        var isHebrewOrArabic = Direct.HasRightToLeft(run.Text);
        if (!isLink && !run.Strong && !run.Emphasis && !run.Code && !isHebrewOrArabic) return;
        _xml.Append("<w:rPr>");
        if (isLink) _xml.Append("<w:rStyle w:val=\"Hyperlink\"/>");
        if (run.Code) _xml.Append("<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>");
        if (run.Strong) _xml.Append("<w:b/>");
        if (run.Emphasis) _xml.Append("<w:i/>");
        if (isHebrewOrArabic) _xml.Append("<w:rtl/>");
        _xml.Append("</w:rPr>");
    }

    private void Text(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) _xml.Append("<w:br/>");
            _xml.Append("<w:t xml:space=\"preserve\">").Append(Template.Encode(Allowed(lines[i]))).Append("</w:t>");
        }
    }

    /// <summary>Without signs that XML has no way to hold.</summary>
    private static string Allowed(string text) => text.Any(c => c < ' ' && c != '\t') ? string.Concat(text.Where(c => c >= ' ' || c == '\t')) : text;

    /// <summary>Names of bookmarks have no hyphens, begin with a letter and end at 40 signs; a long one keeps its end apart by a number.</summary>
    private static string Mark(string anchor)
    {
        var name = "_" + string.Concat(anchor.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        if (name.Length <= 40) return name;
        var hash = 17;
        foreach (var c in anchor) hash = unchecked(hash * 31 + c);
        return name[..31] + "_" + unchecked((uint)hash).ToString("x8", CultureInfo.InvariantCulture);
    }
}
