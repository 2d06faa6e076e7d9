using System.CommandLine;
using System.CommandLine.Parsing;
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
        var columns = new Option<string?>("--columns") { Description = "which column holds what: FIELD=COLUMN,... (csv and xlsx)", HelpName = "MAPPING" };
        columns.Validators.Add(result => Check(result, name));
        var command = new Command("import", "Take catalogue records into the register.") { name, files, columns, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(name)!, parsed.GetValue(files)!, parsed.GetValue(columns), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string name, string[] files, string? columns, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        // An export brings its starter data along and goes into an empty register.
        if (name != RegisterStore.OwnFormat) store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var progress = new Progress("import");
        var items = RecordFiles.Of(files, file => RegisterStore.TakesFile(name, file), RegisterStore.HoldsMany(name));
        var summary = store.Import(name, items, Environment.UserName, new Shown(progress), columns, cancelled);
        progress.Clear();
        using var output = new ResultWriter();
        if (format == "json") ImportOutput.WriteJson(output, summary);
        else ImportOutput.WriteText(output, summary);
        foreach (var refusal in summary.Refusals.Take(MostShown)) Console.Error.WriteLine($"plumbline: {refusal.Item}: {refusal.Reason}");
        if (summary.Refused > MostShown) Console.Error.WriteLine($"plumbline: {summary.Refused - MostShown:N0} more were refused; --format json lists the first 1,000");
        return summary.Refused > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    private static void Check(OptionResult result, Argument<string> name)
    {
        if (result.GetValueOrDefault<string?>() is not { } mapping) return;
        if (result.Parent is CommandResult command && command.GetValue(name) is not ("csv" or "xlsx")) result.AddError("--columns is for csv and xlsx");
        else if (RegisterStore.WrongColumns(mapping) is { } wrong) result.AddError($"--columns: {wrong}");
    }

    private sealed class Shown(Progress progress) : IProgress<int>
    {
        public void Report(int value) => progress.Show($"{value:N0} records");
    }
}
