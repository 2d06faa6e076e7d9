using AngleSharp.Dom;

namespace Plumbline.App.Reading.Html;

/// <summary>What an element is to a reader.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "map", "head", "title", "link", "meta",
        "button", "select", "textarea", "input", "datalist", "dialog", "rt", "rp", "nav", "noframes",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "details", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "legend", "li", "main", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "td", "th", "caption", "ul", "menu",
    };

    /// <summary>Begin a paragraph of their own; other blocks begin a line.</summary>
    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "aside", "blockquote", "dl", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "ol", "p", "pre", "section", "table", "ul", "caption",
    };

    internal static bool IsUnread(string name) => Unread.Contains(name);

    internal static bool IsBlock(string name) => Blocks.Contains(name);

    internal static bool IsParagraph(string name) => Paragraphs.Contains(name);

    /// <summary>Scripts and controls, and what the page itself hides.</summary>
    internal static bool IsUnread(IElement element) =>
        IsUnread(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsHidden(element.GetAttribute("style"))
        || element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo";

    private static bool IsHidden(string? style)
    {
        if (string.IsNullOrEmpty(style)) return false;
        var plain = style.Replace(" ", "");
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
