using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline adoptions</c>: which international standards Chinese ones adopt, and how far they lag behind.</summary>
internal static class AdoptionsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var on = Options.Day("--on", "statuses and current editions of this day (2026-08-01) instead of today", "--as-of");
        var knownBy = Options.KnownBy();
        var command = new Command("adoptions", "List Chinese standards that adopt international ones, with degree, current edition and lag, and rates by field.") { register, format, on, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var output = new ResultWriter();
        AdoptionsOutput.Write(output, format, store.Adoptions(on, knownBy));
        return ExitCode.Done;
    }
}
