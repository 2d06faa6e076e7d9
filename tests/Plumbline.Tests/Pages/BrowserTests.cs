using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Main pages in a real browser, wide and narrow, light and dark, with scripts and without.</summary>
[Collection(OneSite.Name)]
public class BrowserTests(SiteFixture site, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    private string[] MainPages() =>
    [
        "/", "/documents", "/issues", "/documents/" + Newsletter(), "/documents/" + site.Hostile, "/search?q=nothinghasthis", "/search?q=35273", "/search?q=standard", "/search?q=standard&language=en&topic=personal-information", "/search?level=national&status=in-force", "/issues/" + Newsletter(), "/nothing",
        "/standards/gb-24430.1-2009", "/standards/gb-t-35273", Article(), "/committees/sac-tc-260", "/committees", "/standards", "/consultations", "/consultations?as-of=2021-05-10&status=open", "/api", "/compare", "/compare?show=all&before=" + site.Hostile + "&after=" + Newsletter(), "/changes?since=0&kind=standard", "/statistics",
        "/timeline", "/timeline?within=2020", "/timeline?within=2020-11&what=event",
        "/rules", "/rules/committee-evaluation-2023?obligatory_met=yes&selective_targets_met=7&develop_international=yes&adopt=no", "/rules/icv-2023", "/rules/icv-2018/beside/icv-2023", "/lists", "/rules/cnescp-2023/batch",
    ];

    // Two of the four combinations look at every page (in the short run each at every second, so that together they look at all), the others at one of each build.
    [Theory]
    [InlineData(Wide, ColorScheme.Light, 1)]
    [InlineData(Wide, ColorScheme.Dark, 3)]
    [InlineData(Narrow, ColorScheme.Light, 3)]
    [InlineData(Narrow, ColorScheme.Dark, 1)]
    public async Task No_page_violates_what_axe_checks_and_none_is_wider_than_the_window(int width, ColorScheme scheme, int step)
    {
        var page = await browser.Open(width, scheme);
        var every = Counts.Of(2 * step, step);
        foreach (var path in MainPages().Where((_, i) => i % every == (scheme == ColorScheme.Dark ? 1 : 0) % every))
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
            // What is inside .wide scrolls there; the page does not.
            var wide = await page.EvaluateAsync<string>(
                "[...document.querySelectorAll('main *')].filter(e => !e.parentElement.closest('.wide') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' ')");
            Assert.True(wide.Length == 0, $"{path} is wider than the window: {wide}");
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task No_page_in_Chinese_violates_what_axe_checks_or_is_wider_than_the_window(int width)
    {
        var page = await browser.Open(width, language: "zh-CN");
        foreach (var path in ChinesePages.Of(site).Where((_, i) => i % (width == Wide ? 3 : 5) == 0))
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
            var wide = await page.EvaluateAsync<string>(
                "[...document.querySelectorAll('body *')].filter(e => !e.closest('.masthead nav') && !e.parentElement.closest('.wide') && !e.closest('.visually-hidden') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' ')");
            Assert.True(wide.Length == 0, $"{path} is wider than the window: {wide}");
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_language_is_switched_by_keyboard_with_scripts_and_without(bool scripts)
    {
        var page = await browser.Open(Narrow, scripts: scripts);
        var address = new Uri(site.Address, "/committees/sac-tc-260").ToString();
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_of_another_host_and_the_policy_blocks_nothing_of_ours()
    {
        var page = await browser.Open(Wide);
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        foreach (var path in MainPages()) await page.GotoAsync(new Uri(site.Address, path).ToString());
        Assert.All(requests, url => Assert.StartsWith(site.Address.ToString(), url, StringComparison.Ordinal));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_identifier_shows_a_slip_when_it_is_pointed_at_or_has_the_focus(bool focus)
    {
        var page = await browser.Open(Narrow);
        await page.GotoAsync(new Uri(site.Address, "/search?q=35273&kind=standard").ToString());
        var link = page.Locator("a.id[href='/standards/gb-t-35273-2017']").First;
        if (focus) await link.FocusAsync();
        else await link.HoverAsync();
        await Assertions.Expect(page.Locator("#slip")).ToContainTextAsync("GB/T 35273-2020");
        Assert.Equal("slip", await link.GetAttributeAsync("aria-describedby"));
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('slip').getBoundingClientRect().right <= innerWidth"));
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(v => v.Id)));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#slip")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Slash_leads_to_the_search_and_enter_searches()
    {
        var page = await browser.Open(Wide);
        await page.GotoAsync(site.Address.ToString());
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("GB 18584");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/search?q=GB+18584").ToString());
        Assert.Contains("GB 18584-2001", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Typing_suggests_and_the_keyboard_chooses()
    {
        var page = await browser.Open(Narrow);
        await page.GotoAsync(site.Address.ToString());
        await page.Locator("#q").FillAsync("GB 24430.1-2009");
        await Assertions.Expect(page.Locator("#suggestions li").First).ToContainTextAsync("GB 24430.1-2009");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(v => v.Id)));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("suggestion-0", await page.Locator("#q").GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
        await page.Locator("#q").FillAsync("GB 24430");
        var first = page.Locator("#suggestions li").First;
        await first.WaitForAsync();
        var address = await first.GetAttributeAsync("data-address");
        Assert.Contains(address!.Split('/')[1], new[] { "standards", "articles", "documents" });
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        // Asked again until it holds: waiting for the navigation as an event misses one that is over before the waiting begins.
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, address).ToString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Enter_that_ends_the_input_of_an_input_method_does_not_search()
    {
        var page = await browser.Open(Wide);
        await page.GotoAsync(site.Address.ToString());
        await page.Locator("#q").FillAsync("家具");
        Assert.True(await page.EvaluateAsync<bool>("!document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))"));
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_of_a_rulebook_answers_while_it_is_filled_in_and_its_address_can_be_shared()
    {
        var page = await browser.Open(Wide);
        await page.GotoAsync(new Uri(site.Address, "/rules/committee-evaluation-2023").ToString());
        await page.Locator("select[name=obligatory_met]").SelectOptionAsync("yes");
        await page.Locator("input[name=selective_targets_met]").FillAsync("7");
        await Assertions.Expect(page.GetByText("7 of 8 met")).ToBeVisibleAsync();
        Assert.Contains("selective_targets_met=7", page.Url, StringComparison.Ordinal);
        var shared = await browser.Open(Narrow, scripts: false);
        await shared.GotoAsync(page.Url);
        await Assertions.Expect(shared.GetByText("7 of 8 met")).ToBeVisibleAsync();
        await shared.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_list_is_answered_with_scripts_and_without(bool scripts)
    {
        var page = await browser.Open(Narrow, scripts: scripts);
        await page.GotoAsync(new Uri(site.Address, "/rules/cnescp-2023/batch").ToString());
        var list = new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = "name,product_type,throughput\nOur router,routers,15 Tbit/s\nSmall one,routers,1 Tbit/s\n"u8.ToArray() };
        await page.Locator("#file").SetInputFilesAsync(list);
        await page.GetByRole(AriaRole.Button, new() { Name = "Answers here" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Our router").First).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(site.Address, "/rules/cnescp-2023/batch").ToString());
        await page.Locator("#file").SetInputFilesAsync(list);
        var coming = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Marked file" }).ClickAsync();
        await using var marked = await (await coming).CreateReadStreamAsync();
        using var reader = new StreamReader(marked);
        Assert.Contains("Our router,routers,15 Tbit/s", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_and_its_note_light_each_other()
    {
        var page = await browser.Open(Wide);
        await page.GotoAsync(new Uri(site.Address, "/documents/" + Newsletter()).ToString());
        var mark = page.Locator(".mark.k-standard").First;
        await mark.Locator("a").HoverAsync();
        var note = page.Locator($".note[data-f='{await mark.GetAttributeAsync("data-f")}']");
        await Assertions.Expect(note).ToContainClassAsync("lit");
        await note.Locator(".where a").First.FocusAsync();
        await Assertions.Expect(mark).ToContainClassAsync("lit");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_searching_works_and_a_finding_leads_to_its_note_and_back()
    {
        var page = await browser.Open(Narrow, scripts: false);
        await page.GotoAsync(new Uri(site.Address, "/documents/" + Newsletter()).ToString());
        var mark = page.Locator(".mark.k-standard").First;
        var key = await mark.GetAttributeAsync("data-f");
        await mark.Locator("a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/documents/" + Newsletter() + "#" + key).ToString());
        Assert.True(await page.Locator($"#{key}").IsVisibleAsync());
        await page.Locator($"#{key} .where a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/documents/" + Newsletter() + "#" + await mark.GetAttributeAsync("id")).ToString());

        await page.Locator("#q").FillAsync("家具");
        await page.Locator("#q").PressAsync("Enter");
        await page.Locator("h1 q").WaitForAsync();
        Assert.Contains("家具", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_matter_and_focus_is_seen()
    {
        var page = await browser.Open(Wide);
        await page.GotoAsync(new Uri(site.Address, "/standards").ToString());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Context.CloseAsync();
    }

    private string Newsletter() => site.Store.Issues(new Plumbline.Register.PageRequest(1)).Items[0].Document.Slug;

    private string Article() => "/articles/" + site.Store.Document(Newsletter())!.Passages.First(p => p.Slug is not null).Slug;
}
