using System.CommandLine;
using Plumbline.App.Gathering;
using Plumbline.App.Output;
using Plumbline.App.Work;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline work</c>: a worker of a register that several processes or machines share.</summary>
internal static class WorkCommand
{
    private const int MostWorkers = 64;
    private const int UsualLeaseSeconds = 60;
    private const int LongestLeaseSeconds = 3_600;

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "do one job, or several short documents together, and end" };
        var untilEmpty = new Option<bool>("--until-empty") { Description = "end when no job waits or runs any more" };
        var workers = new Option<int>("--workers") { Description = "jobs at a time in this process (1 to 64)", HelpName = "N", DefaultValueFactory = _ => 1 };
        var lease = new Option<int>("--lease") { Description = "seconds after which another worker may take what this one has, should it end without a word (1 to 3600)", HelpName = "SECONDS", DefaultValueFactory = _ => UsualLeaseSeconds };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "jsonl");
        var command = new Command("work", "Do the jobs of a register, side by side with other workers.") { once, untilEmpty, workers, lease, register, format };
        workers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostWorkers) result.AddError($"--workers takes a number from 1 to {MostWorkers}");
        });
        lease.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > LongestLeaseSeconds) result.AddError($"--lease takes seconds from 1 to {LongestLeaseSeconds}");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(once) && result.GetValue(untilEmpty)) result.AddError("--once and --until-empty exclude each other");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Run(
            parsed.GetValue(once) ? WorkUntil.Once : parsed.GetValue(untilEmpty) ? WorkUntil.Empty : WorkUntil.Stopped,
            parsed.GetValue(workers), TimeSpan.FromSeconds(parsed.GetValue(lease)), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled)));
        return command;
    }

    private static async Task<int> Run(WorkUntil until, int workers, TimeSpan lease, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var output = new WorkOutput(format);
        if (until == WorkUntil.Stopped) await Console.Error.WriteLineAsync($"plumbline: {(workers == 1 ? "1 worker" : $"{workers} workers")} on {location} (Ctrl-C ends; what is not finished is given back)");
        // A worker that ends by itself does jobs; one that stays does rounds of sources, too.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var rounds = until == WorkUntil.Stopped
            ? RoundWorkers.Run(store, TimeProvider.System, GateLimits.FromEnvironment(Environment.GetEnvironmentVariable), RoundWorkers.Usual, (_, _) => { }, ending.Token)
            : Task.CompletedTask;
        try
        {
            await Workers.Run(store, TimeProvider.System, until == WorkUntil.Once ? 1 : workers, lease, until, output.Told, cancelled);
        }
        catch (OperationCanceledException) when (until == WorkUntil.Stopped)
        {
            // This is how a worker ends that nothing else ends.
        }
        finally
        {
            await ending.CancelAsync();
            await rounds;
        }
        output.End();
        return output.Failed > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }
}
