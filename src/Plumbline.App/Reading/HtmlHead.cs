using System.Buffers;

namespace Plumbline.App.Reading;

/// <summary>Whether text begins as HTML does.</summary>
internal static class HtmlHead
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["<!doctype html", "<html", "<head>", "<head ", "<body", "<title>"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AnyTags = SearchValues.Create(
        ["<p>", "<p ", "<div", "<br", "<table", "<h1", "<h2", "<ul", "<ol", "<span", "<a ", "<article", "<section", "<main"], StringComparison.OrdinalIgnoreCase);

    /// <param name="head">The first characters, without a byte-order mark or blanks before them.</param>
    /// <param name="extension">Of the file's name, lower case, with its full stop.</param>
    internal static bool IsHtml(ReadOnlySpan<char> head, string extension)
    {
        // A text about HTML does not begin with a bracket.
        if (head.StartsWith("<") && head.IndexOfAny(Openings) >= 0) return true;
        var named = extension is ".html" or ".htm" or ".xhtml";
        return (named && head.Contains('<')) || (head.StartsWith("<") && !head.StartsWith("<?xml") && head.IndexOfAny(AnyTags) == 0);
    }
}
