using System.Diagnostics;
using System.Text;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Imports that are killed, and imports beside other work.</summary>
public class KilledImportTests
{
    private const int Records = 6_000;

    [Fact]
    public void A_killed_import_leaves_whole_blocks_and_the_next_one_completes()
    {
        using var folder = new TemporaryFolder();
        for (var n = 0; n < Records; n++) folder.Write($"in/{n:0000}.yaml", Record(n));
        var random = new Random(9);
        var location = new RegisterLocation(Path.Combine(folder.Path, "register"));
        var cut = 0;
        for (var round = 0; round < Counts.Of(4, 200); round++)
        {
            using var process = Import(folder.Path, location);
            process.WaitForExit(random.Next(200, 2500));
            if (!process.HasExited) cut++;
            process.Kill();
            process.WaitForExit();
            if (!location.Exists) continue;
            using var store = RegisterStore.Open(location, TimeProvider.System);
            Assert.DoesNotContain(store.Check(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
            // A block is 2,000 records; starter data hold some standards of their own.
            Assert.InRange(store.Standards(new(), "international").Total % 2_000, 0, 40);
            // Once it is complete, there is nothing left to kill: begin anew.
            if (store.Standards(new(), "international").Total < Records) continue;
            store.Dispose();
            Directory.Delete(location.Folder, recursive: true);
        }
        Assert.True(cut > 0, "no import was cut off");
        using (var last = Import(folder.Path, location)) Assert.True(last.WaitForExit(120_000) && last.ExitCode == 0);
        using var register = RegisterStore.Open(location, TimeProvider.System);
        Assert.InRange(register.Standards(new(), "international").Total, Records, Records + 40);
        Assert.NotNull(register.FindStandard("ISO 905999:2000")?.Title);
        Assert.Empty(register.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        var again = register.Import("relaton", Enumerable.Range(0, Records).Select(Item), "test", cancel: TestContext.Current.CancellationToken);
        Assert.Equal((Records, Records), (again.Read, again.Same));
    }

    [Fact]
    public async Task Imports_adds_and_readers_at_once_lose_nothing()
    {
        using var register = new TemporaryRegister();
        var cancel = TestContext.Current.CancellationToken;
        await Task.WhenAll(
            Task.Run(() => Take(0, 2_500), cancel),
            Task.Run(() => Take(2_500, 5_000), cancel),
            Task.Run(
                () =>
                {
                    using var store = register.Another();
                    for (var n = 0; n < 20; n++) store.Add(TemporaryRegister.Draft($"Text {n} cites ISO {900_000 + (n * 100)}:2000 and SAC/TC 260.", $"{n}.txt"), cancel);
                },
                cancel),
            Task.Run(
                () =>
                {
                    using var store = register.Another();
                    for (var n = 0; n < 60; n++)
                    {
                        _ = store.Home();
                        _ = store.Search(new("ropes"));
                        _ = store.FindStandard("ISO 900100:2000");
                    }
                },
                cancel));
        Assert.Equal(5_000, register.Store.Standards(new(), "international").Total);
        Assert.Equal(20, register.Store.Documents(new()).Total);
        Assert.Equal("Ropes 100", register.Store.FindStandard("ISO 900100:2000")!.Title);
        Assert.Single(register.Store.FindStandard("ISO 900100:2000")!.Mentions);
        Assert.Empty(register.Store.CheckDeeply(cancel).Faults);

        void Take(int from, int until)
        {
            using var store = register.Another();
            var summary = store.Import("relaton", Enumerable.Range(from, until - from).Select(Item), "test", cancel: cancel);
            Assert.Equal(until - from, summary.New);
        }
    }

    private static ImportItem Item(int n) => new($"{n:0000}.yaml", Encoding.UTF8.GetBytes(Record(n)));

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
        date:
        - type: published
          value: 2000-9
        """;

    private static Process Import(string folder, RegisterLocation location)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "import", "relaton", "--register", location.Folder, Path.Combine(folder, "in")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
