using System.CommandLine;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline merge ID INTO</c> and <c>plumbline split ID</c>: two things are one, and the undoing of that.</summary>
internal static class MergeCommand
{
    public static Command CreateMerge()
    {
        var id = new Argument<string>("ID") { Description = "the standard or committee that is another one" };
        var into = new Argument<string>("INTO") { Description = "what it is" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var grounds = new DecisionOptions();
        var command = new Command("merge", "Take two standards or committees for one.") { id, into, register, format };
        grounds.AddTo(command);
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(DecisionOptions.Run(
            RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, store => store.Merge(parsed.GetValue(id)!, parsed.GetValue(into)!, grounds.Read(parsed))))));
        return command;
    }

    public static Command CreateSplit()
    {
        var id = new Argument<string>("ID") { Description = "what was merged" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var grounds = new DecisionOptions();
        var command = new Command("split", "Undo a merge; nothing is lost.") { id, register, format };
        grounds.AddTo(command);
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(DecisionOptions.Run(
            RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, store => store.Split(parsed.GetValue(id)!, grounds.Read(parsed))))));
        return command;
    }
}
