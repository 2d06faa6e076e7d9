using System.Diagnostics;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class KilledDepositTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void A_killed_deposit_is_whole_or_not_there_and_the_chain_goes_on()
    {
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        using var temporary = new TemporaryRegister();
        var location = temporary.Location;
        var random = new Random(12);
        var rounds = Counts.Of(6, 120);
        for (var round = 0; round < rounds; round++)
        {
            var text = folder.Write($"{round}.txt", string.Concat(Enumerable.Range(0, 200).Select(i => $"Round {round}, line {i}: GB/T {30000 + i}-2020.\n")));
            using var process = Deposit(text, location, round % 2 == 0 ? "open" : "closed");
            process.WaitForExit(random.Next(300, 1500));
            process.Kill();
            process.WaitForExit();
            using var store = RegisterStore.Open(location, TimeProvider.System);
            Assert.DoesNotContain(store.Check(cancel).Faults, f => !f.Harmless);
            Assert.Empty(store.CheckDeposits(cancel: cancel).Faults);
        }
        for (var round = 0; round < rounds; round++)
        {
            using var process = Deposit(Path.Combine(folder.Path, $"{round}.txt"), location, round % 2 == 0 ? "open" : "closed");
            Assert.True(process.WaitForExit(60_000));
        }
        using var register = RegisterStore.Open(location, TimeProvider.System);
        Assert.Equal(rounds, register.Deposits(new()).Total);
        Assert.Equal((rounds + 1) / 2, register.Documents(new()).Total);
        Assert.DoesNotContain(register.CheckDeeply(cancel).Faults, f => !f.Harmless);
        Assert.Empty(register.CheckDeposits(cancel: cancel).Faults);
    }

    private static Process Deposit(string file, RegisterLocation location, string access)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "plumbline.dll"), "deposit", file, "--standard", "GB/T 99001-2020", "--publisher", "SAC", "--access", access, "--register", $"{location}"];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

public sealed class KilledDepositTestsOnSqlite() : KilledDepositTests(TestStore.Sqlite);

public sealed class KilledDepositTestsOnPostgres() : KilledDepositTests(TestStore.Postgres);
