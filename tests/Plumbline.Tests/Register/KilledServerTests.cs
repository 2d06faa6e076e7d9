using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Plumbline.App;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>A server that is killed, as by a power cut, while it is used, and started again.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Records = 5_000;
    private const int Block = 2_000;

    private readonly PostgresServer _server;
    private readonly RegisterLocation _location;

    public KilledServerTests()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _server = new PostgresServer(lasting: true);
        _location = _server.Location(_server.NewDatabase());
    }

    [Fact]
    public async Task An_import_says_that_the_connection_was_lost_and_completes_when_the_server_is_back()
    {
        using var folder = new TemporaryFolder();
        for (var n = 0; n < Records; n++) folder.Write($"in/{n:0000}.yaml", Record(n));
        RegisterStore.Open(_location, TimeProvider.System).Dispose();
        using (var import = Start(folder))
        {
            // In the middle: a block is kept, and another is being written.
            while (Known() < Block && !import.HasExited) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.False(import.HasExited, "the import was over before the server was killed");
            _server.Kill();
            var said = await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(3, import.ExitCode);
            // Between two blocks it asks for a connection anew, and is told otherwise.
            Assert.Matches("the connection to the register postgresql://plumbline@127.0.0.1[^ ]* was lost|the server of the register postgresql://plumbline@127.0.0.1[^ ]* cannot be reached", said);
            Assert.Contains("start again when the server answers", said, StringComparison.Ordinal);
        }
        using (var import = Start(folder))
        {
            var said = await import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(3, import.ExitCode);
            Assert.Contains("cannot be reached", said, StringComparison.Ordinal);
        }
        _server.Start();
        Assert.Equal(0, Known() % Block);
        using (var import = Start(folder))
        {
            var counts = await import.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, import.ExitCode);
            Assert.Contains($"\"read\":{Records},", counts, StringComparison.Ordinal);
        }
        using var store = RegisterStore.Open(_location, TimeProvider.System);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        // The starter data, which an import loads first, hold some standards of their own.
        Assert.InRange(store.Standards(new(), "international").Total, Records, Records + 40);
        Assert.Equal($"Ropes {Records - 1}", store.FindStandard($"ISO {900_000 + Records - 1}:2000")!.Title);
    }

    [Fact]
    public async Task Pages_say_that_the_register_is_away_and_come_back_with_the_server()
    {
        using var store = RegisterStore.Open(_location, TimeProvider.System);
        store.Add(TemporaryRegister.Draft("The limits of GB 18584-2001."), TestContext.Current.CancellationToken);
        await using var site = WebHost.Build(new WebSettings(_location, ["http://localhost:0"], []), store, TimeProvider.System);
        await site.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (await Get(site, "/standards/gb-18584-2001")).Status);
        _server.Kill();
        foreach (var path in (string[])["/", "/standards/gb-18584-2001", "/search?q=limits", "/standards.json", "/health"])
        {
            var (status, body) = await Get(site, path);
            Assert.Equal((path, 503), (path, status));
            Assert.Contains("postgresql://plumbline@127.0.0.1", body, StringComparison.Ordinal);
        }
        _server.Start();
        foreach (var path in (string[])["/", "/standards/gb-18584-2001", "/search?q=limits", "/standards.json", "/health"]) Assert.Equal((path, 200), (path, (await Get(site, path)).Status));
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task What_is_shown_comes_from_a_standby_and_outlives_the_primary()
    {
        var cancel = TestContext.Current.CancellationToken;
        var database = _server.NewDatabase();
        using var standby = _server.Standby();
        using var store = RegisterStore.Open(_server.Location(database, standby), TimeProvider.System);
        store.Add(TemporaryRegister.Draft("The limits of GB 18584-2001."), cancel);
        // It is a moment behind.
        for (var n = 0; n < 1200 && IsBehind(standby.Location(database)); n++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        Assert.Single(store.Documents(new()).Items);
        _server.Kill();
        Assert.Single(store.FindStandard("GB 18584-2001")!.Mentions);
        Assert.Single(store.Search(new("limits", Plumbline.Register.Search.SearchKind.Passage)).Hits.Items);
        Assert.Equal(RegisterProblem.Unreachable, Assert.Throws<RegisterException>(() => store.Add(TemporaryRegister.Draft("Another text."), cancel)).Problem);
        _server.Start();
        // What was told of a host is held for two seconds.
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, cancel);
        store.Add(TemporaryRegister.Draft("Another text."), cancel);
        Assert.Empty(store.Check(cancel).Faults);
    }

    [Fact]
    public void A_standby_that_does_not_know_the_register_yet_is_not_asked()
    {
        var empty = _server.NewDatabase();
        using var standby = _server.Standby();
        standby.Execute("SELECT pg_wal_replay_pause()");
        foreach (var database in (string[])[empty, _server.NewDatabase()])
        {
            using var store = RegisterStore.Open(_server.Location(database, standby), TimeProvider.System);
            store.Add(TemporaryRegister.Draft("The limits of GB 18584-2001."), TestContext.Current.CancellationToken);
            Assert.Single(store.Documents(new()).Items);
            Assert.Single(store.FindStandard("GB 18584-2001")!.Mentions);
        }
        standby.Execute("SELECT pg_wal_replay_resume()");
    }

    public void Dispose() => _server?.Dispose();

    /// <summary>True while a host has not heard of the first document.</summary>
    private static bool IsBehind(RegisterLocation host)
    {
        try
        {
            using var database = Plumbline.Register.Storage.Database.At(host);
            return database.Read(db => Plumbline.Register.Storage.ConnectionExtensions.Number(db, "SELECT count(*) FROM documents")) == 0;
        }
        catch (RegisterException)
        {
            return true;
        }
    }

    private static async Task<(int Status, string Body)> Get(WebApplication site, string path)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(site.Urls.Single()), path));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Number of records that are kept.</summary>
    private long Known()
    {
        using var database = Plumbline.Register.Storage.Database.At(_location);
        return database.Read(db => Plumbline.Register.Storage.ConnectionExtensions.Number(db, "SELECT count(*) FROM import_records"));
    }

    private Process Start(TemporaryFolder folder) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "import", "relaton", "--format", "json", "--register", _location.ToString(), Path.Combine(folder.Path, "in")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static string Record(int n) => $"""
        title:
        - content: Ropes {n}
          language: [en]
          type: main
        docid:
        - id: ISO {900_000 + n}:2000
          type: ISO
          primary: true
        date:
        - type: published
          value: 2000-9
        """;
}
