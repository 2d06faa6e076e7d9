using System.Text;
using System.Text.Json;
using Plumbline.Register.Operations;
using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Api;

/// <summary>Programs that decide, by token.</summary>
public class DecisionDoorTests
{
    private const string Address = "/api/decisions";
    private const string Fact = """{"do":"state","thing":"GB/T 35273-2020","property":"effective","value":"2020-10-01","source":"SAC announcement 1"}""";

    [Fact]
    public async Task A_token_to_edit_decides_in_the_name_of_its_account_and_undoes_that()
    {
        await using var site = new PublicSite("GB/T 35273-2020 is in use.\n");
        var token = Token(site, "li", AccountRole.Editor, AccountToken.Edit);
        var done = await Send(site, Fact, token);
        Assert.Equal(200, done.Status);
        using var outcome = JsonDocument.Parse(done.Body);
        Assert.Equal("/standards/gb-t-35273-2020", outcome.RootElement.GetProperty("address").GetString());
        Assert.Equal("2020-10-01", site.Store.Standard("gb-t-35273-2020")!.Life.Effective);
        Assert.Equal("li", site.Store.Decisions(new Plumbline.Register.PageRequest(1)).Items[0].By);
        using (var again = JsonDocument.Parse((await Send(site, Fact, token)).Body)) Assert.False(again.RootElement.GetProperty("changed").GetBoolean());
        Assert.Equal(200, (await Send(site, $$"""{"do":"undo","decision":{{outcome.RootElement.GetProperty("decision").GetInt64()}}}""", token)).Status);
        Assert.Null(site.Store.Standard("gb-t-35273-2020")!.Life.Effective);
    }

    [Theory]
    [InlineData("""{"do":"state","thing":"GB/T 35273-2020","property":"effective","value":"2020-10-01"}""", "source")]
    [InlineData("""{"do":"reject","thing":"GB/T 35273-2020","property":"effective","value":"2020-10-01"}""", "reason")]
    [InlineData("""{"do":"state","thing":"GB/T 35273-2020","property":"effective","value":"soon","source":"x"}""", "no value of effective")]
    [InlineData("""{"do":"state","thing":"GB/T 35273-2020","property":"colour","value":"red","source":"x"}""", "no property")]
    [InlineData("""{"do":"merge","thing":"GB/T 35273-2020"}""", "into")]
    [InlineData("""{"do":"undo"}""", "decision")]
    [InlineData("""{"do":"undo","decision":999999}""", "no decision")]
    [InlineData("""{"do":"delete","thing":"GB/T 35273-2020"}""", "do")]
    [InlineData("""{"do":"split","thing":"GB/T 35273-2020","reson":"slip"}""", "reson")]
    [InlineData("""{"do":"confirm","thing":"GB/T 35273-2020","property":"effective","value":"2020","url":"javascript:alert(1)"}""", "no address of the web")]
    [InlineData("not json", "body")]
    [InlineData("null", "do")]
    public async Task What_is_wrong_is_a_problem_and_changes_nothing(string body, string said)
    {
        await using var site = new PublicSite("GB/T 35273-2020 is in use.\n");
        var before = site.Store.Sequence;
        var answer = await Send(site, body, Token(site, "li", AccountRole.Editor, AccountToken.Edit));
        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
        Assert.Contains(said, JsonDocument.Parse(answer.Body).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, site.Store.Sequence);
    }

    [Fact]
    public async Task Nobody_else_decides()
    {
        await using var site = new PublicSite("GB/T 35273-2020 is in use.\n");
        var before = site.Store.Sequence;
        Assert.Equal(401, (await Send(site, Fact, null)).Status);
        Assert.Equal(401, (await Send(site, Fact, "plb_wrong")).Status);
        Assert.Equal(403, (await Send(site, Fact, Token(site, "reads", AccountRole.Editor, AccountToken.Read))).Status);
        Assert.Equal(403, (await Send(site, Fact, Token(site, "reader", AccountRole.Reader, AccountToken.Edit))).Status);
        // A cookie would be sent along by a page of another origin.
        var cookie = "__Host-plumbline=" + site.Store.Accounts.Begin(site.Store.Accounts.Named("reads")!, "");
        Assert.Equal(200, (await site.Get("/desk", headers: ("Cookie", cookie))).Status);
        Assert.Equal(401, (await Send(site, Fact, null, ("Cookie", cookie))).Status);
        Assert.Equal(405, (await site.Get(Address)).Status);
        Assert.Equal(before, site.Store.Sequence);
    }

    private static string Token(PublicSite site, string name, AccountRole role, string scope) =>
        site.Store.Accounts.NewToken(site.Store.Accounts.Add(name, role, null, "test")!, "test", scope, 1, "test");

    private static Task<Answer> Send(PublicSite site, string body, string? token, params (string Name, string Value)[] more)
    {
        List<(string, string)> headers = [("Host", PublicSite.Host), ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https"), .. more];
        if (token is not null) headers.Add(("Authorization", "Bearer " + token));
        return site.Ask(HttpMethod.Post, Address, new StringContent(body, Encoding.UTF8, "application/json"), [.. headers]);
    }
}
