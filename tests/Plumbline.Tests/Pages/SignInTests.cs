using AngleSharp.Html.Parser;
using Plumbline.Register.Operations;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Signing in and out, and what it does not tell.</summary>
[Collection(OneSite.Name)]
public class SignInTests(SiteFixture site)
{
    private const string Sentence = "Name and password do not go together, or this name is barred for some minutes after too many attempts.";

    [Fact]
    public async Task An_editor_signs_in_sees_the_sessions_and_ends_another_one()
    {
        using var here = await Visitor.SignedIn(site, "editor-sessions", AccountRole.Editor);
        using var there = await Visitor.SignedIn(site, "editor-sessions", AccountRole.Editor);
        var cookie = here.Cookies.Single(c => c.Name == "plumbline");
        Assert.True(cookie.HttpOnly);
        var page = await here.Get("/account");
        Assert.Equal(200, page.Status);
        Assert.Contains("editor-sessions", page.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await there.Get("/account")).Status);
        Assert.Equal(302, (await here.Send("/account", "form[action='/account/end']")).Status);
        var led = await there.Get("/account");
        Assert.Equal((302, "/sign-in?return=%2Faccount"), (led.Status, led.Headers["Location"]));
        Assert.Equal(302, (await here.Send("/account", "form[action='/sign-out']")).Status);
        Assert.Equal(302, (await here.Get("/account")).Status);
        // What the cookie held is worth nothing any more.
        Assert.Equal(302, (await site.Ask("/account", "GET", ("Cookie", "plumbline=" + cookie.Value))).Status);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_only_and_no_script_reads_it()
    {
        Visitor.Account(site.Store, "editor-cookie", AccountRole.Editor);
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Send("/sign-in", "form.fields", ("name", "Editor-Cookie"), ("password", Visitor.Password));
        var cookie = answer.Headers["Set-Cookie"];
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("editor-wrong", "not the password at all")]
    [InlineData("editor-wrong", "")]
    [InlineData("nobody-of-this-name", "a sentence of some words")]
    [InlineData("editor-without", "a sentence of some words")]
    [InlineData("editor-locked", "a sentence of some words")]
    [InlineData("<script>", "a sentence of some words")]
    public async Task Whoever_is_not_let_in_is_told_the_same(string name, string password)
    {
        Visitor.Account(site.Store, "editor-wrong", AccountRole.Editor);
        Visitor.Account(site.Store, "editor-locked", AccountRole.Editor);
        site.Store.Accounts.SetLocked("editor-locked", true, "test");
        site.Store.Accounts.Add("editor-without", AccountRole.Editor, null, "test");
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Send("/sign-in", "form.fields", ("name", name), ("password", password));
        Assert.Equal(200, answer.Status);
        Assert.Equal(Sentence, new HtmlParser().ParseDocument(answer.Body).QuerySelector(".told")!.TextContent);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "plumbline");
    }

    [Fact]
    public async Task Too_many_attempts_bar_a_name_with_the_same_words_even_with_the_right_password()
    {
        Visitor.Account(site.Store, "editor-barred", AccountRole.Editor);
        using var visitor = new Visitor(site.Address);
        for (var i = 0; i < AccountRules.MostAttempts; i++) await visitor.Send("/sign-in", "form.fields", ("name", "editor-barred"), ("password", "guess " + i));
        var answer = await visitor.Send("/sign-in", "form.fields", ("name", "editor-barred"), ("password", Visitor.Password));
        Assert.Equal(200, answer.Status);
        Assert.Contains(Sentence, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/standards?kind=plan", "/standards?kind=plan")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_signing_in_one_is_led_to_places_of_this_site_only(string wanted, string led)
    {
        Visitor.Account(site.Store, "reader-return", AccountRole.Reader);
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Send("/sign-in?return=" + Uri.EscapeDataString(wanted), "form.fields", ("name", "reader-return"), ("password", Visitor.Password));
        Assert.Equal((302, led), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task A_form_that_this_site_did_not_sign_for_this_session_changes_nothing()
    {
        using var visitor = await Visitor.SignedIn(site, "editor-forged", AccountRole.Editor);
        var forged = await visitor.Post("/account/token", [new("name", "stolen"), new("scope", "edit"), new("days", "9")]);
        Assert.Equal(400, forged.Status);
        Assert.Contains("Nothing was changed", forged.Body, StringComparison.Ordinal);
        // Nor one that was signed for somebody else.
        using var other = await Visitor.SignedIn(site, "editor-forger", AccountRole.Editor);
        var signature = new HtmlParser().ParseDocument((await other.Get("/account")).Body).QuerySelector("form[action='/account/token'] [name=signature]")!.GetAttribute("value")!;
        Assert.Equal(400, (await visitor.Post("/account/token", [new("name", "stolen"), new("scope", "edit"), new("days", "9"), new("signature", signature)])).Status);
        Assert.Empty(site.Store.Accounts.Tokens(site.Store.Accounts.Named("editor-forged")!.Id));
    }

    [Fact]
    public async Task A_one_time_address_is_not_used_up_by_looking_at_it()
    {
        var account = site.Store.Accounts.Add("editor-once", AccountRole.Editor, null, "test")!;
        var path = "/sign-in/once?key=" + site.Store.Accounts.NewLink(account, "test");
        Assert.Contains("Sign in as editor-once", (await site.Get(path)).Body, StringComparison.Ordinal);
        using var visitor = new Visitor(site.Address);
        Assert.Equal("/desk", (await visitor.Send(path, "main form")).Headers["Location"]);
        Assert.Equal(200, (await visitor.Get("/account")).Status);
        Assert.Contains("was used before", (await site.Get(path)).Body, StringComparison.Ordinal);
        // The account has no password yet; a weak one is refused, a good one ends the other sessions.
        Assert.Contains("at least 12 characters", (await visitor.Send("/account", "form[action='/account/password']", ("password", "short"), ("again", "short"))).Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(302, (await visitor.Send("/account", "form[action='/account/password']", ("password", Visitor.Password), ("again", Visitor.Password))).Status);
        Assert.Equal(200, (await visitor.Get("/account")).Status);
        Assert.Contains("another one; nothing was changed", (await visitor.Send("/account", "form[action='/account/password']", ("current", "not this one"), ("password", "a new one of some words"), ("again", "a new one of some words"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_shown_once_reads_and_drives_no_form()
    {
        using var visitor = await Visitor.SignedIn(site, "editor-token", AccountRole.Editor);
        var made = await visitor.Send("/account", "form[action='/account/token']", ("name", "mirror"), ("scope", "edit"), ("days", "30"));
        var token = new HtmlParser().ParseDocument(made.Body).QuerySelector("#new-token")!.TextContent;
        Assert.DoesNotContain(token, (await visitor.Get("/account")).Body, StringComparison.Ordinal);
        var bearer = ("Authorization", "Bearer " + token);
        Assert.Equal(200, (await site.Ask("/account", "GET", bearer)).Status);
        Assert.Contains("private", (await site.Ask("/standards.json", "GET", bearer)).Headers["Cache-Control"], StringComparison.Ordinal);
        var wrong = await site.Ask("/standards.json", "GET", ("Authorization", "Bearer plb_wrong"));
        Assert.Equal((401, "application/problem+json"), (wrong.Status, wrong.Headers["Content-Type"].Split(';')[0]));
        await visitor.Send("/account", "form[action='/account/revoke']");
        Assert.Equal(401, (await site.Ask("/account", "GET", bearer)).Status);
    }

    [Fact]
    public async Task What_is_answered_to_somebody_who_is_known_reaches_nobody_else()
    {
        using var visitor = await Visitor.SignedIn(site, "editor-cached", AccountRole.Editor);
        foreach (var path in new[] { "/standards", "/committees" })
        {
            Assert.Contains("editor-cached", (await visitor.Get(path)).Body, StringComparison.Ordinal);
            var anonymous = await site.Get(path);
            Assert.DoesNotContain("editor-cached", anonymous.Body, StringComparison.Ordinal);
            Assert.False(anonymous.Headers.ContainsKey("Set-Cookie"));
            var known = await visitor.Get(path);
            Assert.Contains("editor-cached", known.Body, StringComparison.Ordinal);
            Assert.Contains("private", known.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("register.example")]
    public async Task No_password_is_taken_where_the_way_is_not_encrypted(string host)
    {
        Assert.Contains("not encrypted", (await site.Get("/sign-in", host)).Body, StringComparison.Ordinal);
    }
}
