using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plumbline.App.Reading;
using Plumbline.App.Reading.Html;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>
/// The items that a page names by links. A selector says which; without one they are the links of the main part whose words are long enough to be a title, outside of menus, on the same site. The title is
/// that of the link where its words are cut, the day is the one that stands beside it.
/// </summary>
internal static class LinkList
{
    private const int LongestTitle = 300;

    /// <summary>Letters around a link in which its day may stand.</summary>
    private const int Beside = 400;

    /// <summary>A Han letter says as much as three others.</summary>
    private const int ShortestTitle = 18;

    /// <param name="html">The page, decoded.</param>
    /// <param name="at">Where it came from.</param>
    /// <param name="selector">Selects links, or what holds them; null for the usual.</param>
    public static Listing Of(string html, Uri at, string? selector)
    {
        if (!HtmlReader.IsSound(html)) return Listing.Failed(SourceFaults.Theirs, "the page is nested or grown beyond reason; its links are not read");
        var document = new HtmlParser().ParseDocument(html);
        if (document.QuerySelector("base[href]")?.GetAttribute("href") is { } @base && Uri.TryCreate(at, @base, out var moved)) at = moved;
        IEnumerable<IElement> links;
        try
        {
            links = selector is null
                ? MainContent.Of(document).QuerySelectorAll("a[href]").Where(a => IsTitle(a) && a.Closest("nav, header, footer, [role=navigation]") is null)
                : document.QuerySelectorAll(selector).Select(e => e.LocalName == "a" ? e : e.QuerySelector("a[href]")).OfType<IElement>();
        }
        catch (DomException)
        {
            return Listing.Failed(SourceFaults.Ours, $"'{selector}' is no CSS selector");
        }
        var items = new List<ListedItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { Listing.AddressOf(at, at.ToString()) ?? "" };
        foreach (var link in links)
        {
            if (Listing.AddressOf(at, link.GetAttribute("href")) is not { } address || (selector is null && !IsOfSite(at, address)) || !seen.Add(address)) continue;
            if (items.Count == Listing.Most) break;
            items.Add(new ListedItem(address, TitleOf(link), DayOf(link)));
        }
        return new Listing(items);
    }

    private static bool IsTitle(IElement link)
    {
        var weight = 0;
        foreach (var c in link.TextContent) weight += c is >= '\u3400' and <= '\u9FFF' ? 3 : char.IsLetterOrDigit(c) ? 1 : 0;
        return weight >= ShortestTitle;
    }

    private static bool IsOfSite(Uri at, string address)
    {
        var (here, there) = (at.IdnHost, new Uri(address).IdnHost);
        if (here.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) here = here[4..];
        return there.Equals(here, StringComparison.OrdinalIgnoreCase) || there.EndsWith("." + here, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The words of the link, or its title where it begins with the same words and goes on.</summary>
    private static string? TitleOf(IElement link)
    {
        var words = CellText.Flat(link.TextContent);
        var whole = CellText.Flat(link.GetAttribute("title") ?? "");
        var beginning = words.TrimEnd('.', '…', ' ');
        var title = whole.Length > words.Length && (words.Length == 0 || whole.StartsWith(beginning, StringComparison.Ordinal)) ? whole : words;
        return title.Length switch { 0 => null, > LongestTitle => title[..LongestTitle], _ => title };
    }

    /// <summary>The day in the nearest part around a link that holds no other link.</summary>
    private static string? DayOf(IElement link)
    {
        if (PlainDate.First(link.TextContent) is { } inside) return inside;
        for (var around = link.ParentElement; around is not null && around.LocalName is not ("body" or "ul" or "ol" or "table" or "main"); around = around.ParentElement)
        {
            var text = around.TextContent;
            if (text.Length > Beside + link.TextContent.Length) return null;
            if (PlainDate.First(text) is { } day) return around.QuerySelectorAll("a[href]").Length <= 2 ? day : null;
        }
        return null;
    }
}
