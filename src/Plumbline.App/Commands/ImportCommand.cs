using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline import FORMAT FILE...</c>: takes catalogue records into the register.</summary>
internal static class ImportCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var name = new Argument<string>("FORMAT") { Description = "what the files hold: " + string.Join(", ", RegisterStore.ImportFormats) };
        name.AcceptOnlyFromAmong([.. RegisterStore.ImportFormats]);
        var files = new Argument<string[]>("FILE") { Description = "files, folders and archives (.tar, .tar.gz, .zip)", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("import", "Take catalogue records into the register.") { name, files, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(name)!, parsed.GetValue(files)!, RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string name, string[] files, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var progress = new Progress("import");
        var summary = store.Import(name, RecordFiles.Of(files, file => RegisterStore.TakesFile(name, file)), Environment.UserName, new Shown(progress), cancelled);
        progress.Clear();
        using var output = new ResultWriter();
        if (format == "json") ImportOutput.WriteJson(output, summary);
        else ImportOutput.WriteText(output, summary);
        foreach (var refusal in summary.Refusals.Take(MostShown)) Console.Error.WriteLine($"plumbline: {refusal.Item}: {refusal.Reason}");
        if (summary.Refused > MostShown) Console.Error.WriteLine($"plumbline: {summary.Refused - MostShown:N0} more were refused; --format json lists the first 1,000");
        return summary.Refused > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    private sealed class Shown(Progress progress) : IProgress<int>
    {
        public void Report(int value) => progress.Show($"{value:N0} records");
    }
}
