using System.Globalization;
using System.Text;
using Plumbline.App.Mail;
using Plumbline.Register.Mail;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Mail;

/// <summary>The ledger of mail against a real conversation with a server that has moods.</summary>
public abstract class MailTests(TestStore store) : OnStore(store)
{
    private static readonly Uri Site = new("https://standards.example");

    [Fact]
    public async Task A_message_comes_as_text_and_page_with_one_click_to_end_it()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        Queue(register, 1, "Neue Normen: 个人信息 – § 7, \"quoted\"", "Wörter und 标准.\n.a point first\n{unsubscribe}\n");
        Assert.Equal(1, (await Send(register, server)).Accepted);
        var (to, message) = Assert.Single(server.Taken);
        Assert.Equal("reader1@example.org", to);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "message.eml");
        File.WriteAllBytes(file, Encoding.ASCII.GetBytes(message));
        var read = App.Reading.DocumentReader.Read(file, cancellation: TestContext.Current.CancellationToken);
        var text = Assert.IsType<App.Reading.ReadDocument>(read).Text;
        Assert.Contains("Wörter und 标准.", text);
        Assert.Contains(".a point first", text);
        Assert.Contains("https://standards.example/unsubscribe/u", text);
        Assert.Contains("List-Unsubscribe: <https://standards.example/unsubscribe/u", message);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", message);
        Assert.Matches("Message-ID: <[0-9a-f]{32}@desk.example>", message);
        Assert.Contains("multipart/alternative", message);
        Assert.All(message.Split("\r\n"), line => Assert.True(line.Length <= 998 && line.All(c => c < 128)));
    }

    [Fact]
    public async Task A_server_that_refuses_every_third_loses_nobody_and_tells_nobody_twice()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher { AtRecipient = n => n % 3 == 0 ? "451 try later" : null };
        Queue(register, 12);
        for (var round = 0; round < 12 && register.Store.Mailings.Counts().GetValueOrDefault(MailState.Accepted) < 12; round++)
        {
            await Send(register, server);
            register.Clock.Now = register.Clock.Now.AddHours(2);
        }
        Assert.Equal(12, register.Store.Mailings.Counts()[MailState.Accepted]);
        Assert.Equal(12, server.Taken.Count);
        Assert.Equal(12, server.Taken.Select(t => t.To).Distinct().Count());
    }

    [Fact]
    public async Task Who_does_not_exist_is_written_to_no_more()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher { AtRecipient = n => n == 2 ? "550 no such user" : null };
        Queue(register, 3);
        var counts = await Send(register, server);
        Assert.Equal((2, 1), (counts.Accepted, counts.Bounced));
        var bounced = register.Store.Mailings.Rows().Single(r => r.State == MailState.Bounced);
        Assert.Equal("550 no such user", bounced.Reply);
        Assert.Equal("bounced", register.Store.MailAddresses.Named(bounced.Address)!.State);
        Queue(register, 3, key: "second");
        Assert.Equal(2, register.Store.Mailings.Counts("second").Values.Sum());
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("keep and drop")]
    public async Task A_line_that_is_cut_behind_a_whole_message_leaves_it_unknown_and_sends_it_no_more(string mood)
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher { AtEnd = n => n == 2 ? mood : null };
        Queue(register, 4);
        var counts = await Send(register, server);
        Assert.Equal((3, 1), (counts.Accepted, counts.Unknown));
        register.Clock.Now = register.Clock.Now.AddDays(1);
        await Send(register, server);
        Assert.Equal(server.Taken.Count, server.Taken.Select(t => t.To).Distinct().Count());
        Assert.Equal(mood == "drop" ? 3 : 4, server.Taken.Count);
        Assert.Contains("sent whole", register.Store.Mailings.Rows().Single(r => r.State == MailState.Unknown).Reply);
    }

    [Fact]
    public async Task A_sender_that_ended_leaves_the_one_in_flight_unknown_and_the_others_to_the_next()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        Queue(register, 5);
        // A sender that is killed between handing over and the answer.
        var taken = register.Store.Mailings.Take("killed", 50, TimeSpan.FromMinutes(10));
        Assert.Equal(5, taken.Count);
        Assert.True(register.Store.Mailings.HandOver("killed", taken[0]));
        Assert.True(register.Store.Mailings.HandOver("killed", taken[1], (taken[0], "250 taken")));
        Assert.Equal(0, (await Send(register, server)).Accepted);
        register.Clock.Now = register.Clock.Now.AddMinutes(11);
        Assert.Equal(3, (await Send(register, server)).Accepted);
        Assert.Equal([MailState.Accepted, MailState.Unknown], register.Store.Mailings.Rows().OrderBy(r => r.Id).Take(2).Select(r => r.State));
        Assert.Equal(taken.Skip(2).Select(t => t.Address), server.Taken.Select(t => t.To));
    }

    [Fact]
    public async Task The_line_is_encrypted_and_the_certificate_checked_before_a_password_is_said()
    {
        using var register = new TemporaryRegister();
        using var folder = new TemporaryFolder();
        await using var server = new MailCatcher(encrypts: true);
        var authority = Path.Combine(folder.Path, "authority.pem");
        File.WriteAllText(authority, server.Authority!);
        Queue(register, 2);
        var settings = Settings(server) with { Security = "starttls", User = "desk", Password = "a secret" };
        await Assert.ThrowsAsync<MailException>(() => Postman(register, settings).Run(TestContext.Current.CancellationToken));
        Assert.Empty(server.SignIns);
        Assert.Equal(2, register.Store.Mailings.Counts()[MailState.Queued]);
        Assert.Equal(2, (await Postman(register, settings with { Authority = authority }).Run(TestContext.Current.CancellationToken)).Accepted);
        Assert.Equal(["\0desk\0a secret"], server.SignIns);
        Assert.False(server.SawClearMessage);
        server.Offers = "AUTH LOGIN";
        Queue(register, 1, key: "second");
        Assert.Equal(1, (await Postman(register, settings with { Authority = authority }).Run(TestContext.Current.CancellationToken)).Accepted);
        Assert.Equal("desk/a secret", server.SignIns[^1]);
    }

    [Fact]
    public async Task A_server_without_encryption_is_sent_nothing_unless_that_is_wanted()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher();
        Queue(register, 1);
        var refused = await Assert.ThrowsAsync<MailException>(() => Postman(register, Settings(server) with { Security = "starttls" }).Run(TestContext.Current.CancellationToken));
        Assert.Contains("offers no STARTTLS", refused.Message);
        Assert.Empty(server.Taken);
        Assert.Equal(1, (await Send(register, server)).Accepted);
    }

    [Fact]
    public async Task A_silent_server_is_left_after_a_while()
    {
        using var register = new TemporaryRegister();
        await using var server = new MailCatcher { AtEnd = n => n == 1 ? "silence" : null };
        Queue(register, 1);
        // Long enough for every answer of a busy machine.
        var counts = await Postman(register, Settings(server) with { Patience = TimeSpan.FromSeconds(10) }).Run(TestContext.Current.CancellationToken);
        Assert.Equal((0, 1), (counts.Accepted, counts.Unknown));
    }

    [Fact]
    public async Task A_folder_takes_messages_whole()
    {
        using var register = new TemporaryRegister();
        using var folder = new TemporaryFolder();
        Queue(register, 3);
        var counts = await Postman(register, new MailSettings { From = "desk@desk.example", Folder = Path.Combine(folder.Path, "out") }).Run(TestContext.Current.CancellationToken);
        Assert.Equal(3, counts.Accepted);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(folder.Path, "out"), "*.eml").Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "out"), "*.part"));
    }

    [Fact]
    public void A_key_is_told_once_and_an_address_that_is_erased_leaves_nothing()
    {
        using var register = new TemporaryRegister();
        Queue(register, 2);
        Queue(register, 2);
        Assert.Equal(2, register.Store.Mailings.Counts().Values.Sum());
        var address = register.Store.MailAddresses.Named("reader1@EXAMPLE.org")!;
        Assert.True(register.Store.MailAddresses.Erase(address.Id));
        Assert.Null(register.Store.MailAddresses.Named("reader1@example.org"));
        Assert.DoesNotContain(register.Store.Mailings.Rows(), r => r.Address.StartsWith("reader1", StringComparison.Ordinal));
        Assert.True(register.Store.MailAddresses.Keep("reader1@example.org", "en", isKnown: true).Id > address.Id);
    }

    [Theory]
    [InlineData("name@example.org", true)]
    [InlineData("first.last+tag@sub.example.org", true)]
    [InlineData("name@xn--fiqs8s.example", true)]
    [InlineData("name@localhost", false)]
    [InlineData("name@example.org\r\nBcc: x@y.org", false)]
    [InlineData("na me@example.org", false)]
    [InlineData("\"x\"@example.org", false)]
    [InlineData("name@-example.org", false)]
    [InlineData("name@标准.example", false)]
    [InlineData(".name@example.org", false)]
    [InlineData("", false)]
    public void An_address_is_plain_or_refused(string address, bool isOne) => Assert.Equal(isOne, MailAddress.Wrong(address) is null);

    [Fact]
    public void A_signed_link_is_of_this_register_for_one_purpose()
    {
        using var register = new TemporaryRegister();
        using var other = new TemporaryRegister();
        var links = new SignedLinks(register.Store);
        Assert.Equal(12, links.WatchOf(links.Watch(12)));
        Assert.Null(links.ConfirmedOf(links.Watch(12)));
        Assert.Equal((7, "watch 12"), links.UnsubscribedOf(links.Unsubscribe(7, "watch 12")));
        Assert.Null(links.UnsubscribedOf(links.Unsubscribe(7, "watch 12").Replace("u7", "u8", StringComparison.Ordinal)));
        Assert.Null(new SignedLinks(other.Store).WatchOf(links.Watch(12)));
        using var again = register.Another();
        Assert.Equal(12, new SignedLinks(again).WatchOf(links.Watch(12)));
        foreach (var odd in (string[])["", ".", "w12", "w12.", "w.x", "w12.é"]) Assert.Null(links.WatchOf(odd));
    }

    private static void Queue(TemporaryRegister register, int readers, string subject = "News", string plain = "Something new.\n", string key = "first")
    {
        var recipients = Enumerable.Range(1, readers).Select(n => new MailRecipient(register.Store.MailAddresses.Keep(string.Create(CultureInfo.InvariantCulture, $"reader{n}@Example.org"), "en", isKnown: n < 100 && register.Store.MailAddresses.Named($"reader{n}@example.org") is null).Id, "list 1")).ToList();
        register.Store.Mailings.Queue(new NewMailing(key, "test", subject, plain, $"<p>{plain}</p>"), recipients);
    }

    private static MailSettings Settings(MailCatcher server) => new() { From = "desk@desk.example", Host = "localhost", Port = server.Port, Security = "none" };

    private static Postman Postman(TemporaryRegister register, MailSettings settings) => new(register.Store, register.Clock, settings, Site);

    private static Task<MailCounts> Send(TemporaryRegister register, MailCatcher server) => Postman(register, Settings(server)).Run(TestContext.Current.CancellationToken);
}

public sealed class MailTestsOnSqlite() : MailTests(TestStore.Sqlite);

public sealed class MailTestsOnPostgres() : MailTests(TestStore.Postgres);
