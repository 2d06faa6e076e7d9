using System.IO.Compression;
using System.Text;
using Plumbline.App.Gathering;
using Plumbline.App.Reading.Encodings;
using Plumbline.Register.Sources;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Gathering;

/// <summary>Rounds against a moody server: what becomes a document, what is a failure, and what a user reads of it.</summary>
public abstract class RoundTests(TestStore store) : OnStore(store), IDisposable
{
    private const string Notice = "<html><head><meta charset=\"utf-8\"><title>Notice on ropes</title></head><body><main><h1>Notice on ropes</h1><p>SAMR released GB/T 35273-2020 and GB 18584-2024 on ropes and twine, which come into force on 1 October 2021.</p>"
        + "<p>SAC/TC 260 keeps both standards. Comments on the draft amendment are to be sent until 12 July 2021 to the secretariat, in writing, with the reasons for each of them.</p></main></body></html>";

    private readonly MoodyServer _server = new();
    private readonly TemporaryRegister _register = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Dispose();
        _register.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_page_becomes_a_document_once_and_its_change_another_with_the_one_before()
    {
        Add("ropes", "/ropes");
        Page("/ropes", Notice, "ETag: \"1\"");
        Assert.Equal((1, 0, 0), Counts(await Round("ropes")));
        Page("/ropes", "", "ETag: \"1\"", "304 Not Modified");
        Assert.Equal((0, 0, 1), Counts(await Round("ropes")));
        Assert.Contains("If-None-Match: \"1\"", _server.Requests[^1], StringComparison.Ordinal);
        Page("/ropes", Notice.Replace("</main>", "<p>Views: 17</p></main>", StringComparison.Ordinal));
        Assert.Equal((0, 0, 1), Counts(await Round("ropes")));
        Page("/ropes", Notice.Replace("12 July", "12 August", StringComparison.Ordinal), "ETag: \"2\"");
        Assert.Equal((0, 1, 0), Counts(await Round("ropes")));
        Assert.Equal(2, _register.Store.Documents(new()).Total);
        var fetches = _register.Store.FetchesOf(Source("ropes"));
        Assert.Equal(["changed", "same", "new"], fetches.Select(f => f.Outcome));
        Assert.Contains("ETag: \"2\"", fetches[0].Headers, StringComparison.Ordinal);
        Assert.Equal((fetches[2].Document, fetches[0].Document), (fetches[0].Before, _register.Store.VersionsOf(fetches[2].Document!).After));
        var inbox = _register.Store.Inbox(InboxStates.New, new());
        var entry = Assert.Single(inbox.Items);
        Assert.Equal((fetches[2].Document, "earlier version"), (entry.Before, Assert.Single(entry.Folded).SameWhy));
        Assert.Equal(["GB/T 35273-2020", "GB 18584-2024"], entry.Standards);
        Assert.Equal("SAC/TC 260", Assert.Single(entry.Committees));
        Assert.DoesNotContain(_register.Store.Check(Cancel).Faults, f => !f.Harmless);
    }

    [Fact]
    public async Task An_empty_or_halved_page_is_a_failure_with_its_reason_until_it_is_accepted()
    {
        Add("ropes", "/ropes");
        Page("/ropes", Notice);
        await Round("ropes");
        Page("/ropes", "<html><body><main></main></body></html>");
        var failed = await Round("ropes");
        Assert.Equal(("failed", "theirs"), (failed.Outcome, failed.Fault));
        Assert.Contains("without any text", failed.Message, StringComparison.Ordinal);
        Page("/ropes", "<html><body><main><p>This page is being maintained, come back later.</p></main></body></html>");
        failed = await Round("ropes");
        Assert.Matches(@"has \d+ letters, where it had \d+: that is taken as a failure and not as a change; 'plumbline sources check ropes --accept' takes it as it is", failed.Message);
        Assert.Equal(("failing", 2, 1), ((Source("ropes") with { IsOn = true }).State(_register.Clock.Now), Source("ropes").Failures, _register.Store.Documents(new()).Total));
        Assert.Equal(1, _register.Store.InboxCounts()[InboxStates.New]);
        Assert.Equal(1, (await Round("ropes", accept: true)).Changed);
        Assert.Equal(0, Source("ropes").Failures);
    }

    [Fact]
    public async Task A_list_gives_its_items_once_and_one_that_names_nothing_any_more_fails()
    {
        Add("news", "/list", SourceKinds.List);
        Page("/list", Links(1, 12));
        for (var n = 1; n <= 14; n++) Page($"/item/{n}", Notice.Replace("GB 18584-2024", $"GB {1000 + n}-2024", StringComparison.Ordinal));
        Assert.Equal((12, 0, 0), Counts(await Round("news")));
        Page("/list", Links(1, 14));
        Assert.Equal((2, 0, 12), Counts(await Round("news")));
        Page("/list", Links(14, 14));
        Assert.Contains("names 1 items, where it named 14", (await Round("news")).Message, StringComparison.Ordinal);
        Page("/list", "<html><body><main>Nothing was found among the notices.</main></body></html>");
        Assert.Contains("names nothing any more, where it named 14 items", (await Round("news")).Message, StringComparison.Ordinal);
        Assert.Equal((14, "theirs"), (_register.Store.Documents(new()).Total, Source("news").Fault));
        _register.Store.ChangeSource("news", s => s with { Selector = ".none a" }, "Li");
        Page("/list", Links(1, 14));
        Assert.Contains("the selector '.none a' finds", (await Round("news")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_item_makes_a_round_partly_done_and_is_asked_again()
    {
        Add("news", "/list", SourceKinds.List);
        Page("/list", Links(1, 2));
        Page("/item/1", Notice);
        _server.Answer("/item/2", "HTTP/1.1 500 Broken\nContent-Length: 0\nConnection: close");
        var round = await Round("news");
        Assert.Equal(("partly", 1, 1), (round.Outcome, round.Added, round.Failed));
        Assert.StartsWith("1 of 2 items failed; the first: ", round.Message, StringComparison.Ordinal);
        Assert.Contains("the server answers 500 Broken", round.Message, StringComparison.Ordinal);
        Page("/item/2", Notice.Replace("ropes", "twine", StringComparison.Ordinal));
        Assert.Equal((1, 0, 1), Counts(await Round("news")));
    }

    [Fact]
    public async Task A_feed_of_ten_thousand_entries_is_taken_piece_by_piece_and_nothing_is_dropped()
    {
        Add("feed", "/feed", SourceKinds.Feed, on: true);
        var feed = new StringBuilder("<rss version=\"2.0\"><channel>");
        for (var n = 0; n < 10_000; n++) feed.Append($"<item><title>Entry number {n} of the feed</title><guid isPermaLink=\"false\">{n}</guid><description>Entry {n} names GB {n + 1}-2020 and no more.</description></item>");
        _server.Answer("/feed", $"HTTP/1.1 200 OK\nContent-Type: application/rss+xml\nConnection: close", Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString()));
        var round = await Round("feed");
        Assert.Equal((SourceRun.MostNew, 10_000, 10_000 - SourceRun.MostNew), (round.Added, round.Listed, round.Waiting));
        Assert.Equal("9,900 items wait for the next round", round.Message);
        Assert.True(Source("feed").NextAt <= _register.Clock.Now.AddMinutes(2));
        // The feed is as it was; what waits in it is read all the same.
        Assert.Equal((SourceRun.MostNew, 9_800), await Round("feed") is var next ? (next.Added, next.Waiting) : default);
        Assert.Equal(2 * SourceRun.MostNew, _register.Store.Documents(new()).Total);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_with_its_reason_and_whose_fault_it_is()
    {
        await Fails("/moved-in", "HTTP/1.1 302 Found\nLocation: http://127.0.0.1:" + _server.Port + "/x\nContent-Length: 0", [], "ours", "refused: 127.0.0.1 leads to 127.0.0.1, which is");
        await Fails("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nConnection: close", Gzip(new byte[3 << 20]), "theirs", "the answer is over the limit");
        await Fails("/cut", "HTTP/1.1 200 OK\nContent-Length: 10000", "<html>half"u8.ToArray(), "theirs", "the answer ended before its end");
        await Fails("/gone", "HTTP/1.1 404 Not Found\nContent-Length: 0", [], "theirs", "the server answers 404 Not Found");
        await Fails("/noise", "nothing of HTTP", [], "theirs", "no answer of HTTP");
        await Fails("/binary", "HTTP/1.1 200 OK\nContent-Length: 8", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0], "theirs", "program");
        Assert.Equal(0, _register.Store.Documents(new()).Total);
        Add("nobody", "http://no-such-name.invalid/");
        Assert.Contains("the name no-such-name.invalid is not known", (await Round("nobody")).Message, StringComparison.Ordinal);
        Assert.Equal("network", Source("nobody").Fault);
    }

    [Fact]
    public async Task A_name_that_turns_to_this_machine_is_refused_whenever_it_turns()
    {
        Page("/in", Notice);
        var asked = 0;
        // The first look sees an address of the public internet beside this machine; the next sees this machine alone. A connection goes to an address that this very look has seen.
        var limits = Limits with { Lookup = (_, _) => Task.FromResult<System.Net.IPAddress[]>(asked++ == 0 ? [System.Net.IPAddress.IPv6Loopback] : [System.Net.IPAddress.Loopback, System.Net.IPAddress.Parse("10.0.0.1")]) };
        Add("turning", $"http://turning.example:{_server.Port}/in");
        for (var n = 0; n < 2; n++)
        {
            var round = await Round("turning", limits: limits);
            Assert.Equal(("failed", "ours"), (round.Outcome, round.Fault));
            Assert.Contains("refused: turning.example leads to ", round.Message, StringComparison.Ordinal);
        }
        Assert.Equal((2, 0), (asked, _server.Requests.Count));
    }

    [Fact]
    public async Task Workers_side_by_side_ask_each_source_once_and_each_host_one_at_a_time()
    {
        const int Each = 12;
        using var other = new MoodyServer();
        var (running, most) = (new int[2], new int[2]);
        foreach (var (server, host) in new[] { (_server, 0), (other, 1) })
        {
            for (var n = 0; n < Each; n++)
            {
                var body = Encoding.UTF8.GetBytes(Notice.Replace("18584", $"{1 + n + (host * Each)}", StringComparison.Ordinal));
                server.Answer($"/{n}", async line =>
                {
                    most[host] = Math.Max(most[host], Interlocked.Increment(ref running[host]));
                    await Task.Delay(10, Cancel);
                    Interlocked.Decrement(ref running[host]);
                    await line.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                    await line.WriteAsync(body);
                });
                Add($"s-{host}-{n}", server.At($"/{n}").ToString(), on: true);
            }
        }
        using var second = _register.Another();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(async () =>
        {
            using var worker = new RoundWorker(n % 2 == 0 ? _register.Store : second, _register.Clock, Limits, new RobotsBook(_register.Clock), TimeSpan.FromMinutes(5), (_, _) => { });
            while (_register.Store.Sources().Any(s => s.NextAt <= _register.Clock.Now))
            {
                if (!await worker.DoDue(Cancel)) await Task.Delay(20, Cancel);
            }
        })));
        Assert.Equal((1, 1), (most[0], most[1]));
        Assert.All(_register.Store.Sources(), s => Assert.Equal(("done", 1), (Assert.Single(_register.Store.RoundsOf(s)).Outcome, Assert.Single(_register.Store.RoundsOf(s)).Added)));
        Assert.Equal(Each, _server.Requests.Count(r => !r.StartsWith("GET /robots.txt ", StringComparison.Ordinal)));
        Assert.Equal(2 * Each, _register.Store.Documents(new()).Total);
    }

    [Fact]
    public async Task Headers_without_end_and_a_slow_drip_end_at_their_limits()
    {
        _server.Answer("/heads", async line =>
        {
            await line.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            for (var n = 0; n < 100_000; n++) await line.WriteAsync(Encoding.ASCII.GetBytes($"X-{n}: {new string('a', 100)}\r\n"));
        });
        _server.Answer("/drip", async line =>
        {
            await line.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"u8.ToArray());
            while (true)
            {
                await line.WriteAsync("a"u8.ToArray());
                await Task.Delay(50, Cancel);
            }
        });
        Add("heads", "/heads");
        Add("drip", "/drip");
        var limits = Limits with { Silence = TimeSpan.FromSeconds(30), Whole = TimeSpan.FromSeconds(2) };
        Assert.Contains("the headers of the answer are over the limit", (await Round("heads", limits: limits)).Message, StringComparison.Ordinal);
        Assert.Contains("was not complete within 2 seconds", (await Round("drip", limits: limits)).Message, StringComparison.Ordinal);
        Assert.Equal("network", Source("drip").Fault);
    }

    [Fact]
    public async Task A_busy_host_is_left_alone_for_as_long_as_it_wants_by_all_its_sources()
    {
        Add("a", "/a", on: true);
        Add("b", "/b", on: true);
        _server.Answer("/a", "HTTP/1.1 429 Too Many Requests\nRetry-After: 7200\nContent-Length: 0\nConnection: close");
        Page("/b", Notice);
        using var worker = Worker(Limits);
        Assert.True(await worker.DoDue(Cancel));
        Assert.False(await worker.DoDue(Cancel));
        var wanted = _register.Clock.Now.AddHours(2);
        Assert.All(_register.Store.Sources(), s => Assert.True(s.NextAt >= wanted));
        Assert.Contains("it wants to be asked again in 7200 seconds", Source("a").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Requests, r => r.StartsWith("GET /b ", StringComparison.Ordinal));
        Assert.Contains("wants to be asked again on 2021-05-01 at 08:00 UTC", await worker.Do("b", "Li", false, Cancel), StringComparison.Ordinal);
        _register.Clock.Now = Source("b").NextAt!.Value.AddSeconds(1);
        Page("/a", Notice.Replace("ropes", "twine", StringComparison.Ordinal));
        while (await worker.DoDue(Cancel))
        {
            // Until nothing is due.
        }
        Assert.Equal(2, _register.Store.Documents(new()).Total);
    }

    [Fact]
    public async Task What_robots_txt_keeps_for_itself_is_not_asked()
    {
        Add("closed", "/closed/a");
        Page("/closed/a", Notice);
        _server.Answer("/robots.txt", "HTTP/1.1 200 OK\nConnection: close", "User-agent: *\nDisallow: /closed/"u8.ToArray());
        Assert.Contains("asks programs not to read this address", (await Round("closed")).Message, StringComparison.Ordinal);
        _server.Answer("/robots.txt", "HTTP/1.1 503 Busy\nContent-Length: 0\nConnection: close");
        Add("other", "/other");
        Assert.Contains("the site cannot say what may be asked of it", (await Round("other")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Requests, r => r.StartsWith("GET /closed/a ", StringComparison.Ordinal) || r.StartsWith("GET /other ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chinese_is_read_whoever_names_the_charset_and_where_nobody_or_a_wrong_one_does()
    {
        const string Text = "关于征求《绳索安全要求》强制性国家标准意见的通知，现公开征求社会各界意见，请于二〇二一年七月十二日前反馈。";
        var page = KnownEncodings.Gb18030.GetBytes($"<html><head><title>通知</title></head><body><main><p>{Text}</p></main></body></html>");
        foreach (var (name, header) in new[] { ("gbk", "text/html; charset=gbk"), ("none", "text/html"), ("wrong", "text/html; charset=iso-8859-1") })
        {
            Add(name, "/" + name);
            _server.Answer("/" + name, $"HTTP/1.1 200 OK\nContent-Type: {header}\nConnection: close", [.. page, .. Encoding.ASCII.GetBytes($"<!-- {name} -->")]);
            Assert.Equal(1, (await Round(name)).Added);
        }
        Assert.All(_register.Store.Documents(new()).Items, d => Assert.Contains(Text, _register.Store.Document(d.Slug)!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_and_a_mailbox_give_what_is_new_and_changed_in_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "Notice on ropes: GB 18584-2024 is released.\n");
        folder.Write("mails.mbox", "From a@rope.example Thu May 13 08:00:00 2021\nMessage-ID: <1@rope.example>\nFrom: a@rope.example\nDate: Thu, 13 May 2021 08:00:00 +0800\nSubject: Call for comments on ropes\n\nComments on GB/T 35273-2020 are welcome.\n");
        _register.Store.AddSource(new SourceSettings { Name = "folder", Title = "Folder", Kind = SourceKinds.Folder, Address = Path.Combine(folder.Path, "in") }, "Li");
        _register.Store.AddSource(new SourceSettings { Name = "mails", Title = "Mails", Kind = SourceKinds.Mailbox, Address = Path.Combine(folder.Path, "mails.mbox") }, "Li");
        Assert.Equal((1, 0, 0), Counts(await Round("folder")));
        Assert.Equal((1, 0, 0), Counts(await Round("mails")));
        Assert.Equal((0, 0, 1), Counts(await Round("folder")));
        Assert.Equal((0, 0, 1), Counts(await Round("mails")));
        folder.Write("in/b.txt", "Another notice on twine: GB 1-2024 is released.\n");
        folder.Write("in/a.txt", "Notice on ropes: GB 18584-2024 is released and in force.\n");
        Assert.Equal((1, 1, 0), Counts(await Round("folder")));
        var mail = _register.Store.Inbox(InboxStates.New, new()).Items.Single(i => i.Source == "mails");
        Assert.Equal(("Call for comments on ropes", "2021-05-13"), (mail.Title, mail.Date));
        Directory.Delete(Path.Combine(folder.Path, "in"), recursive: true);
        var failed = await Round("folder");
        Assert.Equal(("failed", "ours"), (failed.Outcome, failed.Fault));
    }

    [Fact]
    public async Task A_round_whose_worker_ended_is_taken_up_again_and_what_it_kept_is_not_kept_twice()
    {
        Add("news", "/list", SourceKinds.List, on: true);
        Page("/list", Links(1, 3));
        for (var n = 1; n <= 3; n++) Page($"/item/{n}", Notice.Replace("18584", $"{n}", StringComparison.Ordinal));
        // A worker that took the round, kept an item and said nothing more.
        var lost = Assert.Single(_register.Store.TakeRounds("lost", TimeSpan.FromMinutes(1)));
        var first = _register.Store.KeepListed(lost, [new ListedItem(_server.At("/item/1").ToString())]).Values.Single();
        var document = TemporaryRegister.Draft("What the lost worker read.\n", "x");
        _register.Store.AddOfRound(lost, new ItemOutcome(first, new SourceFetch { Address = first.Address, At = _register.Clock.Now, Sha256 = "x" }) { Document = document, Print = "p" }, Cancel);
        using var worker = Worker(Limits);
        Assert.False(await worker.DoDue(Cancel));
        Assert.Contains("is just being asked by another process", await worker.Do("news", "Li", false, Cancel), StringComparison.Ordinal);
        _register.Clock.Now = _register.Clock.Now.AddMinutes(2);
        Assert.True(await worker.DoDue(Cancel));
        var round = Assert.Single(_register.Store.RoundsOf(Source("news")));
        Assert.Equal((2, "done", 3, 1), (round.Tries, round.Outcome, round.Added, round.Changed));
        Assert.Throws<Plumbline.Register.Jobs.JobLostException>(() => _register.Store.EndRounds([(lost, new RoundEnd(), [])]));
        Assert.False(await worker.DoDue(Cancel));
        Assert.True(Source("news").NextAt > _register.Clock.Now);
    }

    [Fact]
    public async Task Rounds_that_fell_due_while_nothing_ran_are_one_and_the_next_comes_by_the_rhythm()
    {
        Add("ropes", "/ropes", on: true);
        Page("/ropes", Notice, "ETag: \"1\"");
        using var worker = Worker(Limits);
        Assert.True(await worker.DoDue(Cancel));
        Assert.Equal(new DateTimeOffset(2021, 5, 2, 6, 0, 0, TimeSpan.Zero), Source("ropes").NextAt);
        _register.Clock.Now = new DateTimeOffset(2021, 5, 9, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal("late", Source("ropes").State(_register.Clock.Now));
        Assert.True(await worker.DoDue(Cancel));
        Assert.False(await worker.DoDue(Cancel));
        Assert.Equal(new DateTimeOffset(2021, 5, 10, 6, 0, 0, TimeSpan.Zero), Source("ropes").NextAt);
        Assert.Equal("fresh", Source("ropes").State(_register.Clock.Now));
        _register.Store.SwitchSource("ropes", false);
        Assert.Equal(("off", null), (Source("ropes").State(_register.Clock.Now), Source("ropes").NextAt));
    }

    [Fact]
    public async Task A_source_without_news_for_longer_than_is_usual_is_silent()
    {
        Add("ropes", "/ropes", on: true, expect: 5);
        Page("/ropes", Notice);
        using var worker = Worker(Limits);
        await worker.DoDue(Cancel);
        _register.Clock.Now = _register.Clock.Now.AddDays(6);
        await worker.DoDue(Cancel);
        Assert.Equal(("silent", 6), (Source("ropes").State(_register.Clock.Now), SourceStates.SilentDays(Source("ropes"), _register.Clock.Now)));
    }

    [Fact]
    public async Task The_same_notice_on_two_sites_is_folded_and_its_translation_is_paired()
    {
        foreach (var name in new[] { "one", "two", "copy", "zh" }) Add(name, "/" + name, SourceKinds.Feed);
        var en = Encoding.UTF8.GetString(Feed("Notice on the safety of ropes", "2021-05-13", "SAMR released GB 18584-2024 Ropes. It comes into force on 1 October 2021."));
        _server.Answer("/one", "HTTP/1.1 200 OK\nConnection: close", Encoding.UTF8.GetBytes(en));
        _server.Answer("/copy", "HTTP/1.1 200 OK\nConnection: close", Encoding.UTF8.GetBytes(en));
        _server.Answer("/two", "HTTP/1.1 200 OK\nConnection: close", Feed("Notice on the Safety of Ropes", "2021-05-15", "Taken over from SAMR: GB 18584-2024 Ropes was released, and comes into force on 1 October 2021."));
        _server.Answer("/zh", "HTTP/1.1 200 OK\nConnection: close", Feed("关于发布绳索安全国家标准的公告", "2021-05-13", "市场监管总局批准发布GB 18584-2024《绳索》，自2021年10月1日起实施。"));
        foreach (var name in new[] { "one", "copy", "two", "zh" }) await Round(name);
        var inbox = _register.Store.Inbox(InboxStates.New, new());
        Assert.Equal(2, inbox.Total);
        Assert.Equal(["zh", "one"], inbox.Items.Select(i => i.Source));
        Assert.Equal(["same bytes", "same notice"], inbox.Items[1].Folded.Select(f => f.SameWhy!));
        Assert.Equal("one", Assert.Single(inbox.Items[0].Translations).Source);
        Assert.Equal("zh", Assert.Single(inbox.Items[1].Translations).Source);
        Assert.True(_register.Store.DecideInbox(inbox.Items[1].Id, InboxStates.Kept, "Issue 12", "Li"));
        var kept = Assert.Single(_register.Store.Inbox(InboxStates.Kept, new()).Items);
        Assert.Equal(("Issue 12", "Li", 2), (kept.Label, kept.ByWhom, kept.Folded.Count));
        Assert.Equal(1, _register.Store.InboxCounts()[InboxStates.New]);
    }

    private static GateLimits Limits => new() { AllowedHosts = new HashSet<string>(["localhost"], StringComparer.OrdinalIgnoreCase), Bytes = 2 << 20 };

    private RoundWorker Worker(GateLimits limits) => new(_register.Store, _register.Clock, limits, new RobotsBook(_register.Clock), TimeSpan.FromMinutes(1), (_, _) => { });

    private async Task<SourceRound> Round(string name, bool accept = false, GateLimits? limits = null)
    {
        using var worker = Worker(limits ?? Limits);
        Assert.Null(await worker.Do(name, "Li", accept, Cancel));
        return _register.Store.RoundsOf(Source(name))[0];
    }

    private async Task Fails(string path, string head, byte[] body, string fault, string message)
    {
        _server.Answer(path, head, body);
        Add(path[1..], path);
        var round = await Round(path[1..]);
        Assert.Equal(("failed", fault), (round.Outcome, round.Fault));
        Assert.Contains(message, round.Message, StringComparison.Ordinal);
        Assert.Equal((0, "failing"), (round.Added, (Source(path[1..]) with { IsOn = true }).State(_register.Clock.Now)));
    }

    private Source Source(string name) => _register.Store.Source(name)!;

    private void Add(string name, string address, string kind = SourceKinds.Page, bool on = false, int expect = 0) => _register.Store.AddSource(
        new SourceSettings { Name = name, Title = name, Kind = kind, Address = address[0] == '/' ? _server.At(address).ToString() : address, PauseMs = 0, IsOn = on, ExpectDays = expect }, "Li");

    private void Page(string path, string html, string headers = "X-Ropes: yes", string status = "200 OK")
    {
        var body = Encoding.UTF8.GetBytes(html);
        _server.Answer(path, $"HTTP/1.1 {status}\nContent-Type: text/html\n{headers}\nConnection: close{(status[0] == '2' ? $"\nContent-Length: {body.Length}" : "")}", body);
    }

    private static string Links(int from, int until) =>
        "<html><body><main><ul>" + string.Concat(Enumerable.Range(from, until - from + 1).Select(n => $"<li><a href=\"/item/{n}\">Notice number {n} on the release of standards for ropes</a> 2021-04-{n:00}</li>")) + "</ul></main></body></html>";

    private static byte[] Feed(string title, string date, string text) =>
        Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><item><title>{title}</title><guid isPermaLink=\"false\">1</guid><pubDate>{date}</pubDate><description>{text}</description></item></channel></rss>");

    private static (int Added, int Changed, int Unchanged) Counts(SourceRound round)
    {
        Assert.True(round.Outcome == "done", round.Message);
        return (round.Added, round.Changed, round.Unchanged);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}

public sealed class RoundTestsOnSqlite() : RoundTests(TestStore.Sqlite);

public sealed class RoundTestsOnPostgres() : RoundTests(TestStore.Postgres);
