using System.Text.Json;
using AngleSharp.Html.Parser;
using Plumbline.App.Accounts;
using Plumbline.App.Operating;
using Plumbline.Register.Operations;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>What holds on a server that others reach: quotes only, limits, figures for few, cookies behind a proxy.</summary>
public class PublicSiteTests
{
    private const string Secret = "Nobody outside is to read that ropes were counted twice in the cellar.";
    private const string Text = "The notice begins with words that state nothing at all. " + Secret + "\n\nGB/T 35273-2020 replaces GB/T 35273-2017 and is effective on 1 October 2020.\n";

    [Fact]
    public async Task A_reader_who_is_not_signed_in_gets_quotes_only_by_every_door()
    {
        await using var site = new PublicSite(Text);
        foreach (var path in Doors(site.Slug))
        {
            var answer = await site.Get(path);
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("in the cellar", answer.Body, StringComparison.Ordinal);
        }
        var page = new HtmlParser().ParseDocument((await site.Get($"/documents/{site.Slug}")).Body);
        Assert.Contains("is effective on 1 October 2020", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Signed-in readers see the whole text", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // Places stay: the quote stands in the data where it stands in the text.
        using var data = JsonDocument.Parse((await site.Get($"/documents/{site.Slug}.json")).Body);
        Assert.Equal(Text.Length, data.RootElement.GetProperty("text").GetString()!.Length);
        Assert.Equal(Text.IndexOf("GB/T 35273-2020", StringComparison.Ordinal), data.RootElement.GetProperty("text").GetString()!.IndexOf("GB/T 35273-2020", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_brings_the_whole_text_and_is_nobody_elses()
    {
        await using var site = new PublicSite(Text);
        var account = site.Store.Accounts.Add("mirror", AccountRole.Reader, null, "test")!;
        var bearer = ("Authorization", "Bearer " + site.Store.Accounts.NewToken(account, "mirror", AccountToken.Read, 30, "test"));
        foreach (var path in Doors(site.Slug))
        {
            Assert.Contains("in the cellar", (await site.Get(path, headers: bearer)).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("in the cellar", (await site.Get(path)).Body, StringComparison.Ordinal);
        }
        Assert.Equal(403, (await site.Get("/desk", headers: bearer)).Status);
    }

    [Fact]
    public async Task Settings_open_texts()
    {
        await using var site = new PublicSite(Text, s => s with { OpenTexts = true });
        Assert.Contains("in the cellar", (await site.Get($"/documents/{site.Slug}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_announced_and_hold_for_each_address()
    {
        await using var site = new PublicSite(Text, s => s with { RequestsPerMinute = 5 });
        for (var left = 4; left >= 0; left--)
        {
            var answer = await site.Get("/standards.json");
            Assert.Equal((200, "\"minute\";q=5;w=60", $"\"minute\";r={left}"), (answer.Status, answer.Headers["RateLimit-Policy"], answer.Headers["RateLimit"]));
        }
        var refused = await site.Get("/standards.json");
        Assert.Equal((429, "application/problem+json"), (refused.Status, refused.Headers["Content-Type"].Split(';')[0]));
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("/api#problem-too-many", JsonDocument.Parse(refused.Body).RootElement.GetProperty("type").GetString());
        Assert.Equal(429, (await site.Get("/standards")).Status);
        Assert.Equal(200, (await site.Get("/health")).Status);
        Assert.Equal(200, (await site.Get("/standards.json", "192.0.2.8")).Status);
        // Addresses of one network of IPv6 are one reader.
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await site.Get("/standards.json", $"2001:db8:1:2::{i + 1}")).Status);
        Assert.Equal(429, (await site.Get("/standards.json", "2001:db8:1:2:ffff::1")).Status);
    }

    [Fact]
    public async Task Signing_in_has_a_bound_of_its_own()
    {
        await using var site = new PublicSite(Text);
        for (var i = 0; i < RateLimits.SignIns; i++) Assert.NotEqual(429, (await Try(site)).Status);
        Assert.Equal(429, (await Try(site)).Status);
        Assert.Equal(200, (await site.Get("/sign-in")).Status);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var site = new PublicSite(Text);
        site.Store.Accounts.Add("li", AccountRole.Editor, Passwords.Hash("li", Visitor.Password), "test");
        var form = await site.Get("/sign-in");
        var signature = new HtmlParser().ParseDocument(form.Body).QuerySelector("form.fields [name=signature]")!.GetAttribute("value")!;
        var cookie = form.Headers["Set-Cookie"].Split(';')[0];
        var answer = await site.Ask(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("name", "li"), new("password", Visitor.Password), new("signature", signature)]),
            ("Host", PublicSite.Host), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https"), ("Cookie", cookie));
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("__Host-plumbline=", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Contains("secure", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        var session = answer.Headers["Set-Cookie"].Split(';')[0];
        Assert.Equal(200, (await site.Get("/account", headers: ("Cookie", session))).Status);
        // Over a way that is not encrypted, the same cookie is none.
        Assert.Equal(302, (await site.Ask(HttpMethod.Get, "/account", null, ("Host", PublicSite.Host), ("Cookie", session))).Status);
    }

    [Fact]
    public async Task Nobody_but_a_trusted_proxy_says_where_a_reader_is()
    {
        await using var site = new PublicSite(Text, s => s with { Proxies = [] });
        Assert.Contains("not encrypted", (await site.Get("/sign-in")).Body, StringComparison.Ordinal);
        for (var i = 0; i < 3; i++) Assert.EndsWith($"r={WebSettingsLimit - 2 - i}", (await site.Get("/standards", $"192.0.2.{i}")).Headers["RateLimit"], StringComparison.Ordinal);
    }

    private const int WebSettingsLimit = Plumbline.App.WebSettings.UsualRequests;

    [Fact]
    public async Task Figures_are_for_this_machine_and_for_administrators()
    {
        await using var site = new PublicSite(Text);
        await site.Get("/standards");
        await site.Get("/standards");
        Assert.Equal(404, (await site.Get("/metrics")).Status);
        var here = await site.Ask(HttpMethod.Get, "/metrics", null);
        Assert.Equal((200, "text/plain"), (here.Status, here.Headers["Content-Type"].Split(';')[0]));
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", here.Body, StringComparison.Ordinal);
        Assert.Contains("http_route=\"standards\"", here.Body, StringComparison.Ordinal);
        foreach (var name in new[] { "plumbline_answers_total{from=\"cache\"}", "plumbline_register_sequence", "plumbline_review_waiting", "plumbline_jobs_waiting", "kestrel_active_connections", "dotnet_process_memory_working_set_bytes" })
            Assert.Contains(name, here.Body, StringComparison.Ordinal);
        foreach (var line in here.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
            Assert.True(double.TryParse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture, out _), line);
        var accounts = site.Store.Accounts;
        var (boss, editor) = (accounts.Add("boss", AccountRole.Administrator, null, "test")!, accounts.Add("ed", AccountRole.Editor, null, "test")!);
        Assert.Equal(200, (await site.Get("/metrics", headers: ("Authorization", "Bearer " + accounts.NewToken(boss, "watch", AccountToken.Read, 1, "test")))).Status);
        Assert.Equal(404, (await site.Get("/metrics", headers: ("Authorization", "Bearer " + accounts.NewToken(editor, "watch", AccountToken.Edit, 1, "test")))).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/standards.json")]
    [InlineData("/sign-in")]
    [InlineData("/nothing")]
    [InlineData("/metrics")]
    public async Task Every_answer_carries_what_keeps_a_browser_from_doing_more(string path)
    {
        await using var site = new PublicSite(Text);
        var answer = await site.Get(path);
        Assert.StartsWith("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "same-origin", "same-origin"), (answer.Headers["X-Content-Type-Options"], answer.Headers["Referrer-Policy"], answer.Headers["Cross-Origin-Opener-Policy"]));
        Assert.False(answer.Headers.ContainsKey("Server"));
        var cross = await site.Get(path, headers: ("Origin", "https://elsewhere.example"));
        Assert.Equal(path.EndsWith(".json", StringComparison.Ordinal), cross.Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.False(cross.Headers.ContainsKey("Access-Control-Allow-Credentials"));
    }

    private static string[] Doors(string slug) => [$"/documents/{slug}", $"/documents/{slug}.json", $"/compare?show=all&before={slug}&after={slug}", $"/compare.json?before={slug}&after={slug}"];

    private static Task<Answer> Try(PublicSite site) =>
        site.Ask(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("name", "x"), new("password", "y")]), ("Host", PublicSite.Host), ("X-Forwarded-For", "192.0.2.9"), ("X-Forwarded-Proto", "https"));
}
