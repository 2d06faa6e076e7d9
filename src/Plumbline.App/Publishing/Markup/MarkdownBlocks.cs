using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Plumbline.App.Publishing.Model;
using Block = Plumbline.App.Publishing.Model.Block;
using ListBlock = Plumbline.App.Publishing.Model.ListBlock;
using QuoteBlock = Plumbline.App.Publishing.Model.QuoteBlock;
using TableCell = Plumbline.App.Publishing.Model.TableCell;

namespace Plumbline.App.Publishing.Markup;

/// <summary>
/// Markdown to the blocks of an issue: paragraphs, headings, lists, tables, quotations and figures. HTML is text like any other, so that nothing but words reaches a form.
/// </summary>
/// <param name="figure">Gives the figure that the text names (<c>figure:id</c> or a file), and says where there is none.</param>
/// <param name="wrong">Told what cannot be kept: line, and what it is.</param>
internal sealed class MarkdownBlocks(Func<string, string, int, Figure?> figure, Action<int, string> wrong)
{
    private const int Deepest = 8;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();

    /// <summary>The blocks of a text.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="firstLine">Line of the file on which it begins, from 1.</param>
    public List<Block> Read(string text, int firstLine = 1)
    {
        var blocks = new List<Block>();
        foreach (var node in Markdown.Parse(text, Pipeline)) Add(blocks, node, firstLine, 0);
        return blocks;
    }

    private void Add(List<Block> blocks, Markdig.Syntax.Block node, int firstLine, int depth)
    {
        var line = firstLine + node.Line;
        if (depth > Deepest)
        {
            wrong(line, $"lists and quotations nest deeper than {Deepest} levels");
            return;
        }
        switch (node)
        {
            case HeadingBlock heading:
                blocks.Add(new SubHeading(line, heading.Level, MarkdownRuns.Of(heading.Inline)));
                break;
            case ParagraphBlock paragraph when MarkdownRuns.LoneImage(paragraph.Inline) is var (name, words):
                if (figure(name, words, line) is { } found) blocks.Add(new FigureBlock(line, found));
                break;
            case ParagraphBlock paragraph:
                blocks.Add(new Paragraph(line, MarkdownRuns.Of(paragraph.Inline)));
                break;
            case Markdig.Syntax.ListBlock list:
                var items = new List<IReadOnlyList<Block>>();
                foreach (var item in list.OfType<ContainerBlock>()) items.Add(Below(item, firstLine, depth));
                blocks.Add(new ListBlock(line, list.IsOrdered, int.TryParse(list.OrderedStart, out var start) ? start : 1, items));
                break;
            case Markdig.Syntax.QuoteBlock quote:
                blocks.Add(new QuoteBlock(line, Below(quote, firstLine, depth)));
                break;
            case Table table:
                blocks.Add(Rows(table, line));
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case LeafBlock code:
                blocks.Add(new Paragraph(line, [new Run(code.Lines.ToString()) { Code = true }]));
                break;
            default:
                wrong(line, "this part of Markdown is not known here; paragraphs, headings, lists, tables, quotations and pictures are");
                break;
        }
    }

    private List<Block> Below(ContainerBlock container, int firstLine, int depth)
    {
        var below = new List<Block>();
        foreach (var child in container) Add(below, child, firstLine, depth + 1);
        return below;
    }

    private static TableBlock Rows(Table table, int line)
    {
        IReadOnlyList<TableCell> head = [];
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<TableCell>();
            foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
            {
                var runs = new List<Run>();
                foreach (var paragraph in cell.OfType<ParagraphBlock>()) runs.AddRange(MarkdownRuns.Of(paragraph.Inline));
                var isRight = cells.Count < table.ColumnDefinitions.Count && table.ColumnDefinitions[cells.Count].Alignment == TableColumnAlign.Right;
                cells.Add(new TableCell(runs, isRight));
            }
            if (row.IsHeader) head = cells;
            else rows.Add(cells);
        }
        return new TableBlock(line, head, rows);
    }
}
