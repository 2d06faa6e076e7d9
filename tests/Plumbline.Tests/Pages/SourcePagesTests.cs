using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;
using Plumbline.Register.Operations;
using Plumbline.Register.Sources;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Sources and the inbox as readers and editors see them.</summary>
[Collection(OneSite.Name)]
public class SourcePagesTests(SiteFixture site, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Readers_see_what_is_followed_and_how_it_is()
    {
        Followed("page-seen", "What ropes are");
        var page = await site.Get("/sources?state=fresh");
        Assert.Equal(200, page.Status);
        Assert.Contains("Source page-seen", page.Body, StringComparison.Ordinal);
        var detail = await site.Get("/sources/page-seen");
        Assert.Contains("1 new, 0 changed", detail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/source", detail.Body, StringComparison.Ordinal);
        using var data = JsonDocument.Parse((await site.Get("/sources/page-seen.json")).Body);
        Assert.Equal(("fresh", 1), (data.RootElement.GetProperty("source").GetProperty("state").GetString(), data.RootElement.GetProperty("fetches").GetArrayLength()));
        Assert.Contains("page-seen", (await site.Get("/sources.csv")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Get("/sources/no-such")).Status);
        Assert.Equal(400, (await site.Get("/sources?state=good")).Status);
        Assert.True(JsonDocument.Parse((await site.Get("/health")).Body).RootElement.GetProperty("sources").GetProperty("followed").GetInt32() > 0);
        Assert.Contains("Sources</a>", (await site.Get("/standards?as-of=1900-01-01")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_switch_sources_and_have_them_asked()
    {
        using var editor = await Visitor.SignedIn(site, "editor-sources", AccountRole.Editor);
        using var reader = await Visitor.SignedIn(site, "reader-sources", AccountRole.Reader);
        site.Store.AddSource(new SourceSettings { Name = "switched", Title = "Switched", Address = "https://rope.example/switched" }, "Li");
        Assert.Equal(302, (await editor.Send("/sources/switched", "main form", ("do", "on"))).Status);
        Assert.True(site.Store.Source("switched")!.IsOn);
        Assert.Equal(302, (await editor.Send("/sources/switched", "main form", ("do", "off"))).Status);
        Assert.False(site.Store.Source("switched")!.IsOn);
        Assert.DoesNotContain("/desk/source", (await reader.Get("/sources/switched")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_is_for_editors_who_keep_assign_dismiss_and_take_back()
    {
        using var reader = await Visitor.SignedIn(site, "reader-inbox", AccountRole.Reader);
        Assert.Equal(302, (await site.Get("/inbox")).Status);
        Assert.Equal(403, (await reader.Get("/inbox")).Status);
        using var editor = await Visitor.SignedIn(site, "editor-inbox", AccountRole.Editor);
        Followed("inbox-kept", "GB/T 35273-2020 on ropes. Comments are to be sent until 12 July 2031.");
        var sent = await editor.Send("/inbox", "main article form", ("do", "keep"), ("label", "Issue 12"));
        Assert.Equal(302, sent.Status);
        var next = await editor.Get(sent.Headers["Location"]);
        Assert.Contains("Notice inbox-kept", next.Body, StringComparison.Ordinal);
        Assert.Equal(("Issue 12", "editor-inbox"), (site.Store.Inbox(InboxStates.Kept, new()).Items[0].Label, site.Store.Inbox(InboxStates.Kept, new()).Items[0].ByWhom));
        Assert.Equal(302, (await editor.Send(sent.Headers["Location"], ".told form", ("do", "undo"))).Status);
        Assert.Equal(InboxStates.New, site.Store.Inbox(InboxStates.New, new()).Items[0].State);
        Assert.Equal(302, (await editor.Send("/inbox", "main article form", ("do", "dismiss"))).Status);
        Assert.Contains("Notice inbox-kept", (await editor.Get("/inbox?state=dismissed")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_keyboard_one_entry_follows_the_other()
    {
        Followed("keys-a", "GB 18584-2024 is a standard on ropes.");
        Followed("keys-b", "GB 18585-2024 is a standard on twine.");
        using var editor = await Visitor.SignedIn(site, "editor-keys", AccountRole.Editor);
        var page = await browser.Open(1280);
        await page.Context.AddCookiesAsync(editor.Cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() }));
        await page.GotoAsync(new Uri(site.Address, "/inbox").ToString());
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("Notice keys-b", new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("Notice keys-a", new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("main article h2").First).ToContainTextAsync("Notice keys-a", new() { Timeout = 60_000 });
    }

    /// <summary>A source that was read and gave one document.</summary>
    private void Followed(string name, string text)
    {
        var address = $"https://{name}.example/";
        site.Store.AddSource(new SourceSettings { Name = name, Title = "Source " + name, Address = address, IsOn = true }, "Li");
        var round = site.Store.TakeRound(name, name, TimeSpan.FromMinutes(5), "Li").Round!;
        var item = site.Store.KeepListed(round, [new ListedItem(address)])[address];
        var content = $"{text}\nThis is the page of {name}.\n";
        var document = new NewDocument(System.Text.Encoding.UTF8.GetBytes(content), address, new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(content)), "Notice " + name);
        site.Store.AddOfRound(round, new ItemOutcome(item, new SourceFetch { Address = address, At = TimeProvider.System.GetUtcNow(), Sha256 = "x" }) { Document = document, Print = name, Inbox = new InboxDraft { Title = "Notice " + name, Language = "en" } });
        site.Store.EndRounds([(round, new RoundEnd { Listed = 1, Added = 1 }, [])]);
        site.Store.LeaveHosts(name);
    }
}
