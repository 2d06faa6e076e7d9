using System.Diagnostics;
using System.Text;
using Plumbline.Register;
using Plumbline.Register.Jobs;
using Plumbline.Tests.Commands;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Workers as processes of their own: they share what is queued, and one that is killed takes nothing with it.</summary>
public abstract class WorkersTests(TestStore store) : OnStore(store)
{
    private const int Files = 60;

    [Fact]
    public void Two_workers_share_sixty_files_and_each_document_comes_once()
    {
        using var folder = new TemporaryFolder();
        using var register = new TemporaryRegister();
        var location = Queue(folder, register);
        using (var one = Work(location))
        using (var two = Work(location))
        {
            Assert.Equal((0, 0), (End(one), End(two)));
            // Each line of a worker's output is a job that it did.
            var done = one.StandardOutput.ReadToEnd().Split('\n').Concat(two.StandardOutput.ReadToEnd().Split('\n')).Where(l => l.Contains("\"outcome\":\"done\"", StringComparison.Ordinal)).ToList();
            Assert.Equal(Files, done.Count);
            Assert.Equal(Files, done.Distinct().Count());
        }
        Complete(location);
    }

    [Fact]
    public void A_worker_that_is_killed_loses_nothing_and_nothing_is_done_twice()
    {
        var random = new Random(7);
        for (var round = 0; round < Counts.Of(2, 40); round++)
        {
            using var folder = new TemporaryFolder();
            using var register = new TemporaryRegister();
            var location = Queue(folder, register);
            using var survivor = Work(location);
            for (var kill = 0; kill < 3; kill++)
            {
                using var victim = Work(location);
                victim.WaitForExit(random.Next(150, 900));
                victim.Kill();
                victim.WaitForExit();
            }
            Assert.Equal(0, End(survivor));
            Complete(location);
        }
    }

    [Fact]
    public void What_was_queued_is_imported_once_by_workers_that_are_killed()
    {
        using var folder = new TemporaryFolder();
        const int Records = 5_000;
        for (var n = 0; n < Records; n++) folder.Write($"in/{n:0000}.yaml", Record(n));
        using var register = new TemporaryRegister();
        var location = register.Location;
        var queued = ProgramRun.Of("import", "relaton", Path.Combine(folder.Path, "in"), "--queue", "--register", $"{location}", "--format", "json");
        Assert.Equal((0, 3), (queued.ExitCode, queued.Json.GetProperty("jobs").GetArrayLength()));
        Assert.All(ProgramRun.Of("import", "relaton", Path.Combine(folder.Path, "in"), "--queue", "--register", $"{location}", "--format", "json").Json.GetProperty("jobs").EnumerateArray(),
            job => Assert.Equal("already-queued", job.GetProperty("outcome").GetString()));
        var random = new Random(3);
        for (var kill = 0; kill < Counts.Of(2, 10); kill++)
        {
            using var victim = Work(location);
            victim.WaitForExit(random.Next(400, 1_500));
            victim.Kill();
            victim.WaitForExit();
        }
        using (var last = Work(location, "--workers", "2")) Assert.Equal(0, End(last));
        using var store = RegisterStore.Open(location, TimeProvider.System);
        Assert.Equal(3, store.ListJobs().Counts[JobStates.Done]);
        Assert.InRange(store.Standards(new(), "international").Total, Records, Records + 40);
        Assert.Single(store.FindStandard("ISO 904999:2000")!.Titles);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public void A_poisoned_file_fails_with_its_reason_and_the_rest_is_done()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/bad.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 broken"));
        using var register = new TemporaryRegister();
        var location = Queue(folder, register);
        using (var worker = Work(location)) Assert.Equal(1, End(worker));
        using var store = RegisterStore.Open(location, TimeProvider.System);
        var failed = Assert.Single(store.ListJobs().Jobs);
        Assert.Equal((JobStates.Failed, 1), (failed.State, failed.Tries));
        Assert.Contains("bad.pdf", failed.Message, StringComparison.Ordinal);
        Assert.Equal(Files, store.Documents(new()).Total);
    }

    [Fact]
    public void A_worker_that_is_asked_to_stop_gives_back_what_it_has_and_ends_well()
    {
        using var folder = new TemporaryFolder();
        using var register = new TemporaryRegister();
        var location = Queue(folder, register);
        using (var worker = Start(location, []))
        {
            // It works: the first line tells of its first job.
            Assert.NotNull(worker.StandardOutput.ReadLine());
            using (var terminate = Process.Start("kill", ["-TERM", $"{worker.Id}"])) terminate.WaitForExit();
            Assert.Equal(0, End(worker));
        }
        using var store = RegisterStore.Open(location, TimeProvider.System);
        var list = store.ListJobs(finished: true);
        Assert.Equal(0, list.Counts[JobStates.Running]);
        Assert.Equal(Files, list.Counts[JobStates.Waiting] + list.Counts[JobStates.Done]);
        Assert.Equal(list.Counts[JobStates.Done], store.Documents(new()).Total);
        Assert.All(list.Jobs, j => Assert.Equal(j.State == JobStates.Done ? 1 : 0, j.Tries));
    }

    private static RegisterLocation Queue(TemporaryFolder folder, TemporaryRegister register)
    {
        for (var n = 0; n < Files; n++)
            folder.Write($"in/{n}.txt", string.Concat(Enumerable.Range(0, 150).Select(i => $"Line {i}: SAC/TC 260 keeps GB/T {30000 + (n * 150) + i}-2020, 网络安全标准.\n")));
        var queued = ProgramRun.Of("add", Path.Combine(folder.Path, "in"), "--queue", "--register", $"{register.Location}");
        Assert.Equal(0, queued.ExitCode);
        return register.Location;
    }

    private static void Complete(RegisterLocation location)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        Assert.Equal(Files, store.ListJobs().Counts[JobStates.Done]);
        var documents = store.Documents(new(500));
        Assert.Equal((Files, Files), (documents.Total, documents.Items.Select(d => d.Sha256).Distinct().Count()));
        Assert.All(documents.Items, d => Assert.Equal(150, d.Standards));
        Assert.Equal(Files, store.Search(new("网络安全", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        Assert.DoesNotContain(store.CheckDeeply(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
    }

    private static string Record(int n) => $"""
        schema-version: v1.2.9
        title:
        - content: Ropes {n}
          language: [en]
          type: main
        docid:
        - id: ISO {900_000 + n}:2000
          type: ISO
          primary: true
        """;

    private static int End(Process worker)
    {
        Assert.True(worker.WaitForExit(180_000), "the worker does not end");
        return worker.ExitCode;
    }

    private static Process Work(RegisterLocation location, params string[] more) => Start(location, ["--until-empty", .. more]);

    private static Process Start(RegisterLocation location, string[] more)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "work", "--lease", "3", "--format", "jsonl", "--register", $"{location}", .. more];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginErrorReadLine();
        return process;
    }
}

public sealed class WorkersTestsOnSqlite() : WorkersTests(TestStore.Sqlite);

public sealed class WorkersTestsOnPostgres() : WorkersTests(TestStore.Postgres);
