using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Contradictions;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline contradictions</c>: statements that cannot all be right, with both quotes.</summary>
internal static class ContradictionsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var kind = new Option<string?>("--kind") { Description = "only this kind: " + string.Join(", ", ContradictionKinds.All), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. ContradictionKinds.All]);
        var all = new Option<bool>("--all") { Description = "those that an editor has decided, too" };
        var asOf = Options.AsOf("leave out what documents of later days say (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("contradictions", "List statements that cannot all be right, with their quotes.") { register, format, kind, all, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Run(
            RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(kind), parsed.GetValue(all), Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, string? kind, bool all, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var found = store.Contradictions(kind, knownBy, on);
        var shown = found with { Items = [.. found.Items.Where(c => all || !c.IsDecided)] };
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, shown);
        else ContradictionsText.Write(output, shown);
        return ExitCode.Done;
    }
}
