using AngleSharp.Html.Parser;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Narrowing a search on its page.</summary>
[Collection(OneSite.Name)]
public class SearchPageTests(SiteFixture site)
{
    [Fact]
    public async Task Each_word_of_a_facet_leads_to_as_many_results_as_it_says_and_can_be_taken_away_again()
    {
        var page = await Page("/search?q=standard");
        var links = page.QuerySelectorAll(".facets section[aria-labelledby^=f-]:not([aria-labelledby=f-kind]) li").Take(12).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var narrowed = await Page(link.QuerySelector("a")!.GetAttribute("href")!);
            Assert.StartsWith(link.QuerySelector(".n")!.TextContent + " result", narrowed.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
            var chosen = Assert.Single(narrowed.QuerySelectorAll(".chosen a"));
            Assert.Equal("/search?q=standard", chosen.GetAttribute("href"));
            Assert.NotNull(narrowed.QuerySelector(".facets a[aria-current]"));
        }
    }

    [Theory]
    [InlineData("/search.json?level=nonsense", "international")]
    [InlineData("/search.json?status=open", "in-force")]
    [InlineData("/search.json?language=fr", "zh")]
    public async Task A_word_that_is_none_is_refused_with_those_that_are(string address, string known)
    {
        var answer = await site.Get(address);
        Assert.Equal(400, answer.Status);
        using var problem = System.Text.Json.JsonDocument.Parse(answer.Body);
        Assert.Contains(known, problem.RootElement.GetProperty("known").EnumerateArray().Select(k => k.GetString()));
    }

    [Theory]
    [InlineData("/search.json?year=21")]
    [InlineData("/search.json?ics=35.1")]
    [InlineData("/search.json?ics=ab")]
    public async Task A_code_that_is_none_is_refused(string address) => Assert.Equal(400, (await site.Get(address)).Status);

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address)
    {
        var answer = await site.Get(address);
        Assert.True(answer.Status == 200, $"{address} answers {answer.Status}");
        return new HtmlParser().ParseDocument(answer.Body);
    }
}
