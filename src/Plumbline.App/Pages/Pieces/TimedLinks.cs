using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Pieces;

/// <summary>Keeps the two times of a page (<c>as-of</c>, <c>known-by</c>) in its links to other pages of the site, so that a reader stays in the time asked for.</summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("identifier", Attributes = "href", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimedLinks : TagHelper
{
    private static readonly string[] Rooms = ["/standards", "/committees", "/documents", "/articles", "/issues", "/search", "/timeline", "/contradictions", "/statistics", "/targets", "/adoptions", "/language-versions", .. ThingRooms.Kinds.Select(k => "/" + ThingRooms.RoomOf(k))];

    /// <summary>Behind those that write the link.</summary>
    public override int Order => 100;

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var query = View.HttpContext.Request.Query;
        if (!query.ContainsKey(SitePage.AsOfName) && !query.ContainsKey(SitePage.KnownByName)) return;
        if (output.Attributes.TryGetAttribute("href", out var href) && (href.Value is IHtmlContent written ? Plain(written) : href.Value?.ToString()) is { } address && !output.Attributes.ContainsName("data-now")) output.Attributes.SetAttribute("href", Keep(View.HttpContext, address));
        output.Attributes.RemoveAll("data-now");
    }

    /// <summary>What a page wrote is encoded, and is encoded again behind us.</summary>
    private static string Plain(IHtmlContent written)
    {
        using var text = new StringWriter();
        written.WriteTo(text, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>An address with the times of the page that is shown.</summary>
    public static string Keep(HttpContext page, string address)
    {
        if (address != "/" && !Array.Exists(Rooms, room => address.StartsWith(room, StringComparison.Ordinal))) return address;
        var times = new QueryBuilder();
        foreach (var name in (ReadOnlySpan<string>)[SitePage.AsOfName, SitePage.KnownByName])
        {
            if (SitePage.Day(page, name) is not null && !address.Contains(name + "=", StringComparison.Ordinal)) times.Add(name, page.Request.Query[name].ToString());
        }
        var added = times.ToString();
        if (added.Length == 0) return address;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (place, anchor) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return place + (place.Contains('?', StringComparison.Ordinal) ? "&" + added[1..] : added) + anchor;
    }
}
