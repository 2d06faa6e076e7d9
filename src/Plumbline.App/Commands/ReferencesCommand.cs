using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline references</c>: standards that texts name by their titles alone, with what each stands for.</summary>
internal static class ReferencesCommand
{
    private static readonly string[] States = ["seen", "candidates", "ambiguous", "resolved"];

    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var state = new Option<string?>("--state") { Description = "only those that are " + string.Join(", ", States), HelpName = "STATE" };
        state.AcceptOnlyFromAmong(States);
        var asOf = Options.AsOf("leave out what documents of later days say (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("references", "List standards that texts name by their titles alone, with what each stands for.") { register, format, state, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(state), Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, string? state, DateOnly? asOf, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var references = store.References(knownBy, asOf);
        var shown = references.Where(r => state is null || r.State == state).ToList();
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, shown);
        else ReferencesText.Write(output, shown, references);
        return ExitCode.Done;
    }
}
