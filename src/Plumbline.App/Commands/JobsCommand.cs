using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline jobs</c>: what waits, runs, was done or failed, and why.</summary>
internal static class JobsCommand
{
    public static Command Create()
    {
        var state = new Option<string?>("--state") { Description = "only this state: " + string.Join(", ", JobStates.All), HelpName = "STATE" };
        state.AcceptOnlyFromAmong([.. JobStates.All]);
        var all = new Option<bool>("--all") { Description = "those that are done, too" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("jobs", "List the jobs of a register: state, tries, age, and why they failed.") { state, all, register, format, Retry(), Clear() };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var output = new ResultWriter();
            var list = store.ListJobs(parsed.GetValue(state), parsed.GetValue(all));
            if (parsed.GetValue(format) == "json") JobsOutput.WriteJson(output, list);
            else JobsOutput.WriteText(output, list, TimeProvider.System.GetUtcNow());
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Command Retry()
    {
        var id = new Argument<long[]>("JOB") { Description = "numbers of jobs; all that failed where none is given", Arity = ArgumentArity.ZeroOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("retry", "Have failed jobs wait again, as if they had never been tried.") { id, register, format };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            var wanted = parsed.GetValue(id)!;
            var (again, wrong) = (0, 0);
            if (wanted.Length == 0) again = store.RetryJobs();
            foreach (var job in wanted)
            {
                if (job > 0 && store.RetryJobs(job) > 0)
                {
                    again++;
                    continue;
                }
                wrong++;
                Console.Error.WriteLine($"plumbline: {(store.Job(job) is { } there ? $"job {job} is {there.State}; only failed ones are tried again" : $"there is no job {job}")}");
            }
            Number(parsed.GetValue(format)!, "retried", again, again == 1 ? "job waits again" : "jobs wait again");
            return Task.FromResult(wrong > 0 ? ExitCode.SomeInputFailed : ExitCode.Done);
        }));
        return command;
    }

    private static Command Clear()
    {
        var failed = new Option<bool>("--failed") { Description = "those that failed, too, with their inputs" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("clear", "Forget jobs that are done.") { failed, register, format };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            var cleared = store.ClearJobs(parsed.GetValue(failed));
            Number(parsed.GetValue(format)!, "cleared", cleared, cleared == 1 ? "job forgotten" : "jobs forgotten");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Number(string format, string member, int number, string words)
    {
        using var output = new ResultWriter();
        if (format == "json")
        {
            output.Json.WriteStartObject();
            output.Json.WriteNumber(member, number);
            output.Json.WriteEndObject();
            output.EndObject();
        }
        else
        {
            output.Line($"{number:N0} {words}");
        }
    }
}
