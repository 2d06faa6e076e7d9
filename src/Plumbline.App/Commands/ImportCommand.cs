using System.CommandLine;
using System.CommandLine.Parsing;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.App.Work;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Register.Jobs;

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
        var queue = new Option<bool>("--queue") { Description = "keep the records as jobs for 'plumbline work' (single records in blocks of 2,000, other files whole), and end" };
        columns.Validators.Add(result => Check(result, name));
        var command = new Command("import", "Take catalogue records into the register.") { name, files, columns, queue, register, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(queue) && result.GetValue(name) == RegisterStore.OwnFormat) result.AddError($"{RegisterStore.OwnFormat} is taken in whole, by one process: leave --queue out");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(parsed.GetValue(queue)
            ? Queue(parsed.GetValue(name)!, parsed.GetValue(files)!, parsed.GetValue(columns), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled)
            : Run(parsed.GetValue(name)!, parsed.GetValue(files)!, parsed.GetValue(columns), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string name, string[] files, string? columns, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        // An export brings its starter data along and goes into an empty register.
        if (name != RegisterStore.OwnFormat) store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var progress = new Progress("import");
        var items = RecordFiles.Of(files, file => RegisterStore.TakesFile(name, file), RegisterStore.HoldsMany(name), RegisterStore.MayHoldMany(name));
        var summary = store.Import(name, items, Environment.UserName, new Shown(progress), columns, cancelled);
        progress.Clear();
        using var output = new ResultWriter();
        if (format == "json") ImportOutput.WriteJson(output, summary);
        else ImportOutput.WriteText(output, summary);
        foreach (var refusal in summary.Refusals.Take(MostShown)) Console.Error.WriteLine($"plumbline: {Told(refusal)}");
        if (summary.Refused > MostShown) Console.Error.WriteLine($"plumbline: {summary.Refused - MostShown:N0} more were refused; --format json lists the first 1,000");
        return summary.Refused > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    /// <summary>The record and the reason; the line that both name stands once.</summary>
    private static string Told(ImportRefusal refusal)
    {
        var place = refusal.Item.LastIndexOf(": ", StringComparison.Ordinal);
        return place > 0 && refusal.Reason.StartsWith(refusal.Item[(place + 2)..] + ":", StringComparison.Ordinal) ? $"{refusal.Item[..place]}: {refusal.Reason}" : $"{refusal.Item}: {refusal.Reason}";
    }

    private static int Queue(string name, string[] files, string? columns, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var progress = new Progress("import");
        var refusals = new List<ImportRefusal>();
        var jobs = new List<(string Name, QueueResult Result)>();
        foreach (var (job, result) in QueuedImport.Queue(store, name, files, columns, Environment.UserName, (item, reason) => refusals.Add(new ImportRefusal(item, reason)), cancelled))
        {
            jobs.Add((job.Name, result));
            progress.Show($"{jobs.Count:N0} jobs");
        }
        progress.Clear();
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, new { Jobs = jobs.Select(j => new { Job = j.Result.Job, j.Name, Outcome = j.Result.Outcome }), Refusals = refusals });
        else foreach (var (what, result) in jobs) output.Line($"queued   {what}: {(result.Outcome == QueueOutcome.Queued ? "job" : "the same waits already as job")} {result.Job}");
        foreach (var refusal in refusals.Take(MostShown)) Console.Error.WriteLine($"plumbline: {refusal.Item}: {refusal.Reason}");
        if (refusals.Count > MostShown) Console.Error.WriteLine($"plumbline: {refusals.Count - MostShown:N0} more were refused; --format json lists them");
        return refusals.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
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
