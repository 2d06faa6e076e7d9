using System.Diagnostics;
using System.Text;
using Plumbline.Register;
using Plumbline.Register.Sources;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Gathering;

/// <summary>A process that is killed in the middle of a round, as by a power cut, again and again: nothing is lost, nothing comes twice.</summary>
public abstract class KilledRoundTests(TestStore store) : OnStore(store)
{
    /// <summary>Items that are new each time.</summary>
    private const int Each = 20;

    [Fact]
    public void A_round_that_is_killed_is_ended_by_whoever_comes_next()
    {
        using var server = new MoodyServer();
        using var register = new TemporaryRegister();
        register.Store.AddSource(new SourceSettings { Name = "news", Title = "News", Kind = SourceKinds.List, Address = server.At("/list").ToString(), PauseMs = 0, RecheckDays = 0 }, "Li");
        var random = new Random(11);
        var items = 0;
        for (var kill = 0; kill < Counts.Of(3, 100); kill++)
        {
            Publish(server, items += Each);
            using var victim = Check(register.Location);
            // At any moment: while it starts, asks, writes or ends.
            victim.WaitForExit(random.Next(400, 2_000));
            victim.Kill();
            victim.WaitForExit();
            // What held the host is gone; its lease is ended here as time would end it.
            register.Change("UPDATE source_hosts SET lease_until = '2000-01-01T00:00:00.000Z'");
        }
        // What waits for a round after this one is done by that.
        for (var round = 0; round == 0 || register.Store.RoundsOf(register.Store.Source("news")!)[0].Waiting > 0; round++)
        {
            using var last = Check(register.Location);
            Assert.True(last.WaitForExit(300_000), "the round does not end");
            Assert.Equal(0, last.ExitCode);
        }
        var source = register.Store.Source("news")!;
        Assert.Equal(items, register.Store.Documents(new()).Total);
        Assert.Equal(items, register.Store.Inbox(InboxStates.New, new()).Total);
        Assert.Equal(items, register.Store.RoundsOf(source).Sum(r => r.Added));
        Assert.All(register.Store.RoundsOf(source), r => Assert.NotNull(r.EndedAt));
        Assert.All(register.Store.ItemsOf(source).Values, i => Assert.NotNull(i.DocumentId));
        Assert.DoesNotContain(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
    }

    private static void Publish(MoodyServer server, int items)
    {
        var list = new StringBuilder("<html><body><main><ul>");
        for (var n = 0; n < items; n++)
        {
            list.Append($"<li><a href=\"/item/{n}\">Notice number {n} on the release of standards for ropes</a></li>");
            server.Answer($"/item/{n}", "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"<p>Line {i}: SAC/TC 260 keeps GB/T {30000 + n}-2020 and no more.</p>"))));
        }
        server.Answer("/list", "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close", Encoding.UTF8.GetBytes(list + "</ul></main></body></html>"));
    }

    private static Process Check(RegisterLocation location)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "sources", "check", "news", "--register", $"{location}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLUMBLINE_ALLOW_HOSTS"] = "localhost";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

public sealed class KilledRoundTestsOnSqlite() : KilledRoundTests(TestStore.Sqlite);

public sealed class KilledRoundTestsOnPostgres() : KilledRoundTests(TestStore.Postgres);
