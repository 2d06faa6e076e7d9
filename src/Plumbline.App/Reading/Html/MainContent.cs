using AngleSharp.Dom;

namespace Plumbline.App.Reading.Html;

/// <summary>Where the text of a page is: the main element or the one article when the page marks it, else the body.</summary>
internal static class MainContent
{
    private const double ShareOfBody = 0.25;

    internal static IElement Of(IDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        var articles = body.QuerySelectorAll("article");
        var marked = body.QuerySelector("main") ?? body.QuerySelector("[role=main]") ?? (articles.Length == 1 ? articles[0] : null);
        if (marked is null) return body;
        return marked.TextContent.Trim().Length >= ShareOfBody * body.TextContent.Trim().Length ? marked : body;
    }
}
