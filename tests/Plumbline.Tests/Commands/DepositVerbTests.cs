using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary><c>plumbline deposit</c> as a publisher and somebody who verifies use it.</summary>
public class DepositVerbTests
{
    [Fact]
    public void A_text_is_deposited_and_its_receipt_verified_without_the_register()
    {
        using var folder = new TemporaryFolder();
        var register = Path.Combine(folder.Path, "register");
        var (text, receipt, log) = (folder.Write("rope.txt", "GB/T 99001-2020 Ropes\n"), Path.Combine(folder.Path, "receipt.json"), Path.Combine(folder.Path, "log.jsonl"));
        var made = Deposit(text, "closed", "--receipt", receipt, "--format", "json");
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        var accession = made.Json.GetProperty("receipt").GetProperty("accession").GetString()!;
        Assert.Equal(made.Json.GetProperty("line").GetString() + "\n", File.ReadAllText(receipt));
        Assert.Equal(0, Deposit(folder.Write("other.txt", "ISO 9001:2015"), "open").ExitCode);
        Assert.Equal((0, ""), (Run("log", "--out", log).ExitCode, Run("log").Errors));

        var again = Deposit(text, "open");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains($"deposited already as {accession}", again.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing is overwritten", Run("log", "--out", log).Errors, StringComparison.Ordinal);
        Assert.Contains(accession, Run("list").Output, StringComparison.Ordinal);
        Assert.Equal(accession, Run("show", accession.ToLowerInvariant(), "--format", "json").Json.GetProperty("receipt").GetProperty("accession").GetString());
        Assert.Contains("check digits do not fit", Run("show", accession[..^2] + "00").Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
        var added = ProgramRun.Of("add", text, "--register", register, "--format", "json");
        Assert.Equal((1, "withheld"), (added.ExitCode, added.Json.GetProperty("files")[0].GetProperty("code").GetString()));

        var key = folder.Write("key.pem", Run("key").Output);
        Directory.Move(register, register + "-away");
        var verified = ProgramRun.Of("deposit", "verify", log, "--receipt", receipt, "--text", text, "--key", key, "--format", "json");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Errors));
        Assert.True(verified.Json.GetProperty("sound").GetBoolean());
        Assert.Equal((2, accession), (verified.Json.GetProperty("receipts").GetInt32(), verified.Json.GetProperty("text").GetProperty("accession").GetString()));
        File.AppendAllText(text, "more");
        var changed = ProgramRun.Of("deposit", "verify", log, "--text", text);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("it was changed, or never deposited here", changed.Output, StringComparison.Ordinal);
        File.WriteAllLines(log, File.ReadLines(log).Skip(1));
        var cut = ProgramRun.Of("deposit", "verify", log, "--receipt", receipt);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("does not stand in this log", cut.Output, StringComparison.Ordinal);

        ProgramRun Run(params string[] arguments) => ProgramRun.Of(["deposit", .. arguments, "--register", register]);
        ProgramRun Deposit(string file, string access, params string[] more) => Run([file, "--standard", file == text ? "gb/t99001-2020" : "ISO 9001:2015", "--publisher", "SAC", "--access", access, .. more]);
    }

    [Theory]
    [InlineData("Option '--standard' is required.", "deposit", "x.txt", "--publisher", "SAC", "--access", "open")]
    [InlineData("'secret' not recognized", "deposit", "x.txt", "--standard", "GB 1-2000", "--publisher", "SAC", "--access", "secret")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }
}
