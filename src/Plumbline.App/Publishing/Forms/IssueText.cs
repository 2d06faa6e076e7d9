using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine.Text;

namespace Plumbline.App.Publishing.Forms;

/// <summary>
/// An issue as plain text: the form that programs recognise, and the plain part of the mail. It knows where every stretch of the issue stands in it, so that what is found in the text is found in the issue.
/// </summary>
internal sealed class IssueText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Run, int> _starts = new(ReferenceComparer.Instance);
    private readonly List<(Article Article, TextSpan Span)> _articles = [];
    private readonly List<(int Offset, int Line)> _lines = [];
    private readonly IssueWords _words;

    private IssueText(IssueWords words) => _words = words;

    /// <summary>The text.</summary>
    public string Content => field ??= _text.ToString();

    /// <summary>Articles and parts of the annex with their places, heading included.</summary>
    public IReadOnlyList<(Article Article, TextSpan Span)> Articles => _articles;

    /// <summary>The whole issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="back">Lists behind the annex, each with a heading and lines.</param>
    public static IssueText Of(Issue issue, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> back)
    {
        var text = new IssueText(IssueWords.Of(issue.Language));
        text.Cover(issue);
        text.Index(issue, back);
        text.Front(issue);
        text.Body(issue);
        text.Annexes(issue);
        foreach (var (heading, lines) in back)
        {
            text.Line(heading);
            foreach (var line in lines) text._text.Append(line).Append('\n');
            text._text.Append('\n');
        }
        return text;
    }

    /// <summary>Where a stretch stands; null for one that the text leaves out.</summary>
    public TextSpan? Place(Run run) => _starts.TryGetValue(run, out var start) ? new TextSpan(start, run.Text.Length) : null;

    /// <summary>The article that holds an offset, or null.</summary>
    public Article? At(int offset)
    {
        foreach (var (article, span) in _articles) if (span.Contains(offset)) return article;
        return null;
    }

    /// <summary>Line of its file on which the block stands that holds an offset.</summary>
    public int LineAt(int offset)
    {
        var line = 1;
        foreach (var (start, its) in _lines)
        {
            if (start > offset) break;
            line = its;
        }
        return line;
    }

    /// <summary>Heading of a part of the annex.</summary>
    public static string AnnexHeading(Issue issue, int at) => issue.Annexes.Count == 1
        ? $"{IssueWords.Of(issue.Language).Annex} – {issue.Annexes[at].Title}"
        : string.Create(CultureInfo.InvariantCulture, $"{IssueWords.Of(issue.Language).Annex} {at + 1} – {issue.Annexes[at].Title}");

    private void Cover(Issue issue)
    {
        Line(issue.Publisher);
        Line(issue.Series);
        Line(_words.Period(issue.Start, issue.End));
        if (issue.Number is { } number) Line(_words.Number(number));
        if (issue.Line is { } line) Line(line);
    }

    private void Index(Issue issue, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> back)
    {
        Line(_words.Index);
        if (issue.Introduction.Count > 0) Row(_words.Introduction);
        if (issue.Articles.Any(a => a.Takeaway.Count > 0)) Row(_words.Takeaways);
        foreach (var section in issue.Sections)
        {
            Row(section);
            foreach (var article in issue.Articles.Where(a => a.Section == section)) Row(Numbered(article));
        }
        for (var i = 0; i < issue.Annexes.Count; i++) Row(AnnexHeading(issue, i));
        foreach (var (heading, _) in back) Row(heading);
        _text.Append('\n');
    }

    private void Front(Issue issue)
    {
        if (issue.Introduction.Count > 0)
        {
            Line(_words.Introduction);
            Blocks(issue.Introduction, 0);
        }
        if (!issue.Articles.Any(a => a.Takeaway.Count > 0)) return;
        Line(_words.Takeaways);
        foreach (var article in issue.Articles.Where(a => a.Takeaway.Count > 0))
        {
            Line(article.Title);
            Blocks(article.Takeaway, 0);
        }
    }

    private void Body(Issue issue)
    {
        var section = "";
        foreach (var article in issue.Articles)
        {
            if (article.Section != section) Line(section = article.Section);
            Article(article, Numbered(article));
        }
    }

    private void Annexes(Issue issue)
    {
        for (var i = 0; i < issue.Annexes.Count; i++) Article(issue.Annexes[i], AnnexHeading(issue, i));
    }

    private void Article(Article article, string heading)
    {
        var start = _text.Length;
        _lines.Add((start, 1));
        Line(heading);
        if (article.Tags.Count > 0) Line(string.Join(' ', article.Tags.Select(t => "#" + t)));
        Blocks(article.Body, 0);
        if (article.Background.Count > 0)
        {
            Line(_words.Background + (_words.Language == "zh" ? "：" : ":"));
            Blocks(article.Background, 0);
        }
        foreach (var source in article.Sources)
        {
            Line(SourceLine(source, _words));
        }
        _articles.Add((article, TextSpan.FromBounds(start, _text.Length)));
    }

    /// <summary>A source as a line of text.</summary>
    public static string SourceLine(Source source, IssueWords words)
    {
        var language = source.Language is { } other && other != words.Language ? words.Language == "zh" ? "（英文）" : other == "zh" ? " (in Chinese)" : $" ({other})" : "";
        var colon = words.Language == "zh" ? "：" : ": ";
        return $"{words.Sources.TrimEnd('s')}{colon}{source.Title}{language}" + (source.Address is { } address ? colon + address : "");
    }

    private static string Numbered(Article article) => string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}");

    private void Line(string line) => _text.Append(line).Append("\n\n");

    private void Row(string line) => _text.Append(line).Append('\n');

    private void Blocks(IReadOnlyList<Block> blocks, int depth)
    {
        foreach (var block in blocks) Block(block, depth);
    }

    private void Block(Block block, int depth)
    {
        _lines.Add((_text.Length, block.Line));
        switch (block)
        {
            case Paragraph paragraph:
                Runs(paragraph.Runs);
                _text.Append("\n\n");
                break;
            case SubHeading heading:
                Runs(heading.Runs);
                _text.Append("\n\n");
                break;
            case QuoteBlock quote:
                Blocks(quote.Blocks, depth);
                break;
            case ListBlock list:
                Items(list, depth);
                _text.Append('\n');
                break;
            case TableBlock table:
                if (table.Head.Count > 0) Cells(table.Head);
                foreach (var row in table.Rows) Cells(row);
                _text.Append('\n');
                break;
            case FigureBlock figure:
                Line(figure.Figure.Caption);
                FigureRows(figure.Figure);
                break;
        }
    }

    private void Items(ListBlock list, int depth)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            _text.Append(' ', depth * 2).Append(list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}. ") : "- ");
            foreach (var block in list.Items[i])
            {
                if (block is Paragraph paragraph)
                {
                    _lines.Add((_text.Length, block.Line));
                    Runs(paragraph.Runs);
                    _text.Append('\n');
                }
                else if (block is ListBlock below) Items(below, depth + 1);
                else Block(block, depth + 1);
            }
        }
    }

    private void Cells(IReadOnlyList<TableCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) _text.Append('\t');
            Runs(cells[i].Runs);
        }
        _text.Append('\n');
    }

    private void FigureRows(Figure figure)
    {
        switch (figure)
        {
            case ChartFigure chart:
                foreach (var bar in chart.Bars) _text.Append(CultureInfo.InvariantCulture, $"{bar.Name}\t{Amount(bar.Value)}{(chart.Unit == "percent" ? " %" : "")}\n");
                _text.Append('\n');
                break;
            case TreeFigure tree:
                Nodes(tree.Nodes, 0);
                _text.Append('\n');
                break;
        }
    }

    private void Nodes(IReadOnlyList<TreeNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            _text.Append(' ', depth * 2).Append("- ").Append(node.Name).Append('\n');
            Nodes(node.Below, depth + 1);
        }
    }

    /// <summary>A figure with its thousands set apart.</summary>
    public static string Amount(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private void Runs(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            _starts[run] = _text.Length;
            _text.Append(run.Text);
            // An address behind words is said behind them; one that is the words is not said twice.
            if (run.Target is { Kind: TargetKind.Address } target && target.Value != run.Text && !target.Value.StartsWith("mailto:", StringComparison.Ordinal)) _text.Append(" (").Append(target.Value).Append(')');
        }
    }

    private sealed class ReferenceComparer : IEqualityComparer<Run>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(Run? x, Run? y) => ReferenceEquals(x, y);

        public int GetHashCode(Run obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
