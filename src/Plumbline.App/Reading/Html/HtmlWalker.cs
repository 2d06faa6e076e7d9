using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumbline.App.Reading.Html;

/// <summary>Walks a tree in order of reading: blocks on lines of their own, list items with their marks, tables of data row by row. The tree is not deeper than <see cref="HtmlReader"/> allows.</summary>
internal sealed class HtmlWalker(PlainTextBuilder text)
{
    private readonly Dictionary<IElement, int> _nextNumbers = [];

    internal void Walk(INode parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // By index: the parser's NextSibling looks for its place among all children.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var node = children[i];
            if (node is IText words) text.Words(words.Data);
            else if (node is IElement element && !HtmlElements.IsUnread(element)) Element(element);
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Line();
                return;
            case "li":
                Item(element);
                return;
            case "pre":
                Preformatted(element);
                return;
            case "sup" when element.TextContent.Trim() is { Length: > 0 and <= 4 } mark && mark.All(c => char.IsAsciiDigit(c) || c == ','):
                text.Literal(Superscript.Of(mark));
                return;
            case "table" when element is IHtmlTableElement table && HtmlTable.IsData(table):
                text.Paragraph();
                foreach (var row in HtmlTable.Rows(table))
                {
                    text.Literal(row);
                    text.Line();
                }

                text.Paragraph();
                return;
        }

        if (!HtmlElements.IsBlock(element.LocalName))
        {
            Walk(element);
            return;
        }

        Break(element);
        Walk(element);
        Break(element);
    }

    private void Item(IElement item)
    {
        text.Line();
        text.Literal(MarkOf(item) + " ");
        Walk(item);
        text.Line();
    }

    /// <summary>A bullet, or the number that a browser would show.</summary>
    private string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "•";
        if (!_nextNumbers.TryGetValue(list, out var number)) number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        if (int.TryParse(item.GetAttribute("value"), out var stated)) number = stated;
        _nextNumbers[list] = unchecked(number + 1);
        return $"{number}.";
    }

    private void Preformatted(IElement element)
    {
        text.Paragraph();
        foreach (var line in element.TextContent.Split('\n'))
        {
            text.Literal(line.TrimEnd('\r', ' '));
            text.Line();
        }

        text.Paragraph();
    }

    private void Break(IElement element)
    {
        if (HtmlElements.IsParagraph(element.LocalName)) text.Paragraph();
        else text.Line();
    }
}
