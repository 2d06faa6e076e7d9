using System.CommandLine;
using Plumbline.App.Gathering;
using Plumbline.App.Output;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline sources check</c>: a round of some sources now, or of all that are followed.</summary>
internal static class SourcesCheckCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Description = "names of sources, on or off; all that are followed where none is given", Arity = ArgumentArity.ZeroOrMore };
        var due = new Option<bool>("--due") { Description = "only those that are due by their rhythm" };
        var accept = new Option<bool>("--accept") { Description = "take a page that is shorter by half, or a list that names half as many, as it is" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("check", "Ask sources once, now: one round each.") { names, due, accept, register, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(due) && result.GetValue(names) is { Length: > 0 }) result.AddError("--due takes no names");
            if (result.GetValue(accept) && result.GetValue(names) is not { Length: > 0 }) result.AddError("--accept needs the names of the sources that are meant");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() =>
            Run(parsed.GetValue(names)!, parsed.GetValue(due), parsed.GetValue(accept), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled)));
        return command;
    }

    private static async Task<int> Run(string[] names, bool due, bool accept, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        using var output = new ResultWriter();
        using var progress = new Progress("sources");
        var failed = false;
        var done = 0;
        using var worker = new RoundWorker(store, TimeProvider.System, GateLimits.FromEnvironment(Environment.GetEnvironmentVariable), new RobotsBook(TimeProvider.System), RoundWorker.UsualLease, Told);
        if (due)
        {
            while (await worker.DoDue(cancelled))
            {
                // On to the next host.
            }
        }
        var wanted = names.Length > 0 ? names : due ? [] : [.. store.Sources().Where(s => s.IsOn).Select(s => s.Name)];
        foreach (var name in wanted)
        {
            cancelled.ThrowIfCancellationRequested();
            progress.Show($"{done + 1} of {wanted.Length}: {name}");
            if (await worker.Do(name, Environment.UserName, accept, cancelled) is not { } hindrance) continue;
            progress.Clear();
            SourcesCommand.Refuse(hindrance);
            failed = true;
        }
        progress.Clear();
        if (done == 0 && !failed) await Console.Error.WriteLineAsync(due ? "plumbline: nothing is due" : "plumbline: no source is followed; 'plumbline sources on NAME' follows one");
        return failed ? ExitCode.SomeInputFailed : ExitCode.Done;

        void Told(TakenRound round, RoundEnd end)
        {
            done++;
            failed |= end.IsFailure || end.Failed > 0;
            progress.Clear();
            var whole = store.RoundsOf(round.Source).First(r => r.Id == round.Id);
            if (format == "json") ShowJson.Write(output, new { source = round.Source.Name, round = whole });
            else output.Line($"{round.Source.Name}: {SourcesOutput.Told(whole)}");
            output.Flush();
        }
    }
}
