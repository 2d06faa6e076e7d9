using System.Diagnostics;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Register;

public class KilledTests
{
    [Fact]
    public void A_killed_add_leaves_whole_documents_only_and_the_next_one_completes()
    {
        using var folder = new TemporaryFolder();
        const int Documents = 40;
        for (var n = 0; n < Documents; n++)
            folder.Write($"in/{n}.txt", string.Concat(Enumerable.Range(0, 50).Select(i => $"Line {i}: SAC/TC 260 keeps GB/T {30000 + (n * 50) + i}-2020, 网络安全标准.\n")));
        var random = new Random(4);
        var location = new RegisterLocation(Path.Combine(folder.Path, "register"));
        for (var round = 0; round < Counts.Of(4, 200); round++)
        {
            using var process = Add(folder.Path, location);
            process.WaitForExit(random.Next(200, 1500));
            process.Kill();
            process.WaitForExit();
            if (!location.Exists) continue;
            using var store = RegisterStore.Open(location, TimeProvider.System);
            Assert.DoesNotContain(store.Check(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
            Assert.All(store.Documents(new(500)).Items, d => Assert.Equal(50, d.Standards));
        }
        using (var last = Add(folder.Path, location)) Assert.True(last.WaitForExit(120_000) && last.ExitCode == 0);
        using var register = RegisterStore.Open(location, TimeProvider.System);
        Assert.Equal(Documents, register.Documents(new()).Total);
        Assert.Equal(Documents, register.Search(new("网络安全", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        Assert.DoesNotContain(register.Check(TestContext.Current.CancellationToken).Faults, f => !f.Harmless);
    }

    private static Process Add(string folder, RegisterLocation location)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "add", "--register", location.Folder, Path.Combine(folder, "in")])
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
