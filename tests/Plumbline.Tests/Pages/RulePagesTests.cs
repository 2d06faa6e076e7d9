using System.Text.Json;
using Plumbline.Register.Rulebooks;
using Xunit;

namespace Plumbline.Tests.Pages;

[Collection(OneSite.Name)]
public class RulePagesTests(SiteFixture site)
{
    [Fact]
    public async Task Rulebooks_are_listed_with_their_status_on_a_day()
    {
        var page = await site.Get("/rules?as-of=2021-05-01");
        Assert.Equal(200, page.Status);
        Assert.Contains("draft of 29 April 2021, not in force", page.Body, StringComparison.Ordinal);
        var rows = JsonDocument.Parse((await site.Get("/rules.json")).Body).RootElement;
        Assert.Equal(RulebookLibrary.Names.Count, rows.GetArrayLength());
    }

    [Fact]
    public async Task Every_rulebook_has_a_page_that_shows_each_of_its_rules()
    {
        foreach (var name in RulebookLibrary.Names)
        {
            var page = await site.Get("/rules/" + name);
            Assert.Equal(200, page.Status);
            foreach (var rule in RulebookLibrary.Find(name)!.Rulebook.Tables.SelectMany(t => t.Rules)) Assert.Contains($"<code>{rule.Id}</code>", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_has_an_address_of_its_own()
    {
        var page = await site.Get("/rules/cnescp-2023?product_type=routers&throughput=13+Tbps&routing_table_entries=100&memory=");
        Assert.Contains("The source can be read in two ways", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"13 Tbps\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"routers\" selected", page.Body, StringComparison.Ordinal);
        var data = JsonDocument.Parse((await site.Get("/rules/cnescp-2023.json?product_type=routers&throughput=13+Tbps&routing_table_entries=100")).Body).RootElement;
        Assert.Equal("readings-differ", data.GetProperty("tables")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_nothing_is_taken_for_it()
    {
        var page = await site.Get("/rules/cnescp-2023?product_type=%3Cscript%3E&throughput=5+GB");
        Assert.Equal(200, page.Status);
        Assert.Contains("GB is a unit of storage", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>'", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_list_comes_back_marked_or_says_what_is_wrong_with_it()
    {
        var products = "型号,product_type,throughput,routing_table_entries\nR1,路由器,13 Tbit/s,55万\nR2,Router,12 GB,1\n"u8.ToArray();
        var marked = await site.Upload("/rules/cnescp-2023/batch.csv", "products.csv", products);
        Assert.Equal(200, marked.Status);
        Assert.Contains("R1,路由器,13 Tbit/s,55万,decided,\"covered: yes, row: 1", marked.Body, StringComparison.Ordinal);
        Assert.Contains("line 3, column 3 (throughput): GB is a unit of storage", marked.Body, StringComparison.Ordinal);
        Assert.Contains("products-answered.csv", marked.Headers["Content-Disposition"], StringComparison.Ordinal);
        var page = await site.Upload("/rules/cnescp-2023/batch", "products.csv", products);
        Assert.Contains("1 row has a value that cannot be used.", page.Body, StringComparison.Ordinal);
        Assert.Contains("No column for packet_forwarding_rate", page.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await site.Get("/rules/cnescp-2023/batch")).Status);
        await Refused("other.csv", "a,b\n1,2\n"u8.ToArray(), "other.csv, line 1: no column is headed with an input of cnescp-2023");
        await Refused("empty.csv", [], "No file came, or it is empty");
        await Refused("large.csv", new byte[(16 << 20) + 1], "The file is larger than 16 MB");
        await Refused("broken.xlsx", [(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0], "it is no workbook (XLSX) that can be read");
        Assert.Equal(404, (await site.Get("/rules/nothing/batch")).Status);
        Assert.Equal(405, (await site.Upload("/rules/cnescp-2023", "x.csv", products)).Status);

        async Task Refused(string name, byte[] content, string says)
        {
            var refused = await site.Upload("/rules/cnescp-2023/batch", name, content);
            Assert.Equal(400, refused.Status);
            Assert.Contains(says, refused.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_index_system_shows_its_counts_as_bars_with_the_levels()
    {
        var page = await site.Get("/rules/committee-evaluation-2023?develop_international=yes&adopt=no");
        Assert.Contains("1 of 10 met, 8 not given; Level III from 2, Level II from 3, Level I from 4", page.Body, StringComparison.Ordinal);
        Assert.Contains("<svg viewBox=\"0 0 640 58\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"bar\"", (await site.Get("/rules/cnescp-2023?product_type=routers")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rulebooks_come_as_files_for_other_programs()
    {
        var schema = await site.Get("/rules/schema.json");
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", JsonDocument.Parse(schema.Body).RootElement.GetProperty("$schema").GetString());
        Assert.Contains("https://www.omg.org/spec/DMN/20191111/MODEL/", (await site.Get("/rules/cnescp-2023/model.dmn")).Body, StringComparison.Ordinal);
        Assert.StartsWith("rulebook,cnescp-2023,2023,", (await site.Get("/rules/cnescp-2023/duty.csv")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get("/rules/cnescp-2023/nothing.csv")).Status);
        Assert.Equal(404, (await site.Get("/rules/nothing/model.dmn")).Status);
    }

    [Theory]
    [InlineData("/rules/nothing", 404)]
    [InlineData("/rules/cnescp-2023?prodct=routers", 400)]
    [InlineData("/rules/cnescp-2023?as-of=yesterday", 400)]
    [InlineData("/rules/cnescp", 302)]
    public async Task Other_addresses_are_told_apart(string path, int status) => Assert.Equal(status, (await site.Get(path)).Status);

    [Fact]
    public async Task Editions_of_a_system_stand_side_by_side_whichever_is_named_first()
    {
        var answer = await site.Get("/rules/icv-2023/beside/icv-2018");
        Assert.Equal(200, answer.Status);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(answer.Body);
        Assert.Equal(2, page.QuerySelectorAll("ul.edition").Length);
        using var data = JsonDocument.Parse((await site.Get("/rules/icv-2018/beside/icv-2023.json")).Body);
        var difference = data.RootElement.GetProperty("difference");
        Assert.Equal(("icv-2018", "icv-2023"), (data.RootElement.GetProperty("earlier").GetString(), data.RootElement.GetProperty("later").GetString()));
        foreach (var mark in (string[])["added", "removed"]) Assert.Equal(difference.GetProperty(mark).GetArrayLength(), page.QuerySelectorAll(".e-" + mark).Length);
        Assert.Equal(2 * difference.GetProperty("moved").GetArrayLength(), page.QuerySelectorAll(".e-moved").Length);
        Assert.Equal(404, (await site.Get("/rules/icv-2023/beside/icv-2023")).Status);
        Assert.Equal(404, (await site.Get("/rules/icv-2023/beside/committee-evaluation-2023")).Status);
    }

    [Fact]
    public async Task A_tree_is_a_file_to_print_that_needs_nothing_from_elsewhere()
    {
        var answer = await site.Get("/rules/icv-2023/tree.svg");
        Assert.Equal((200, "image/svg+xml"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(answer.Body).Root!.Name.LocalName);
        Assert.DoesNotContain("class=", answer.Body.Split('>')[0], StringComparison.Ordinal);
    }
}
