using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline inbox</c>: what sources brought, and what was decided on it.</summary>
internal static class InboxCommand
{
    private const int MostShown = 200;

    public static Command Create()
    {
        var state = new Option<string>("--state") { Description = "new, kept or dismissed", HelpName = "STATE", DefaultValueFactory = _ => InboxStates.New };
        state.AcceptOnlyFromAmong([.. InboxStates.All]);
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var label = new Option<string?>("--label") { Description = "what it is for: an article, an issue", HelpName = "TEXT" };
        var keep = Decide("keep", "Keep entries.", InboxStates.Kept, label);
        var command = new Command("inbox", "List what sources brought and nobody has decided on, the last first; keep or dismiss it.")
        {
            state, register, format, keep, Decide("dismiss", "Dismiss entries; the documents stay.", InboxStates.Dismissed, null), Decide("undo", "Make entries undecided again.", InboxStates.New, null),
        };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var output = new ResultWriter();
            InboxOutput.Write(output, parsed.GetValue(format)!, store.Inbox(parsed.GetValue(state)!, new PageRequest(MostShown)), parsed.GetValue(state)!);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Command Decide(string verb, string description, string state, Option<string?>? label)
    {
        var numbers = new Argument<long[]>("NUMBER") { Description = "numbers of entries", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var command = new Command(verb, description) { numbers, register };
        if (label is not null) command.Options.Add(label);
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            var code = ExitCode.Done;
            foreach (var number in parsed.GetValue(numbers)!)
            {
                if (!store.DecideInbox(number, state, label is null ? null : parsed.GetValue(label), Environment.UserName)) code = SourcesCommand.Refuse($"there is no entry {number}");
            }
            return Task.FromResult(code);
        }));
        return command;
    }
}
