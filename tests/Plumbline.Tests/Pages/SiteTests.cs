using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Pages;

[Collection(OneSite.Name)]
public class SiteTests(SiteFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=35273")]
    [InlineData("/search?q=GB18584&kind=standard")]
    [InlineData("/search?q=%E5%AE%B6%E5%85%B7")]
    [InlineData("/documents")]
    [InlineData("/issues")]
    [InlineData("/standards")]
    [InlineData("/standards?kind=national-mandatory")]
    [InlineData("/standards/gb-t-35273-2020")]
    [InlineData("/standards/gb-t-35273")]
    [InlineData("/standards/gb-24430.1-2009?places=all")]
    [InlineData("/committees")]
    [InlineData("/committees/sac-tc-260")]
    [InlineData("/committees/iso-tc-307")]
    [InlineData("/?known-by=2999-12-31")]
    [InlineData("/standards?as-of=2010-01-01&known-by=2999-12-31")]
    [InlineData("/standards/gb-t-35273-2020?as-of=2999-12-31")]
    [InlineData("/documents?as-of=&known-by=")]
    [InlineData("/committees?known-by=2001-01-01")]
    [InlineData("/search?q=35273&known-by=2999-12-31")]
    [InlineData("/consultations?as-of=2022-03-10")]
    [InlineData("/contradictions")]
    [InlineData("/agreements")]
    [InlineData("/agreements?as-of=2030-01-01")]
    [InlineData("/references")]
    [InlineData("/references?known-by=2001-01-01")]
    [InlineData("/lists")]
    [InlineData("/rules")]
    [InlineData("/rules/cnescp-2023?product_type=routers&throughput=13")]
    [InlineData("/contradictions?kind=unknown")]
    [InlineData("/standards/gb-t-35273-2020?history=all")]
    [InlineData("/health")]
    [InlineData("/robots.txt")]
    public async Task A_page_answers(string path)
    {
        var answer = await site.Get(path);
        Assert.Equal(200, answer.Status);
        Assert.Equal(200, (await site.Get(path, method: "HEAD")).Status);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/documents/nothing")]
    [InlineData("/issues/nothing")]
    [InlineData("/articles/nothing")]
    [InlineData("/standards/nothing-1")]
    [InlineData("/committees/nothing")]
    [InlineData("/assets/nothing.css")]
    [InlineData("/status/500")]
    public async Task An_unknown_address_is_not_found_and_says_so_kindly(string path)
    {
        var answer = await site.Get(path);
        Assert.Equal(404, answer.Status);
        Assert.Contains("There is no such page", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/standards?knd=plan", "It knows kind, cursor, as-of, known-by.")]
    [InlineData("/committees/sac-tc-260?page=2", "It knows places, history, as-of, known-by.")]
    [InlineData("/?x=1", "It knows as-of, known-by.")]
    [InlineData("/standards?kind=nonsense", "There are national-mandatory")]
    [InlineData("/standards?kind=plan&kind=guide", "more than once")]
    [InlineData("/search?q=a&kind=thing", "There are standard, committee, instrument, consultation, event, body, framework, project, topic, document, passage")]
    public async Task An_unknown_parameter_is_refused_and_the_known_ones_are_listed(string path, string sentence)
    {
        var answer = await site.Get(path);
        Assert.Equal(400, answer.Status);
        Assert.Contains(sentence, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_from_elsewhere_is_refused_not_failed_on() => Assert.Equal(400, (await site.Get("/standards?cursor=nonsense")).Status);

    [Theory]
    [InlineData("/standards/gb-24430.1-2009.bib", "application/x-bibtex", "@techreport{gb-24430.1-2009,")]
    [InlineData("/standards/gb-24430.1-2009.ris", "application/x-research-info-systems", "TY  - STAND")]
    public async Task A_standard_answers_as_its_citation(string address, string type, string start)
    {
        var answer = await site.Get(address);
        Assert.StartsWith(type, answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith(start, answer.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", (await site.Get(address[..^4])).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents.json", "items")]
    [InlineData("/standards.json?kind=national-mandatory", "items")]
    [InlineData("/standards/gb-24430.1-2009.json", "mentions")]
    [InlineData("/committees/sac-tc-260.json", "mentions")]
    [InlineData("/search.json?q=35273", "hits")]
    public async Task The_same_address_answers_as_data(string path, string member)
    {
        var answer = await site.Get(path);
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var data = JsonDocument.Parse(answer.Body);
        Assert.True(data.RootElement.TryGetProperty(member, out _));
    }

    [Fact]
    public async Task A_failure_asked_for_as_data_is_a_problem_in_one_shape()
    {
        var answer = await site.Get("/standards/nothing-1.json");
        Assert.Equal(404, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal(["type", "title", "status", "detail", "instance", "known"], problem.RootElement.EnumerateObject().Select(m => m.Name));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_reading_is_allowed(string method)
    {
        var answer = await site.Get("/standards", method: method);
        Assert.Equal(405, answer.Status);
        Assert.Equal("GET, HEAD", answer.Headers["Allow"].Replace(",HEAD", ", HEAD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("register.example", 200)]
    [InlineData("evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("192.168.0.1", 400)]
    public async Task Only_configured_host_names_are_answered(string host, int status) => Assert.Equal(status, (await site.Get("/", host)).Status);

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/?x=1")]
    [InlineData("/health")]
    [InlineData("/standards.json")]
    public async Task Every_answer_carries_the_headers_that_hold_a_browser(string path)
    {
        var headers = (await site.Get(path)).Headers;
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        var policy = headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task A_page_of_another_time_says_so_and_stays_there_in_its_links()
    {
        var page = (await site.Get("/standards?known-by=2999-12-31&as-of=2998-01-01")).Body;
        Assert.Contains("as known here by 31 December 2999", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/standards/[^\"?]+\\?as-of=2998-01-01&amp;known-by=2999-12-31\"", page);
        Assert.Contains("<input type=\"hidden\" name=\"known-by\" value=\"2999-12-31\">", page, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get("/standards/gb-t-35273-2020?known-by=2001-01-01")).Status);
        var refused = await site.Get("/standards?known-by=yesterday");
        Assert.Equal(400, refused.Status);
        Assert.Contains("is no day", refused.Body, StringComparison.Ordinal);
    }
}
