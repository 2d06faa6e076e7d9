using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Pages;

[Collection(OneSite.Name)]
public class ListPagesTests(SiteFixture site)
{
    private const string List = "标准号,标准名称\nGB/T 35273-2020,x\nGB 24430.1-2009,y\nnothing,z\n<script>alert(1)</script>,GB 1\n";

    [Fact]
    public async Task A_list_that_is_entered_is_answered_and_not_kept()
    {
        var before = site.Store.KeptLists().Count;
        var answer = await site.Post("/lists", "list", List);
        Assert.Equal(200, answer.Status);
        Assert.Contains("href=\"/standards/gb-t-35273-2020\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Lines that were not read", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
        Assert.Equal(before, site.Store.KeptLists().Count);
    }

    [Theory]
    [InlineData("/lists.csv", "text/csv; charset=utf-8")]
    [InlineData("/lists.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/lists.json", "application/json; charset=utf-8")]
    public async Task It_is_answered_as_a_file(string path, string type)
    {
        var answer = await site.Post(path, "list", List);
        Assert.Equal(200, answer.Status);
        Assert.Equal(type, answer.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData(201_000)]
    [InlineData(2_500_000)]
    public async Task One_that_is_too_long_is_refused_with_the_reason(int length)
    {
        var answer = await site.Post("/lists", "list", new string('x', length));
        Assert.Equal(400, answer.Status);
        Assert.Contains("longer than 200,000 characters", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_entered_is_no_failure()
    {
        Assert.Equal(200, (await site.Post("/lists", "list", "")).Status);
        Assert.Equal(200, (await site.Post("/lists", "other", "x")).Status);
        Assert.Equal(404, (await site.Get("/lists.csv")).Status);
    }

    [Fact]
    public async Task A_kept_list_has_its_page_its_files_and_what_changed_since_a_day()
    {
        site.Store.Keep("页面 list", List, "ours.csv", "Li");
        var address = "/lists/" + Uri.EscapeDataString("页面 list");
        Assert.Contains($"href=\"{address}\"", (await site.Get("/lists")).Body, StringComparison.Ordinal);
        var page = await site.Get(address);
        Assert.Equal(200, page.Status);
        Assert.Contains("gb-t-35273-2020", page.Body, StringComparison.Ordinal);
        Assert.Contains("Information", (await site.Get(address + ".csv")).Body, StringComparison.Ordinal);
        Assert.Equal("PK", (await site.Get(address + ".xlsx")).Body[..2]);
        Assert.Contains("Since 1 January 2020", (await site.Get(address + "?since=2020-01-01")).Body, StringComparison.Ordinal);
        using var data = JsonDocument.Parse((await site.Get(address + ".json?since=2020-01-01")).Body);
        Assert.NotEqual(0, data.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Equal(400, (await site.Get(address + "?since=May")).Status);
        Assert.Equal(404, (await site.Get("/lists/none")).Status);
        site.Store.RemoveList("页面 list");
    }

    [Fact]
    public async Task A_reader_keeps_a_list_under_an_address_of_its_own_and_forgets_it()
    {
        using var visitor = new Visitor(site.Address);
        var fields = new Dictionary<string, string> { ["list"] = List };
        // Without the signature of the page nothing is kept.
        var before = site.Store.ListsByAddress();
        Assert.Equal(400, (await visitor.Post("/lists/keep", fields)).Status);
        Assert.Equal(before, site.Store.ListsByAddress());
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await visitor.Post("/lists", fields)).Body);
        foreach (var input in page.QuerySelectorAll("form.keep input").OfType<AngleSharp.Html.Dom.IHtmlInputElement>()) fields[input.Name!] = input.Value;
        var kept = await visitor.Post("/lists/keep", fields);
        Assert.Equal(302, kept.Status);
        var address = kept.Headers["Location"];
        Assert.Matches("^/list/[A-Za-z0-9_-]{24}$", address);
        var answer = await site.Get(address);
        Assert.Equal((200, true), (answer.Status, answer.Headers["Cache-Control"].Contains("no-", StringComparison.Ordinal)));
        Assert.Contains("gb-t-35273-2020", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await site.Get("/lists")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("by-address", (await site.Get("/lists.json")).Body, StringComparison.Ordinal);
        Assert.Equal("PK", (await site.Get(address + ".xlsx")).Body[..2]);
        Assert.Contains("Since 1 January 2020", (await site.Get(address + "?since=2020-01-01")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get("/list/" + new string('x', 24))).Status);
        Assert.Equal(400, (await visitor.Post(address, [])).Status);
        Assert.Equal(302, (await visitor.Send(address, "form.forget")).Status);
        Assert.Equal(404, (await site.Get(address)).Status);
    }

    [Theory]
    [InlineData("list.csv", "标准号,名称\nGB/T 35273-2020,x\n", 200)]
    [InlineData("list.pdf", "%PDF-1.7", 400)]
    [InlineData("list.csv", "%PDF-1.7", 400)]
    public async Task A_file_is_answered_and_one_that_is_no_list_is_refused(string name, string text, int status)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var form = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/lists")) { Content = form };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 200) Assert.Contains("gb-t-35273-2020", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
