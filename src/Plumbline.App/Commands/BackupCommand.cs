using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline backup FILE</c>: the whole register in one archive, while it is used.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the archive (.tar) to write; it must not exist yet" };
        var withKeys = new Option<bool>("--with-keys") { Description = "take the keys in, which sign receipts of deposits: who has the archive can sign with them" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("backup", "Write the register into one archive, while it is used.") { file, withKeys, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(file)!, parsed.GetValue(withKeys), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string file, bool withKeys, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var report = store.Backup(file, withKeys, cancelled);
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, report);
        else output.Line($"{report.File}: {report.Documents:N0} documents, {report.Snapshots:N0} snapshots, {report.Statements:N0} statements, {(withKeys ? $"{report.Keys:N0} {(report.Keys == 1 ? "key" : "keys")}, " : "")}{report.Bytes:N0} bytes");
        return ExitCode.Done;
    }
}
