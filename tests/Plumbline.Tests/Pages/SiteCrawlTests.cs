using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Walks the site from its first page as a reader would, and looks at every page that is reached.</summary>
[Collection(OneSite.Name)]
public class SiteCrawlTests(SiteFixture site)
{
    private const int MostPages = 250;

    [Fact]
    public async Task Every_link_leads_somewhere_and_every_page_is_sound()
    {
        var waiting = new Queue<string>(["/", "/search?q=standard", "/documents/" + site.Hostile]);
        var seen = new HashSet<string>(waiting);
        var places = new Dictionary<string, HashSet<string>>();
        var wanted = new List<(string From, string Page, string Anchor)>();
        while (waiting.TryDequeue(out var path) && places.Count < MostPages)
        {
            var answer = await site.Get(path);
            Assert.True(answer.Status == 200, $"{path} answers {answer.Status}");
            if (!answer.Headers["Content-Type"].StartsWith("text/html", StringComparison.Ordinal)) continue;
            var page = new HtmlParser().ParseDocument(answer.Body);
            places[path] = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            Look(path, page);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (link.StartsWith("http", StringComparison.Ordinal)) continue;
                var (target, anchor) = link.Split('#') is [var head, var tail] ? (head, tail) : (link, "");
                if (target.Length == 0) target = path;
                if (anchor.Length > 0) wanted.Add((path, target, anchor));
                if (seen.Add(target)) waiting.Enqueue(target);
            }
        }
        Assert.True(places.Count > 40, $"only {places.Count} pages were reached");
        Assert.All(wanted.Where(w => places.ContainsKey(w.Page)), w => Assert.True(places[w.Page].Contains(w.Anchor), $"{w.From}: {w.Page}#{w.Anchor} is not there"));
    }

    [Fact]
    public async Task A_hostile_title_is_shown_as_text()
    {
        foreach (var path in new[] { "/", "/documents", "/documents/" + site.Hostile, "/standards/gb-t-35273-2020", "/search?q=alert", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E" })
        {
            var body = (await site.Get(path)).Body;
            Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", body, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", body, StringComparison.Ordinal);
        }
    }

    private static void Look(string path, IDocument page)
    {
        void Holds(bool fact, string what) => Assert.True(fact, $"{path}: {what}");
        Holds(page.QuerySelectorAll("h1").Length == 1, "one h1");
        Holds(page.QuerySelectorAll("main").Length == 1 && page.QuerySelector("header.masthead, nav") is not null, "landmarks");
        Holds(page.QuerySelector("html")!.HasAttribute("lang"), "a language");
        Holds(page.QuerySelector("title")!.TextContent.Contains("Plumbline", StringComparison.Ordinal), "a title");
        Holds(page.QuerySelectorAll("[style], style").Length == 0, "no inline style");
        Holds(page.QuerySelectorAll("script").All(s => s.TextContent.Length == 0 && s.GetAttribute("src")!.StartsWith('/')), "no inline script");
        Holds(page.QuerySelectorAll("*").All(e => !e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))), "no handler in an attribute");
        Holds(page.QuerySelectorAll("img, iframe, object, embed, link[href^=http]").Length == 0, "nothing from elsewhere");
        Holds(page.QuerySelectorAll("a[href]").All(a => a.GetAttribute("href") is ['/', ..] or ['#', ..] or ['h', 't', 't', 'p', ..]), "links of the web only");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Holds(ids.Distinct().Count() == ids.Count, "ids are unique: " + string.Join(", ", ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"))));
        Holds(page.QuerySelectorAll("a a").Length == 0, "no link in a link");
    }
}
