using System.Net;

namespace Plumbline.App.Reading.Html;

/// <summary>HTML read tag by tag, for documents that no tree should be built of: one pass, no stack. Blocks begin lines, cells are parted by tabs, scripts and styles are left out.</summary>
internal static class FlatHtml
{
    internal static (string Text, string? Title) Read(string html, ReadingOptions options)
    {
        var text = new PlainTextBuilder(options.MaxCharacters);
        string? title = null;
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            if (open > at) text.Words(Plain(html.AsSpan(at, open - at)));
            if (open == html.Length) break;
            at = Tag(html, open, text, ref title);
        }

        return (text.ToString(), title);
    }

    /// <summary>Gives the offset behind the tag, or behind the element when its content is not read.</summary>
    private static int Tag(string html, int open, PlainTextBuilder text, ref string? title)
    {
        if (html.AsSpan(open).StartsWith("<!--")) return After(html, "-->", open + 4);
        var next = open + 1 < html.Length ? html[open + 1] : ' ';
        if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?'))
        {
            text.Words("<");
            return open + 1;
        }

        var end = After(html, ">", open + 1);
        var closing = next == '/';
        var start = closing ? open + 2 : open + 1;
        var length = 0;
        while (start + length < end && length < 16 && char.IsAsciiLetterOrDigit(html[start + length])) length++;
        var name = html.AsSpan(start, length).ToString().ToLowerInvariant();
        if (!closing && name is "script" or "style" or "title" or "textarea" or "noscript" or "template")
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return html.Length;
            if (name == "title" && title is null && close - end < 1000) title = CellText.Flat(Plain(html.AsSpan(end, close - end)));
            return After(html, ">", close);
        }

        if (name is "td" or "th")
        {
            if (!closing) text.Tab();
        }
        else if (HtmlElements.IsParagraph(name))
        {
            text.Paragraph();
        }
        else if (name == "br" || HtmlElements.IsBlock(name))
        {
            text.Line();
        }

        return end;
    }

    private static int After(string html, string mark, int from)
    {
        var at = from >= html.Length ? -1 : html.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static string Plain(ReadOnlySpan<char> words) => words.Contains('&') ? WebUtility.HtmlDecode(words.ToString()) : words.ToString();
}
