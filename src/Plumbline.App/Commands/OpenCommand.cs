using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline open</c>: calls for comments that are open, the first to close first.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var on = Options.Day("--on", "as on this day (2026-08-01) instead of now", "--as-of");
        var knownBy = Options.KnownBy();
        var all = new Option<bool>("--all") { Description = "closed ones too" };
        var command = new Command("open", "List calls for comments that are open, the first to close first, with the days left.") { register, format, on, knownBy, all };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy)), parsed.GetValue(all)))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, DateOnly? on, DateOnly? knownBy, bool all)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var moment = on is { } day ? Moment.On(day) : Moment.At(TimeProvider.System.GetUtcNow());
        var calls = store.Consultations(moment, all, knownBy);
        using var output = new ResultWriter();
        switch (format)
        {
            case "json": OpenOutput.WriteJson(output, moment.DayIn(TimeZoneInfo.Utc), calls); break;
            case "csv": OpenOutput.WriteCsv(output, calls); break;
            default: OpenOutput.WriteText(output, calls); break;
        }
        return ExitCode.Done;
    }
}
