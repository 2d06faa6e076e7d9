using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline statistics</c>: counts of the register beside published figures, and targets.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var on = Options.Day("--on", "as on this day (2026-08-01) instead of today", "--as-of");
        var knownBy = Options.KnownBy();
        var targets = new Option<bool>("--targets") { Description = "the targets of plans instead, open or past" };
        var command = new Command("statistics", "Count the standards of the register beside published figures, with the difference.") { register, format, on, knownBy, targets };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy)), parsed.GetValue(targets)))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, DateOnly? on, DateOnly? knownBy, bool targets)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var output = new ResultWriter();
        if (targets) TargetsOutput.Write(output, format, store.Targets(on, knownBy));
        else StatisticsOutput.Write(output, format, store.Statistics(on, knownBy));
        return ExitCode.Done;
    }
}
