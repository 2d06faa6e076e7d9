using System.Globalization;
using System.Text.Json;
using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Api;

/// <summary>Asking again, asking from other pages, and the feed of changes.</summary>
[Collection(OneSite.Name)]
public class DoorTests(SiteFixture site)
{
    [Theory]
    [InlineData("/standards")]
    [InlineData("/standards/gb-t-35273-2020.json")]
    [InlineData("/documents.atom")]
    [InlineData("/api/openapi.json")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        var first = await site.Get(path);
        var tag = first.Headers["ETag"];
        Assert.Equal(200, first.Status);
        foreach (var asked in new[] { tag, tag["W/".Length..], "\"other\", " + tag, "*" })
        {
            var again = await site.Ask(path, "GET", ("If-None-Match", asked));
            Assert.Equal((304, ""), (again.Status, again.Body));
            Assert.Equal(tag, again.Headers["ETag"]);
        }
        Assert.Equal(304, (await site.Ask(path, "HEAD", ("If-None-Match", tag))).Status);
        Assert.Equal(304, (await site.Ask(path, "GET", ("If-Modified-Since", first.Headers["Last-Modified"]))).Status);
        Assert.Equal(200, (await site.Ask(path, "GET", ("If-None-Match", "\"other\""), ("If-Modified-Since", first.Headers["Last-Modified"]))).Status);
        var earlier = DateTimeOffset.Parse(first.Headers["Last-Modified"], CultureInfo.InvariantCulture).AddSeconds(-1).ToString("r", CultureInfo.InvariantCulture);
        Assert.Equal(200, (await site.Ask(path, "GET", ("If-Modified-Since", earlier))).Status);
        Assert.Equal(200, (await site.Ask(path, "GET", ("If-Modified-Since", "yesterday"))).Status);
    }

    [Fact]
    public async Task An_answer_about_head_has_the_same_headers_and_no_body()
    {
        var (get, head) = (await site.Get("/committees.json"), await site.Get("/committees.json", method: "HEAD"));
        Assert.Equal((200, ""), (head.Status, head.Body));
        Assert.Equal(get.Headers["ETag"], head.Headers["ETag"]);
    }

    [Theory]
    [InlineData("/standards.json", "register.example", "https://elsewhere.example", "*")]
    [InlineData("/standards/gb-t-35273-2020.json", "localhost", "http://localhost:3000", "http://localhost:3000")]
    [InlineData("/standards.json", "localhost", "https://elsewhere.example", null)]
    [InlineData("/standards.json", "localhost", "null", null)]
    [InlineData("/standards", "register.example", "https://elsewhere.example", null)]
    public async Task Data_may_be_read_from_other_pages_but_a_private_register_may_not(string path, string host, string origin, string? allowed)
    {
        var answer = await site.Ask(path, "GET", ("Host", host), ("Origin", origin));
        Assert.Equal(200, answer.Status);
        Assert.Equal(allowed, answer.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.Equal(allowed is null ? "same-origin" : "cross-origin", answer.Headers["Cross-Origin-Resource-Policy"]);
        var before = await site.Ask(path, "OPTIONS", ("Host", host), ("Origin", origin), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(allowed is null ? 405 : 204, before.Status);
        if (allowed is not null) Assert.Equal("GET, HEAD", before.Headers["Access-Control-Allow-Methods"]);
    }

    [Fact]
    public async Task The_feed_of_changes_can_be_followed_to_its_end()
    {
        var (asked, seen, sequences) = ("/changes.json?since=0", new List<string>(), new List<long>());
        for (string? next = ""; next is not null; )
        {
            using var part = JsonDocument.Parse((await site.Get(asked + (next.Length > 0 ? "&cursor=" + Uri.EscapeDataString(next) : ""))).Body);
            seen.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("sequence")} {i.GetProperty("address").GetString()}"));
            sequences.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("sequence").GetInt64()));
            next = part.RootElement.GetProperty("next").GetString();
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(sequences.Order(), sequences);
        Assert.Contains(seen, s => s.EndsWith(" /documents/" + site.Hostile, StringComparison.Ordinal));
        using var latest = JsonDocument.Parse((await site.Get($"/changes.json?since={sequences[^1]}")).Body);
        Assert.Equal(0, latest.RootElement.GetProperty("items").GetArrayLength());
    }
}
