using System.Text;
using AngleSharp.Html.Parser;

namespace Plumbline.App.Reading.Html;

/// <summary>HTML to text. What is nested or grown beyond reason is read tag by tag without building a tree, since a tree costs time by the square of its depth.</summary>
internal static class HtmlReader
{
    private const int DeepestTree = 400;
    private const int LongestTree = 24 * 1024 * 1024;
    private const int LongestTag = 64 * 1024;
    private const int MostTagsOfTree = 1_500_000;

    internal static ReadResult Read(ReadOnlySpan<byte> bytes, string label, ReadingOptions options, Encoding? stated = null)
    {
        var decoded = HtmlDecoding.Decode(bytes, stated);
        try
        {
            var (text, title) = TextOf(decoded.Text, options);
            if (text.AsSpan().IndexOfAnyExcept(Blanks.OfText) < 0 && options.Content is { } content)
                return new ReadFailure(ReadFailureCode.Empty, $"{label} has no text in the part '{content}' that is to be read: the page has another form by now, or the selector is wrong.");
            if (text.AsSpan().IndexOfAnyExcept(Blanks.OfText) < 0)
                return new ReadFailure(ReadFailureCode.Empty, $"{label} is HTML without any text; what it shows is made by scripts or pictures. Save the page as PDF from a browser.");
            return new ReadDocument
            {
                Text = text,
                Format = DocumentFormat.Html,
                Title = title,
                Language = LanguageGuess.Of(text),
                EncodingName = decoded.EncodingName,
                Warnings = decoded.Warnings,
            };
        }
        catch (TextTooLongException)
        {
            return new ReadFailure(ReadFailureCode.TooLarge, $"{label} holds more than {options.MaxCharacters:N0} characters of text. Split it.");
        }
    }

    /// <summary>Text and title of HTML that has been decoded.</summary>
    internal static (string Text, string? Title) TextOf(string html, ReadingOptions options)
    {
        if (!IsSound(html)) return FlatHtml.Read(html, options);
        try
        {
            return OfTree(html, options);
        }
        catch (InsufficientExecutionStackException)
        {
            return FlatHtml.Read(html, options);
        }
    }

    /// <summary>True for HTML of which a tree can be built in reasonable time.</summary>
    internal static bool IsSound(string html)
    {
        var count = TagCount.Of(html);
        return count.Depth <= DeepestTree && count.Tags <= MostTagsOfTree && count.LongestTag <= LongestTag && html.Length <= LongestTree;
    }

    private static (string Text, string? Title) OfTree(string html, ReadingOptions options)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new PlainTextBuilder(options.MaxCharacters);
        if (options.Content is { } content)
        {
            foreach (var part in document.QuerySelectorAll(content)) new HtmlWalker(text).Walk(part);
        }
        else
        {
            new HtmlWalker(text).Walk(MainContent.Of(document));
        }
        var title = CellText.Flat(document.Title ?? "");
        if (title.Length is 0 or > 300) title = CellText.Flat(document.QuerySelector("h1")?.TextContent ?? "");
        return (text.ToString(), title.Length is 0 or > 300 ? null : title);
    }
}
