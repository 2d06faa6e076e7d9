using System.CommandLine;
using System.Security.Cryptography;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Deposits;

namespace Plumbline.App.Commands;

/// <summary>The log of receipts: <c>plumbline deposit check</c>, <c>log</c>, <c>key</c>, and <c>verify FILE</c>, which needs no register.</summary>
internal static class DepositLogCommands
{
    public static Command Check()
    {
        var accession = new Argument<string?>("ACCESSION") { Description = "one deposit only", Arity = ArgumentArity.ZeroOrOne };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("check", "Check the log of receipts and the hash of every deposited text.") { accession, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Check(parsed.GetValue(accession), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    public static Command Log()
    {
        var to = new Option<string?>("--out") { Description = "a new file (default: standard output)", HelpName = "FILE" };
        var register = RegisterOptions.Register();
        var command = new Command("log", "Write the log of receipts as JSON Lines, for anybody to keep and to verify.") { to, register };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            if (parsed.GetValue(to) is { } path)
            {
                NewFile.Write(path, file => store.WriteDepositLog(file));
            }
            else
            {
                using var output = Console.OpenStandardOutput();
                store.WriteDepositLog(output);
            }
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command Key()
    {
        var register = RegisterOptions.Register();
        var command = new Command("key", "Print the public key that signs receipts (PEM).") { register };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var output = new ResultWriter();
            output.Line(store.DepositPublicKey().TrimEnd());
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "an exported log, or one receipt" };
        var text = new Option<string?>("--text") { Description = "this file must be the text of one of the receipts", HelpName = "FILE" };
        var receipt = new Option<string?>("--receipt") { Description = "this receipt must stand in the log", HelpName = "FILE" };
        var key = new Option<string?>("--key") { Description = "this public key (PEM) must have signed every line", HelpName = "FILE" };
        var format = Options.Format("text", "json");
        var command = new Command("verify", "Verify a log or a receipt by itself; no register is needed.") { file, text, receipt, key, format };
        command.SetAction((parsed, _) => Task.FromResult(Verify(parsed.GetValue(file)!, parsed.GetValue(text), parsed.GetValue(receipt), parsed.GetValue(key), parsed.GetValue(format)!)));
        return command;
    }

    private static int Check(string? accession, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var deposit = accession is null ? null : store.Deposited(accession);
        if (accession is not null && deposit is null)
        {
            Console.Error.WriteLine($"plumbline: {DepositListCommands.Unknown(accession)}");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        return VerifyCommand.Report(output, format, location, store.CheckDeposits(deposit?.Receipt.Accession, cancelled));
    }

    private static int Verify(string file, string? text, string? receipt, string? keyFile, string format)
    {
        string? key = null;
        if (keyFile is not null && (key = DepositLog.KeyOf(File.ReadAllText(keyFile))) is null)
        {
            Console.Error.WriteLine($"plumbline: {keyFile} holds no public key of ECDSA (-----BEGIN PUBLIC KEY-----)");
            return ExitCode.SomeInputFailed;
        }
        var report = DepositLog.Verify(File.ReadLines(file), key);
        var faults = report.Faults.ToList();
        Receipt? held = null, ofText = null;
        if (receipt is not null)
        {
            var alone = DepositLog.Verify(File.ReadLines(receipt), key);
            faults.AddRange(alone.Faults.Select(f => new LogFault(0, $"{receipt}: {f.What}")));
            held = alone.Receipts.Count == 1 ? report.Receipts.FirstOrDefault(r => r == alone.Receipts[0]) : null;
            if (held is null) faults.Add(new LogFault(0, $"the receipt in {receipt} does not stand in this log: the log was cut, made anew, or is another register's"));
        }
        if (text is not null)
        {
            using var bytes = File.OpenRead(text);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            ofText = report.Receipts.FirstOrDefault(r => r.Sha256 == hash);
            if (ofText is null) faults.Add(new LogFault(0, $"no receipt is of the text in {text} (SHA-256 {hash}): it was changed, or never deposited here"));
        }
        using var output = new ResultWriter();
        DepositOutput.WriteReport(output, format, report with { Faults = faults }, held, text is null || ofText is null ? null : (text, ofText));
        return faults.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }
}
