using Plumbline.App.Alerts;
using Plumbline.App.Gathering;
using Plumbline.App.Mail;
using Plumbline.Register.Mail;
using Plumbline.Register.Watching;
using Plumbline.Tests.Gathering;
using Plumbline.Tests.Mail;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Alerts;

/// <summary>A whole round: from a new document to a mail at a server and a request at a program.</summary>
public abstract class WatchRoundTests(TestStore store) : OnStore(store)
{
    private static readonly Uri Site = new("https://standards.example");
    private static readonly GateLimits Open = new() { AllowedHosts = new HashSet<string>(["localhost"]) };

    [Fact]
    public async Task What_is_found_comes_by_mail_once_and_the_next_morning_what_came_since()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        register.Store.Watches.Add(new NewWatch("/search?q=rope", "Ropes", "test") { Rate = "daily", Mail = "lina@example.org", MailIsKnown = true, Zone = "Asia/Shanghai" });
        register.Add("A rope of steel.\n", "one.txt", "One");
        register.Add("Another rope.\n", "two.txt", "Two");
        using var round = Round(register, server);
        Assert.Equal(0, (await round.Run(TestContext.Current.CancellationToken)).Told);
        register.Clock.Now = new DateTimeOffset(2021, 5, 1, 23, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, (await round.Run(TestContext.Current.CancellationToken)).Told);
        Assert.Equal(0, (await round.Run(TestContext.Current.CancellationToken)).Told);
        var message = Assert.Single(server.Taken).Message;
        Assert.Contains("Ropes: 2 new", message);
        Assert.Contains("A rope of steel.", message);
        Assert.Contains("https://standards.example/watches/w1.", message);
        register.Add("A third rope.\n", "three.txt", "Three");
        register.Clock.Now = register.Clock.Now.AddDays(1);
        await round.Run(TestContext.Current.CancellationToken);
        Assert.Contains("Ropes: 1 new", server.Taken[^1].Message);
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task A_program_is_told_by_a_signed_request_tried_again_under_the_same_key()
    {
        using var register = new TemporaryRegister();
        using var program = new MoodyServer();
        program.Answer("/hook", "HTTP/1.1 503 Not Now\nContent-Length: 0\nConnection: close");
        var watch = register.Store.Watches.Add(new NewWatch("/search?q=rope", "Ropes", "test") { Rate = "at-once", Webhook = program.At("/hook").ToString() });
        register.Add("A rope of steel.\n", "one.txt", "One");
        using var round = new WatchRound(register.Store, register.Clock, Open, null, Site);
        Assert.Equal(0, (await round.Run(TestContext.Current.CancellationToken)).Webhooks);
        program.Answer("/hook", "HTTP/1.1 204 Fine\nConnection: close");
        Assert.Equal(0, (await round.Run(TestContext.Current.CancellationToken)).Webhooks);
        register.Clock.Now = register.Clock.Now.AddMinutes(5);
        Assert.Equal(1, (await round.Run(TestContext.Current.CancellationToken)).Webhooks);
        register.Clock.Now = register.Clock.Now.AddMinutes(5);
        Assert.Equal(0, (await round.Run(TestContext.Current.CancellationToken)).Webhooks);
        var hooks = program.Requests.Where(r => r.StartsWith("POST /hook", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, hooks.Count);
        Assert.Equal(Header(hooks[0], Webhooks.KeyHeader), Header(hooks[1], Webhooks.KeyHeader));
        Assert.NotEqual(Header(hooks[0], Webhooks.TimeHeader), Header(hooks[1], Webhooks.TimeHeader));
        var taken = Assert.Single(register.Store.Watches.Webhooks.OfWatch(watch.Id));
        Assert.Equal(("accepted", 2), (taken.State, taken.Tries));
        // Who has the key can make the signature again; nobody else can.
        const string Body = "{\"event\":\"found\"}";
        Assert.Equal(Webhooks.Signature(watch.WebhookKey!, "1", Body), Webhooks.Signature(watch.WebhookKey!, "1", Body));
        Assert.NotEqual(Webhooks.Signature(watch.WebhookKey!, "1", Body), Webhooks.Signature(watch.WebhookKey!, "2", Body));
        Assert.Equal("sha256=".Length + 64, Header(hooks[0], Webhooks.SignatureHeader).Length);
    }

    [Fact]
    public async Task A_program_in_the_own_network_is_refused_for_good()
    {
        using var register = new TemporaryRegister();
        using var program = new MoodyServer();
        var watch = register.Store.Watches.Add(new NewWatch("/search?q=rope", "Ropes", "test") { Rate = "at-once", Webhook = program.At("/hook").ToString() });
        register.Add("A rope of steel.\n", "one.txt", "One");
        using var round = new WatchRound(register.Store, register.Clock, new GateLimits(), null, Site);
        await round.Run(TestContext.Current.CancellationToken);
        var request = Assert.Single(register.Store.Watches.Webhooks.OfWatch(watch.Id));
        Assert.Equal("failed", request.State);
        Assert.Contains("refused", request.Reply);
        Assert.DoesNotContain(program.Requests, r => r.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deadline_is_reminded_of_on_each_of_its_days_once_also_where_the_server_was_at_rest()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        register.Add("From 6 July 2021 to 4 September 2021, the Office called for comments on the Rope Safety Measures.\n", "call.txt", "A call");
        register.Store.Watches.Add(new NewWatch("/consultations", "All calls", "test") { Rate = "weekly", Remind = "days 14,7,1", Mail = "lina@example.org", MailIsKnown = true });
        using var round = Round(register, server);
        var told = new List<string>();
        foreach (var day in (string[])["2021-08-20", "2021-08-21", "2021-08-22", "2021-08-30", "2021-08-31", "2021-09-03", "2021-09-04", "2021-09-05"])
        {
            register.Clock.Now = DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
            if ((await round.Run(TestContext.Current.CancellationToken)).Reminders > 0) told.Add(day);
        }
        // The seventh day before fell into a rest; it was told on the fifth.
        Assert.Equal(["2021-08-21", "2021-08-30", "2021-09-03"], told);
        Assert.Equal(3, server.Taken.Count);
        Assert.Contains("Closes in 14 days", server.Taken[0].Message);
        Assert.Contains("Closes in 5 days", server.Taken[1].Message);
        Assert.Contains("Closes in 1 day", server.Taken[2].Message);
    }

    [Fact]
    public async Task A_watch_that_broke_is_told_to_its_owner_once()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        register.Store.Keep("ours", "GB 18584-2001\n", "ours.csv", "Li");
        register.Store.Watches.Add(new NewWatch("/lists/ours", "Ours", "test") { Mail = "lina@example.org", MailIsKnown = true });
        register.Store.RemoveList("ours");
        using var round = Round(register, server);
        for (var n = 0; n < 3; n++) await round.Run(TestContext.Current.CancellationToken);
        Assert.Contains("can no longer be asked", Assert.Single(server.Taken).Message);
    }

    [Fact]
    public async Task Nothing_goes_to_an_address_that_nobody_confirmed_but_the_request_to_do_so()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        var watch = register.Store.Watches.Add(new NewWatch("/search?q=rope", "Ropes", "test") { Rate = "at-once", Mail = "lina@example.org" });
        Assert.Equal("waiting", watch.State);
        register.Store.Mailings.Queue(new WatchMail(register.Store, Site).Confirm(watch), [new MailRecipient(watch.AddressId!.Value, "")], notConfirmed: true);
        register.Add("A rope of steel.\n", "one.txt", "One");
        using var round = Round(register, server);
        await round.Run(TestContext.Current.CancellationToken);
        Assert.Contains("Please confirm", Assert.Single(server.Taken).Message);
        register.Store.MailAddresses.Confirm(watch.AddressId!.Value);
        Assert.True(register.Store.Watches.Confirm(watch.Id));
        register.Add("Another rope.\n", "two.txt", "Two");
        await round.Run(TestContext.Current.CancellationToken);
        Assert.Contains("Ropes: 1 new", server.Taken[^1].Message);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => register.Store.MailAddresses.MayAsk(watch.AddressId!.Value)));
    }

    private static WatchRound Round(TemporaryRegister register, MailCatcher server) =>
        new(register.Store, register.Clock, new GateLimits(), new MailSettings { From = "desk@desk.example", Host = "localhost", Port = server.Port, Security = "none" }, Site);

    private static string Header(string request, string name) => request.Split('\n').Single(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Split(':', 2)[1].Trim();
}

public sealed class WatchRoundTestsOnSqlite() : WatchRoundTests(TestStore.Sqlite);

public sealed class WatchRoundTestsOnPostgres() : WatchRoundTests(TestStore.Postgres);
