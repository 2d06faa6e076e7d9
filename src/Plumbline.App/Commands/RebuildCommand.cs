using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline rebuild</c>: computes everything that is shown anew from the statements.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var queue = new Option<bool>("--queue") { Description = "leave it to workers, a job for every 2,000 things; others can write meanwhile" };
        var recognise = new Option<bool>("--recognise") { Description = "recognise documents anew that another version of the program recognised, then end: what is new is stated, what is no longer found is known until now" };
        var all = new Option<bool>("--all") { Description = "with --recognise: every document" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("rebuild", "Make the indexes of the register anew from its statements; what is shown stays the same.") { queue, recognise, all, register, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && !result.GetValue(recognise)) result.AddError("--all goes with --recognise");
            if (result.GetValue(queue) && result.GetValue(recognise)) result.AddError("--recognise is done by one process: leave --queue out");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(parsed.GetValue(recognise)
            ? Recognise(parsed.GetValue(all), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled)
            : Run(parsed.GetValue(queue), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Recognise(bool all, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var progress = new Progress("recognise");
        var again = new RecogniseAgain(store);
        var failures = again.Run(all, progress, cancelled);
        progress.Clear();
        using var output = new ResultWriter();
        if (format == "json") again.WriteJson(output);
        else again.WriteText(output);
        foreach (var failure in failures) Console.Error.WriteLine($"plumbline: {failure}");
        return failures.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    private static int Run(bool queue, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        IReadOnlyList<QueueResult> jobs = [];
        if (queue) jobs = store.QueueRebuild(Environment.UserName);
        else store.Rebuild(cancelled);
        using var output = new ResultWriter();
        if (format == "json")
        {
            output.Json.WriteStartObject();
            output.Json.WriteBoolean("rebuilt", !queue);
            output.Json.WriteNumber("queued", jobs.Count(j => j.Outcome == QueueOutcome.Queued));
            output.Json.WriteNumber("queued_before", jobs.Count(j => j.Outcome == QueueOutcome.AlreadyQueued));
            output.Json.WriteEndObject();
            output.EndObject();
        }
        else if (queue)
        {
            var (queued, before) = (jobs.Count(j => j.Outcome == QueueOutcome.Queued), jobs.Count(j => j.Outcome == QueueOutcome.AlreadyQueued));
            output.Line($"{queued:N0} {(queued == 1 ? "job" : "jobs")} queued{(before == 0 ? "" : $", {before:N0} waiting already")}; 'plumbline work' does them");
        }
        else
        {
            output.Line("the indexes were made anew");
        }
        return ExitCode.Done;
    }
}
