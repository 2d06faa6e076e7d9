using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline restore FILE</c>: brings a backup back into an empty folder or database and verifies it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "an archive that 'plumbline backup' wrote" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("restore", "Bring a backup back into an empty folder or database, and verify it.") { file, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(file)!, RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string file, RegisterLocation location, string format, CancellationToken cancelled)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"plumbline: there is no file {file}");
            return ExitCode.SomeInputFailed;
        }
        using var store = RegisterStore.Restore(file, location, TimeProvider.System, cancelled);
        if (store.LacksDepositKey()) Console.Error.WriteLine($"plumbline: the key that signs receipts is not here: put the old keys/deposit.pem into {location.Keys} to go on with it, else a new one is made; receipts stay verifiable, since each names its public key");
        using var output = new ResultWriter();
        return VerifyCommand.Report(output, format, location, store.Check(cancelled));
    }
}
