using Microsoft.AspNetCore.Html;

namespace Plumbline.App.Pages.Pieces;

/// <summary>One of the sources that a citation names.</summary>
/// <param name="Text">What to show: the host of an address of the web, else the words themselves.</param>
/// <param name="Address">The address, or null.</param>
internal sealed record Source(string Text, string? Address)
{
    /// <summary>The sources in a cell such as <c>https://a.example/x; SAC notice 5</c>.</summary>
    public static IEnumerable<Source> Read(string? cell)
    {
        foreach (var part in (cell ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return Places.IsWeb(part) ? new Source(new Uri(part).Host, part) : new Source(part, null);
    }

    /// <summary>All of them in a row, parted by semicolons.</summary>
    public static IHtmlContent Row(IEnumerable<Source> sources)
    {
        var row = new HtmlContentBuilder();
        foreach (var (text, address) in sources)
        {
            if (row.Count > 0) row.Append("; ");
            if (address is null) row.Append(text);
            else row.AppendHtml("<a rel=\"noreferrer nofollow\" href=\"").Append(address).AppendHtml("\">").Append(text).AppendHtml("</a>");
        }
        return row;
    }
}
