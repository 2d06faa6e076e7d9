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
    private const int Items = 60;

    [Fact]
    public void A_round_that_is_killed_is_ended_by_whoever_comes_next()
    {
        using var server = new MoodyServer();
        using var register = new TemporaryRegister();
        var list = new StringBuilder("<html><body><main><ul>");
        for (var n = 0; n < Items; n++)
        {
            list.Append($"<li><a href=\"/item/{n}\">Notice number {n} on the release of standards for ropes</a></li>");
            server.Answer($"/item/{n}", "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"<p>Line {i}: SAC/TC 260 keeps GB/T {30000 + n}-2020 and no more.</p>"))));
        }
        server.Answer("/list", "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close", Encoding.UTF8.GetBytes(list + "</ul></main></body></html>"));
        register.Store.AddSource(new SourceSettings { Name = "news", Title = "News", Kind = SourceKinds.List, Address = server.At("/list").ToString(), PauseMs = 0 }, "Li");
        var random = new Random(11);
        var kills = Counts.Of(3, 100);
        for (var kill = 0; kill < kills; kill++)
        {
            using var victim = Check(register.Location);
            // At any moment: while it starts, asks, writes or ends. Rounds that came to their end begin anew.
            victim.WaitForExit(random.Next(300, 2_500));
            victim.Kill();
            victim.WaitForExit();
            // What held the host is gone; its lease is ended here as time would end it.
            register.Change("UPDATE source_hosts SET lease_until = '2000-01-01T00:00:00.000Z'");
        }
        using (var last = Check(register.Location))
        {
            Assert.True(last.WaitForExit(180_000), "the round does not end");
            Assert.Equal(0, last.ExitCode);
        }
        var source = register.Store.Source("news")!;
        Assert.Equal(Items, register.Store.Documents(new(200)).Total);
        Assert.Equal(Items, register.Store.Inbox(InboxStates.New, new(200)).Total);
        Assert.Equal(Items, register.Store.RoundsOf(source).Sum(r => r.Added));
        Assert.All(register.Store.RoundsOf(source), r => Assert.NotNull(r.EndedAt));
        Assert.Equal(Items, register.Store.FetchesOf(source).Count(f => f.Outcome == "new"));
        Assert.DoesNotContain(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
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
