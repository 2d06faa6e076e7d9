using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Plumbline.App.Api;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Whatever a register holds, it stands on pages and in feeds as text and does nothing there.</summary>
public class PoisonTests(PoisonedSite site) : IClassFixture<PoisonedSite>
{
    private const int MostPages = 160;

    [Fact]
    public async Task No_page_does_what_its_texts_say()
    {
        var waiting = new Queue<string>(["/", "/consultations", "/instruments", "/events", "/bodies", "/frameworks", "/topics", "/projects", "/documents", "/issues", "/committees", "/standards", "/statistics", "/targets", "/agreements", "/adoptions", "/language-versions",
            "/contradictions", "/references", "/lists", "/lists/list", "/changes?since=0", "/compare", "/api", "/search?q=" + Uri.EscapeDataString(PoisonedSite.Poison), "/search?q=standard", "/nothing" + Uri.EscapeDataString(PoisonedSite.Poison)]);
        var seen = new HashSet<string>(waiting);
        var (pages, poisoned) = (0, 0);
        while (waiting.TryDequeue(out var path) && pages < MostPages)
        {
            var answer = await site.Get(path);
            Assert.True(answer.Status is 200 or 404, $"{path} answers {answer.Status}");
            if (!answer.Headers["Content-Type"].StartsWith("text/html", StringComparison.Ordinal)) continue;
            pages++;
            if (answer.Body.Contains("alert(1)", StringComparison.Ordinal)) poisoned++;
            var page = new HtmlParser().ParseDocument(answer.Body);
            void Holds(bool fact, string what) => Assert.True(fact, $"{path}: {what}");
            Holds(page.QuerySelectorAll("script").All(s => s.TextContent.Length == 0 && s.GetAttribute("src")!.StartsWith("/assets/", StringComparison.Ordinal)), "only our script");
            Holds(page.QuerySelectorAll("img, iframe, object, embed, style, [style], base, meta[http-equiv]").Length == 0, "nothing that a text brought");
            Holds(page.QuerySelectorAll("title").Length <= 1 + page.QuerySelectorAll("svg title").Length, "one title");
            Holds(page.QuerySelectorAll("*").All(e => !e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))), "no handler");
            Holds(page.QuerySelectorAll("[href], [src], [action], [formaction]").All(e => new[] { "href", "src", "action", "formaction" }.All(n => e.GetAttribute(n) is null or ['/', not '/' and not '\\', ..] or "/" or ['#', ..] or ['h', 't', 't', 'p', ':', ..] or ['h', 't', 't', 'p', 's', ':', ..])), "links of the web only");
            Holds(answer.Body.IndexOfAny(['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u200E', '\u200F', '\u200B', '\uFEFF', '\u0007']) < 0, "no sign that turns the writing or hides");
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0])) if (seen.Add(link)) waiting.Enqueue(link);
        }
        Assert.True(pages == MostPages && poisoned > MostPages / 3, $"{pages} pages, {poisoned} of them with poison");
    }

    [Fact]
    public async Task No_feed_calendar_or_table_does_either()
    {
        foreach (var path in ApiPaths.All.Where(p => !p.Variables.Any() && p.Address != "/compare"))
        {
            foreach (var form in path.Forms)
            {
                var answer = await site.Get($"{path.Address}.{form}");
                Assert.True(answer.Status == 200, $"{path.Address}.{form} answers {answer.Status}");
                switch (form)
                {
                    case "json":
                        using (JsonDocument.Parse(answer.Body)) Assert.DoesNotContain('<', answer.Body);
                        break;
                    case "atom":
                        Assert.All(XDocument.Parse(answer.Body).Descendants().Attributes("href"), h => Assert.StartsWith("http://localhost", h.Value.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), StringComparison.Ordinal));
                        Assert.DoesNotContain('\u202E', answer.Body);
                        break;
                    case "ics":
                        Assert.DoesNotContain('\u202E', answer.Body);
                        Assert.All(answer.Body.Split("\r\n"), line => Assert.True(line.Length == 0 || line[0] == ' ' || char.IsAsciiLetterUpper(line[0]), line));
                        break;
                    case "csv":
                        Assert.All(Cells(answer.Body), cell => Assert.True(cell.Length == 0 || cell[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r'), cell));
                        break;
                }
            }
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/standards.json")]
    [InlineData("/consultations.ics")]
    [InlineData("/documents.atom")]
    [InlineData("/compare")]
    [InlineData("/nothing")]
    [InlineData("/nothing.json")]
    [InlineData("/?x=1")]
    public async Task Every_answer_carries_the_whole_policy(string path)
    {
        var headers = (await site.Get(path)).Headers;
        Assert.Equal("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("camera=(), geolocation=(), microphone=()", headers["Permissions-Policy"]);
        Assert.False(headers.ContainsKey("Server") || headers.ContainsKey("X-Powered-By") || headers.ContainsKey("Set-Cookie"));
    }

    /// <summary>Cells of RFC 4180.</summary>
    private static IEnumerable<string> Cells(string csv)
    {
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else cell.Append(c);
        }
    }
}
