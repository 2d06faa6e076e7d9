using AngleSharp.Html.Parser;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Which language a reader gets, and that it is that language all over the page.</summary>
[Collection(OneSite.Name)]
public class LanguageTests(SiteFixture site)
{
    private const string ZhFirst = "zh-CN,zh;q=0.9,en;q=0.8";

    [Theory]
    [InlineData("", "en")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData(ZhFirst, "zh-Hans")]
    [InlineData("en;q=0.5, zh-Hant;q=0.8", "zh-Hans")]
    [InlineData("fr, de;q=0.9, zh;q=0.1", "zh-Hans")]
    [InlineData("zh;q=0, fr", "en")]
    [InlineData("*", "en")]
    [InlineData("zhx", "en")]
    [InlineData("ein Unsinn ;;; q=", "en")]
    public async Task The_browser_chooses(string accepted, string language)
    {
        var answer = await site.Ask("/standards", "GET", ("Accept-Language", accepted));
        Assert.Equal(language, new HtmlParser().ParseDocument(answer.Body).DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, answer.Headers["Content-Language"]);
        Assert.Contains("Accept-Language", answer.Headers["Vary"], StringComparison.Ordinal);
        Assert.Contains("Cookie", answer.Headers["Vary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_goes_back_to_the_page_and_beats_the_browser()
    {
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Send("/standards?kind=sector", "form.tongue", ("to", "zh"));
        Assert.Equal((302, "/standards?kind=sector"), (answer.Status, answer.Headers["Location"]));
        Assert.True(visitor.Cookies.Single(c => c.Name == "lang").HttpOnly);
        Assert.Contains("<html lang=\"zh-Hans\">", (await visitor.Get("/standards?kind=sector", ("Accept-Language", "en"))).Body, StringComparison.Ordinal);
        await visitor.Send("/standards", "form.tongue", ("to", "en"));
        Assert.Contains("<html lang=\"en\">", (await visitor.Get("/standards", ("Accept-Language", ZhFirst))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_switch_leads_nowhere_else(string back)
    {
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Post("/language", [new("to", "zh"), new("back", back)]);
        Assert.Equal((302, "/"), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task The_switch_takes_its_languages_only()
    {
        using var visitor = new Visitor(site.Address);
        Assert.Equal(400, (await visitor.Post("/language", [new("to", "xx"), new("back", "/")])).Status);
        Assert.Equal(400, (await visitor.Post("/language", [])).Status);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "lang");
        Assert.Equal(404, (await site.Get("/language")).Status);
    }

    [Fact]
    public async Task Each_language_has_its_own_finished_pages_and_tags()
    {
        var english = await site.Ask("/committees", "GET");
        var chinese = await site.Ask("/committees", "GET", ("Accept-Language", ZhFirst));
        Assert.NotEqual(english.Headers["ETag"], chinese.Headers["ETag"]);
        Assert.Equal(304, (await site.Ask("/committees", "GET", ("Accept-Language", ZhFirst), ("If-None-Match", chinese.Headers["ETag"]))).Status);
        Assert.Equal(200, (await site.Ask("/committees", "GET", ("If-None-Match", chinese.Headers["ETag"]))).Status);
    }

    [Theory]
    [InlineData("/standards/gb-t-35273-2020.json")]
    [InlineData("/consultations.csv")]
    [InlineData("/timeline.atom")]
    [InlineData("/timeline.ics")]
    [InlineData("/standards.json?nonsense=1")]
    public async Task Data_are_the_same_for_every_reader(string path)
    {
        var (english, chinese) = (await site.Ask(path, "GET"), await site.Ask(path, "GET", ("Accept-Language", ZhFirst)));
        Assert.Equal(WithoutMoments(english.Body), WithoutMoments(chinese.Body));
    }

    [Fact]
    public async Task What_the_sites_own_script_asks_for_is_in_the_language_of_the_page()
    {
        Assert.Contains("in force", (await site.Ask("/search/slip.json?of=GB/T 35273-2020", "GET")).Body, StringComparison.Ordinal);
        Assert.Contains("现行", (await site.Ask("/search/slip.json?of=GB/T 35273-2020", "GET", ("Accept-Language", "zh"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_and_missing_pages_speak_Chinese_too()
    {
        async Task<string> Main(string path) => new HtmlParser().ParseDocument((await site.Ask(path, "GET", ("Accept-Language", "zh"))).Body).QuerySelector("main")!.TextContent;
        Assert.Contains("没有此页面", await Main("/nothing"), StringComparison.Ordinal);
        Assert.Contains("不是年份", await Main("/events?year=21"), StringComparison.Ordinal);
        Assert.Contains("本页没有参数“nonsense”；可用参数：kind", await Main("/standards?nonsense=1"), StringComparison.Ordinal);
    }

    /// <summary>On a page in Chinese, English stands where it is content and says so by its language.</summary>
    [Fact]
    public async Task No_page_in_Chinese_says_English_of_its_own()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in ChinesePages.Of(site))
        {
            var page = new HtmlParser().ParseDocument((await site.Ask(path, "GET", ("Accept-Language", "zh"))).Body);
            foreach (var said in ChinesePages.English(page)) found.TryAdd(said, path);
        }
        Assert.True(found.Count == 0, string.Join("\n", found.Select(f => $"{f.Key}   {f.Value}")));
    }

    private static string WithoutMoments(string body) => string.Join('\n', body.Split('\n').Where(l => !l.Contains("DTSTAMP", StringComparison.Ordinal)));
}
