using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Plumbline.App;
using Plumbline.App.Alerts;
using Plumbline.App.Mail;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>Watching as a reader does it: the button, the preview, the confirmation by mail, the feed, and one click that ends it.</summary>
public sealed class WatchPagesTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RegisterStore _store;
    private readonly WebApplication _app;
    private readonly Visitor _reader;

    public WatchPagesTests()
    {
        var location = new RegisterLocation(Path.Combine(_folder.Path, "register"));
        _store = RegisterStore.Open(location, TimeProvider.System);
        _store.LoadStarter(Knowledge.BuiltIn);
        _store.Add(TemporaryRegister.Draft("The steel rope of GB 18584-2001 and SAC/TC 260.\n", "one.txt", "A note on ropes"), CancellationToken.None);
        var settings = new WebSettings(location, ["http://localhost:0"], []) { Site = new Uri("https://standards.example"), Mail = new MailSettings { From = "desk@standards.example", Folder = Path.Combine(_folder.Path, "out") } };
        _app = WebHost.Build(settings, _store, TimeProvider.System);
        _app.StartAsync().GetAwaiter().GetResult();
        _reader = new Visitor(new Uri(_app.Urls.Single()));
        Settings = settings;
    }

    private WebSettings Settings { get; }

    [Theory]
    [InlineData("/standards/gb-18584-2001", "/standards/gb-18584-2001")]
    [InlineData("/committees/sac-tc-260", "/committees/sac-tc-260")]
    [InlineData("/search?q=rope&language=en", "/search?q=rope&language=en")]
    [InlineData("/consultations?status=open", "/consultations?status=open")]
    public async Task The_button_of_a_page_leads_to_its_watch_with_what_it_would_have_told(string page, string query)
    {
        var button = new HtmlParser().ParseDocument((await _reader.Get(page)).Body).QuerySelector("form.watch input[name=query]");
        Assert.Equal(query, button!.GetAttribute("value"));
        var preview = await _reader.Get("/watches?query=" + Uri.EscapeDataString(query));
        Assert.Equal(200, preview.Status);
        Assert.Contains("This watch would have sent", preview.Body);
    }

    [Fact]
    public async Task A_search_that_finds_a_note_shows_it_with_the_part_of_the_query_and_the_quote()
    {
        var body = (await _reader.Get("/watches?query=" + Uri.EscapeDataString("/search?q=\"steel rope\""))).Body;
        Assert.Contains("This watch would have sent 1 since", body);
        Assert.Contains("“steel rope” in the text", body);
        Assert.Contains("The steel rope of GB 18584-2001", body);
    }

    [Theory]
    [InlineData("/search?kolor=red", "does not know the parameter")]
    [InlineData("/nothing", "cannot be watched")]
    public async Task An_address_that_cannot_be_watched_is_refused(string query, string reason)
    {
        var answer = await _reader.Get("/watches?query=" + Uri.EscapeDataString(query));
        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.Body);
    }

    [Fact]
    public async Task A_reader_without_an_account_confirms_by_mail_reads_the_feed_and_ends_it_by_one_click()
    {
        var made = await _reader.Send("/watches?query=" + Uri.EscapeDataString("/search?q=rope"), "form.fields", ("mail", "lina@example.org"), ("rate", "at-once"));
        Assert.Equal(302, made.Status);
        var page = made.Headers["Location"];
        Assert.Contains("A mail is on its way", (await _reader.Get(page)).Body);
        using var round = new WatchRound(_store, TimeProvider.System, new App.Gathering.GateLimits(), Settings.Mail, Settings.Home);
        await round.Run(TestContext.Current.CancellationToken);
        var confirm = LinkIn(Mails()[0], "/watches/confirm/");
        // Opening the link says nothing yet.
        Assert.Equal(200, (await _reader.Get(confirm)).Status);
        Assert.Equal("waiting", _store.MailAddresses.Named("lina@example.org")!.State);
        Assert.Equal(302, (await _reader.Send(confirm, "main form")).Status);
        Assert.True(_store.MailAddresses.Named("lina@example.org")!.IsConfirmed);
        _store.Add(TemporaryRegister.Draft("Another rope of steel.\n", "two.txt", "A second note"), CancellationToken.None);
        await round.Run(TestContext.Current.CancellationToken);
        Assert.Equal(2, Mails().Count);
        var feed = XDocument.Parse((await _reader.Get(page + ".atom")).Body);
        Assert.Single(feed.Descendants(XName.Get("entry", "http://www.w3.org/2005/Atom")));
        Assert.Equal(200, (await _reader.Get(page + ".json")).Status);
        Assert.StartsWith("BEGIN:VCALENDAR", (await _reader.Get(page + ".ics")).Body);
        var end = LinkIn(Mails()[1], "/unsubscribe/");
        Assert.Equal(200, (await _reader.Get(end)).Status);
        Assert.NotNull(_store.MailAddresses.Named("lina@example.org"));
        // A program of mail sends this, without cookie or signature.
        using var other = new Visitor(new Uri(_app.Urls.Single()));
        Assert.Equal(200, (await other.Post(end, [new("List-Unsubscribe", "One-Click")])).Status);
        Assert.Null(_store.MailAddresses.Named("lina@example.org"));
        Assert.Empty(_store.Watches.All());
        Assert.Equal(404, (await _reader.Get(page)).Status);
    }

    [Theory]
    [InlineData("mail", "not an address", "is no address of mail")]
    [InlineData("webhook", "https://example.org/x", "for those who have an account")]
    public async Task What_cannot_be_told_is_said_beside_the_form(string field, string value, string reason)
    {
        var answer = await _reader.Send("/watches?query=" + Uri.EscapeDataString("/search?q=rope"), "form.fields", (field, value));
        Assert.Equal(200, answer.Status);
        Assert.Contains(reason, answer.Body);
        Assert.Empty(_store.Watches.All());
    }

    [Fact]
    public async Task An_address_of_a_watch_that_was_made_up_is_not_found()
    {
        var watch = _store.Watches.Add(new Plumbline.Register.Watching.NewWatch("/search?q=rope", "Ropes", "test"));
        foreach (var path in (string[])[$"/watches/w{watch.Id}", $"/watches/w{watch.Id}.AAAAAAAAAAAAAAAAAAAAAAAA", "/watches/confirm/c1.x", "/unsubscribe/u1-watch-1.x"])
            Assert.Equal(404, (await _reader.Get(path)).Status);
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _app.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    private List<string> Mails() => [.. Directory.GetFiles(Path.Combine(_folder.Path, "out"), "*.eml").Order(StringComparer.Ordinal).Select(f => App.Reading.DocumentReader.Read(f) is App.Reading.ReadDocument mail ? mail.Text : throw new InvalidOperationException(f))];

    private static string LinkIn(string mail, string path)
    {
        var at = mail.IndexOf("https://standards.example" + path, StringComparison.Ordinal) + "https://standards.example".Length;
        var end = mail.IndexOfAny([' ', '\n', '\r', '"', '>'], at);
        return end < 0 ? mail[at..] : mail[at..end];
    }
}
