using System.Text.Json;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Plumbline.Tests.Assistant;

public class AssistantTests(AssistantFixture assistant) : IClassFixture<AssistantFixture>
{
    [Fact]
    public async Task Every_tool_is_listed_reads_only_and_says_what_it_takes()
    {
        var tools = await assistant.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["check_rulebook", "learnt_since", "open_consultations", "recognise_text", "search", "standard", "status_on_date", "what_replaced"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint == true && t.Description.Length > 40));
        Assert.All(tools.SelectMany(t => t.JsonSchema.GetProperty("properties").EnumerateObject()), p => Assert.True(p.Value.TryGetProperty("description", out _), p.Name));
        Assert.Contains("plumbline serve", assistant.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_and_quotes()
    {
        var found = await Ask("search", new() { ["query"] = "GB24430.1-2009" });
        Assert.Equal("/standards/gb-24430.1-2009", found.GetProperty("exact").GetProperty("address").GetString());
        var passages = await Ask("search", new() { ["query"] = "furniture", ["kind"] = "passage", ["limit"] = 3 });
        Assert.Contains(passages.GetProperty("hits").EnumerateArray(), h => h.TryGetProperty("quote", out var quote) && quote.GetString()!.Contains("urniture", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("status_on_date")]
    [InlineData("what_replaced")]
    public async Task A_standard_is_understood_in_any_spelling(string tool)
    {
        var answer = await Ask(tool, new() { ["id"] = "gb 24430.1—2009" });
        Assert.Equal(("GB 24430.1-2009", "/standards/gb-24430.1-2009"), (answer.GetProperty("id").GetString(), answer.GetProperty("address").GetString()));
        if (tool == "standard") Assert.All(answer.GetProperty("mentions").EnumerateArray(), m => Assert.True(m.GetProperty("quote").GetString()!.Length > 0 && m.GetProperty("address").GetString()!.StartsWith("/documents/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_status_is_that_of_the_day()
    {
        async Task<string?> Status(string day) => (await Ask("status_on_date", new() { ["id"] = "GB/T 35273-2017", ["day"] = day })).GetProperty("status").GetString();
        Assert.Equal("superseded", await Status("2021-01-01"));
        Assert.NotEqual("superseded", await Status("2019-01-01"));
        var replaced = await Ask("what_replaced", new() { ["id"] = "GB/T 35273-2017" });
        Assert.Equal("GB/T 35273-2020", replaced.GetProperty("useInstead")[0].GetProperty("id").GetString());
        Assert.True(replaced.GetProperty("steps")[0].TryGetProperty("source", out _));
    }

    [Fact]
    public async Task Open_consultations_come_with_days_left_and_quotes()
    {
        var open = await Ask("open_consultations", new() { ["asOf"] = "2021-05-10" });
        Assert.NotEqual(0, open.GetProperty("total").GetInt32());
        Assert.All(open.GetProperty("consultations").EnumerateArray(), c => Assert.True(c.GetProperty("daysLeft").GetInt32() >= 0 && c.GetProperty("sources")[0].GetProperty("quote").GetString()!.Length > 0));
        Assert.Equal(0, (await Ask("open_consultations", new() { ["asOf"] = "2021-05-10", ["authority"] = "nobody" })).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_was_learnt_is_told_of_one_thing_and_of_all()
    {
        var one = await Ask("learnt_since", new() { ["since"] = "2020-01-01", ["id"] = "GB 24430.1-2009" });
        Assert.Contains(one.GetProperty("learnt").EnumerateArray(), l => l.GetProperty("stated").GetProperty("source").TryGetProperty("quote", out _));
        Assert.Contains((await Ask("learnt_since", new() { ["since"] = "2020-01-01" })).GetProperty("changes").EnumerateArray(), c => c.GetProperty("change").GetString() == "created");
        Assert.Equal(0, (await Ask("learnt_since", new() { ["since"] = "2999-01-01" })).GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task A_text_is_recognised_in_the_published_form_and_not_kept()
    {
        var found = await Ask("recognise_text", new() { ["text"] = "SAC/TC 260 released GB/T 99999-2031 yesterday.\nIt replaces GB/T 99999-2030." });
        Assert.Contains("GB/T 99999-2031", found.GetProperty("standards")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, found.GetProperty("standards")[0].GetProperty("line").GetInt32());
        await Refused("standard", new() { ["id"] = "GB/T 99999-2031" }, "nothing in this register is named");
    }

    [Fact]
    public async Task A_rulebook_answers_with_its_sources_and_the_list_names_them()
    {
        var list = await Ask("check_rulebook", []);
        Assert.Contains(list.EnumerateArray(), b => b.GetProperty("id").GetString() == "cnescp-2023");
        var answer = await Ask("check_rulebook", new() { ["rulebook"] = "cnescp-2023", ["values"] = new[] { "product_type=routers" } });
        Assert.Contains("citations", answer.GetRawText(), StringComparison.Ordinal);
        await Refused("check_rulebook", new() { ["rulebook"] = "cnescp-2023", ["values"] = new[] { "no_such_input=1" } }, "no_such_input");
    }

    [Fact]
    public async Task What_cannot_be_answered_says_what_to_do()
    {
        await Refused("standard", new() { ["id"] = "GB 1-1901" }, "search");
        await Refused("status_on_date", new() { ["id"] = "GB 24430.1-2009", ["day"] = "yesterday" }, "2026-08-01");
        await Refused("search", new() { ["query"] = "x", ["kind"] = "thing" }, "standard, committee");
        await Refused("check_rulebook", new() { ["rulebook"] = "nothing" }, "without a name lists them");
    }

    private async Task<JsonElement> Ask(string tool, Dictionary<string, object?> arguments)
    {
        var answer = await assistant.Client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
        Assert.False(answer.IsError == true, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task Refused(string tool, Dictionary<string, object?> arguments, string words)
    {
        var answer = await assistant.Client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        Assert.Contains(words, Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text, StringComparison.Ordinal);
    }
}
