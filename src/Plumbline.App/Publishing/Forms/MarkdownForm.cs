using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The issue as one Markdown file, with links to the site where there is one.</summary>
internal sealed class MarkdownForm
{
    private readonly StringBuilder _text = new();
    private readonly string? _site;
    private readonly IssueWords _words;

    private MarkdownForm(Issue issue) => (_site, _words) = (issue.Site, IssueWords.Of(issue.Language));

    public static string Make(IssueFacts facts)
    {
        var form = new MarkdownForm(facts.Issue);
        form.Write(facts);
        return form._text.ToString();
    }

    private void Write(IssueFacts facts)
    {
        var issue = facts.Issue;
        Heading(1, IssueScope.Title(issue));
        _text.Append(Escape(issue.Publisher)).Append(issue.Number is { } number ? " · " + _words.Number(number) : "").Append(" · ").Append(_words.Day(issue.Date)).Append("\n\n");
        if (issue.Line is { } line) _text.Append(Escape(line)).Append("\n\n");
        Part(_words.Introduction, issue.Introduction);
        if (issue.Articles.Any(a => a.Takeaway.Count > 0)) Heading(2, _words.Takeaways);
        foreach (var article in issue.Articles.Where(a => a.Takeaway.Count > 0))
        {
            _text.Append("**").Append(Escape(article.Title)).Append("** (").Append(article.Number).Append(")\n\n");
            Blocks(article.Takeaway, "");
        }
        foreach (var section in issue.Sections)
        {
            Heading(2, section);
            foreach (var article in issue.Articles.Where(a => a.Section == section)) Article(article, string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}"), 3);
        }
        for (var i = 0; i < issue.Annexes.Count; i++) Article(issue.Annexes[i], IssueText.AnnexHeading(issue, i), 2);
        foreach (var (heading, lines) in BackMatter.Of(facts))
        {
            Heading(2, heading);
            foreach (var row in lines) _text.Append("- ").Append(Escape(row.Replace("\t", " | ", StringComparison.Ordinal))).Append('\n');
            _text.Append('\n');
        }
    }

    private void Article(Article article, string heading, int level)
    {
        Heading(level, heading);
        if (article.TitleZh is { } zh) _text.Append('*').Append(Escape(zh)).Append("*\n\n");
        if (article.Tags.Count > 0) _text.Append(string.Join(' ', article.Tags.Select(t => "\\#" + Escape(t)))).Append("\n\n");
        Blocks(article.Body, "");
        if (article.Background.Count > 0)
        {
            Heading(level + 1, _words.Background);
            Blocks(article.Background, "");
        }
        foreach (var source in article.Sources) _text.Append(Escape(IssueText.SourceLine(source with { Address = null }, _words))).Append(source.Address is { } address ? $" <{address}>" : "").Append("\n\n");
    }

    private void Part(string title, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0) return;
        Heading(2, title);
        Blocks(blocks, "");
    }

    private void Heading(int level, string title) => _text.Append('#', level).Append(' ').Append(Escape(title)).Append("\n\n");

    private void Blocks(IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks) Block(block, indent);
    }

    private void Block(Block block, string indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                _text.Append(indent).Append(Runs(paragraph.Runs)).Append("\n\n");
                break;
            case SubHeading heading:
                _text.Append(indent).Append("#### ").Append(Runs(heading.Runs)).Append("\n\n");
                break;
            case QuoteBlock quote:
                foreach (var inner in quote.Blocks) Block(inner, indent + "> ");
                break;
            case ListBlock list:
                Items(list, indent);
                _text.Append('\n');
                break;
            case TableBlock table:
                if (table.Head.Count > 0) Cells(table.Head, indent);
                _text.Append(indent).Append('|').Append(string.Concat((table.Head.Count > 0 ? table.Head : table.Rows[0]).Select(c => c.IsRight ? " ---: |" : " --- |"))).Append('\n');
                foreach (var row in table.Rows) Cells(row, indent);
                _text.Append('\n');
                break;
            case FigureBlock { Figure: var figure }:
                _text.Append(indent).Append('*').Append(Escape(figure.Caption)).Append("*\n\n");
                if (figure is ChartFigure chart)
                {
                    foreach (var bar in chart.Bars) _text.Append(CultureInfo.InvariantCulture, $"{indent}- {Escape(bar.Name)}: {IssueText.Amount(bar.Value)}{(chart.Unit == "percent" ? " %" : "")}\n");
                    _text.Append('\n');
                }
                else if (figure is TreeFigure tree)
                {
                    Nodes(tree.Nodes, indent);
                    _text.Append('\n');
                }
                else _text.Append(indent).Append(Escape(figure.Alternative)).Append("\n\n");
                break;
        }
    }

    private void Items(ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}. ") : "- ";
            var isFirst = true;
            foreach (var block in list.Items[i])
            {
                if (block is Paragraph paragraph && isFirst) _text.Append(indent).Append(mark).Append(Runs(paragraph.Runs)).Append('\n');
                else if (block is ListBlock below) Items(below, indent + new string(' ', mark.Length));
                else Block(block, indent + new string(' ', mark.Length));
                isFirst = false;
            }
        }
    }

    private void Nodes(IReadOnlyList<TreeNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            _text.Append(indent).Append("- ").Append(Escape(node.Name)).Append('\n');
            Nodes(node.Below, indent + "  ");
        }
    }

    private void Cells(IReadOnlyList<TableCell> cells, string indent)
    {
        _text.Append(indent).Append('|');
        foreach (var cell in cells) _text.Append(' ').Append(Runs(cell.Runs).Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
        _text.Append('\n');
    }

    private string Runs(IReadOnlyList<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            var words = run.Code ? $"`{run.Text}`" : Escape(run.Text).Replace("\n", "  \n", StringComparison.Ordinal);
            if (run.Strong) words = $"**{words}**";
            if (run.Emphasis) words = $"*{words}*";
            var address = run.Target switch
            {
                { Kind: TargetKind.Address, Value: var value } => value,
                { Kind: TargetKind.Standard, Slug: var slug } when _site is not null => $"{_site}/standards/{slug}",
                { Kind: TargetKind.Committee, Slug: var slug } when _site is not null => $"{_site}/committees/{slug}",
                _ => null,
            };
            text.Append(address is null ? words : $"[{words}](<{address}>)");
        }
        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '#') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
