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
}
