using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.Register.Operations;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>The editor's desk: by keyboard, by mouse and without scripts.</summary>
[Collection(OneSite.Name)]
public class DeskTests(SiteFixture site, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Places = ["/desk", "/desk/contradictions", "/desk/references", "/desk/decide", "/desk/merge", "/desk/history", "/account"];

    [Fact]
    public async Task The_desk_is_for_editors_only()
    {
        using var reader = await Visitor.SignedIn(site, "reader-desk", AccountRole.Reader);
        foreach (var path in Places.Take(6))
        {
            var led = await site.Get(path);
            Assert.Equal((302, "/sign-in?return=" + Uri.EscapeDataString(path)), (led.Status, led.Headers["Location"]));
            var refused = await reader.Get(path);
            Assert.Equal(403, refused.Status);
            Assert.Contains("reader-desk is reader", refused.Body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("href=\"/desk\"", (await reader.Get("/")).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await Drive(reader)).Status);
    }

    /// <summary>What a script of a reader would send, signed by a form of its own.</summary>
    private static async Task<Answer> Drive(Visitor reader)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await reader.Get("/account")).Body);
        var signature = page.QuerySelector("[name=signature]")!.GetAttribute("value")!;
        return await reader.Post("/desk/decide", [new("do", "state"), new("thing", "GB 1-2020"), new("property", "effective"), new("value", "2020-01-01"), new("source", "x"), new("signature", signature)]);
    }

    [Fact]
    public async Task Without_scripts_a_finding_is_rejected_and_that_is_undone()
    {
        using var editor = await Visitor.SignedIn(site, "editor-plain", AccountRole.Editor);
        var before = site.Store.Review().Count;
        var sent = await editor.Send("/desk", "main form.wide-fields", ("do", "reject"), ("reason", "not what it says"));
        Assert.Equal(302, sent.Status);
        Assert.True(site.Store.Review().Count < before);
        var decision = site.Store.Decisions(new Plumbline.Register.PageRequest(1)).Items[0];
        Assert.Equal("editor-plain", decision.By);
        Assert.Contains(decision.Made, m => m.Stated.Evidence.Reason == "not what it says");
        var next = await editor.Get(sent.Headers["Location"]);
        Assert.Contains("Undo", next.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await editor.Send(sent.Headers["Location"], ".told form")).Status);
        Assert.Equal(before, site.Store.Review().Count);
    }

    [Fact]
    public async Task A_fact_is_entered_in_the_name_of_the_account_and_refusals_change_nothing()
    {
        using var editor = await Visitor.SignedIn(site, "editor-fact", AccountRole.Editor);
        (string, string)[] fact = [("thing", "GB 99007-2020"), ("property", "effective"), ("value", "2020-10-01")];
        Assert.Contains("A fact needs its source in words.", (await editor.Send("/desk/decide", "main form", [.. fact, ("do", "state")])).Body, StringComparison.Ordinal);
        Assert.Contains("no value of effective", (await editor.Send("/desk/decide", "main form", [.. fact, ("do", "state"), ("source", "SAC"), ("value", "soon")])).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await editor.Send("/desk/decide", "main form", [.. fact, ("do", "state"), ("source", "SAC notice 1")])).Status);
        Assert.Equal("2020-10-01", site.Store.Standard("gb-99007-2020")!.Life.Effective);
        Assert.Contains("editor-fact", (await site.Get("/standards/gb-99007-2020")).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await editor.Send("/desk/merge", "main form", ("do", "merge"), ("thing", "GB 99007-2020"), ("into", "GB/T 35273-2020"))).Status);
        Assert.Equal(302, (await editor.Send("/desk/merge", "main form", ("do", "split"), ("thing", "GB 99007-2020"), ("into", ""))).Status);
        // Open redirects do not come in through the undo.
        var sent = await editor.Send("/desk/history", "main .history form", ("back", "https://elsewhere.example/"));
        Assert.StartsWith("/desk/history?did=", sent.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_two_days_that_cannot_both_be_right_is_chosen()
    {
        Add("GB 99008-2020 was released on 6 March 2020.\n");
        Add("GB 99008-2020 was released on 16 March 2020.\n");
        using var editor = await Visitor.SignedIn(site, "editor-days", AccountRole.Editor);
        Assert.Contains("GB 99008-2020", (await editor.Get("/desk/contradictions")).Body, StringComparison.Ordinal);
        var sent = await editor.Send("/desk/contradictions", "form:has([value='2020-03-16'])", ("do", "confirm"));
        Assert.Equal(302, sent.Status);
        Assert.Equal("2020-03-16", site.Store.Standard("gb-99008-2020")!.Life.Released);
        Assert.DoesNotContain("GB 99008-2020</a> <span", (await editor.Get("/desk/contradictions")).Body, StringComparison.Ordinal);
        Assert.Contains("by editor-days", (await editor.Get("/desk/history")).Body, StringComparison.Ordinal);

        void Add(string text) => site.Store.Add(Register.TemporaryRegister.Draft(text, "note.txt"));
    }

    [Fact]
    public async Task By_keyboard_a_finding_is_accepted_the_next_one_follows_and_it_is_undone()
    {
        var page = await SignIn(1280, ColorScheme.Light, "editor-keys");
        await page.GotoAsync(new Uri(site.Address, "/desk").ToString());
        var before = site.Store.Review().Count;
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("accepted");
        await page.WaitForLoadStateAsync();
        Assert.True(site.Store.Review().Count < before);
        // A letter that is typed into a field is a letter.
        await page.Locator("#reason").FillAsync("");
        await page.Locator("#reason").PressSequentiallyAsync("arn");
        Assert.Equal("arn", await page.Locator("#reason").InputValueAsync());
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("undone");
        Assert.Equal(before, site.Store.Review().Count);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task No_page_of_the_desk_or_of_accounts_violates_what_axe_checks_and_none_is_wider_than_the_window(int width, ColorScheme scheme)
    {
        var page = await SignIn(width, scheme, "editor-axe");
        foreach (var path in Places) await Look(page, path);
        await page.Context.CloseAsync();
        var anonymous = await browser.Open(width, scheme);
        foreach (var path in new[] { "/sign-in", "/sign-in/once?key=wrong" }) await Look(anonymous, path);
        await anonymous.Context.CloseAsync();
    }

    private async Task Look(IPage page, string path)
    {
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{path}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var wide = await page.EvaluateAsync<string>("[...document.querySelectorAll('main *')].filter(e => !e.parentElement.closest('.wide') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' ')");
        Assert.True(wide.Length == 0, $"{path} is wider than the window: {wide}");
    }

    /// <summary>A page of a browser that is signed in as an editor.</summary>
    private async Task<IPage> SignIn(int width, ColorScheme scheme, string name)
    {
        var account = Visitor.Account(site.Store, name, AccountRole.Editor);
        var page = await browser.Open(width, scheme);
        await page.GotoAsync(new Uri(site.Address, "/sign-in/once?key=" + site.Store.Accounts.NewLink(account, "test")).ToString());
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/desk").ToString());
        return page;
    }
}
