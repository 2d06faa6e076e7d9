using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline history ID</c>: what was learnt about a thing, when, and from where.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var id = new Argument<string[]>("ID") { Description = "a standard or committee in any spelling, a body by any of its names, a law or plan by its title, a document's number, or a slug or address", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var asOf = Options.AsOf("leave out what documents of later days say (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("history", "Tell what was learnt about a thing, when, and from where.") { id, register, format, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Run(
            RegisterOptions.Locate(parsed.GetValue(register)), string.Join(' ', parsed.GetValue(id)!).Trim(), parsed.GetValue(format)!, Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string id, string format, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        if (store.History(id, knownBy, on) is not { } history)
        {
            Console.Error.WriteLine($"plumbline: nothing in the register is named '{id}'");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, history);
        else HistoryText.Write(output, history);
        return ExitCode.Done;
    }
}
