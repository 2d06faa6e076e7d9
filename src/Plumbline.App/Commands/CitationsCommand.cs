using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline citations</c>: which cited places of newsletters are tied to their words.</summary>
internal static class CitationsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var missing = new Option<bool>("--missing") { Description = "only those whose issue is here and does not hold them" };
        var asOf = Options.AsOf("leave out issues of months that begin after this day (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("citations", "List what cites issues of newsletters, tied to the words of the issue or not, and why.") { register, format, missing, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(missing), Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, bool missing, DateOnly? asOf, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var citations = store.Citations(asOf, knownBy).Where(c => !missing || c.State == "not-found").ToList();
        using var output = new ResultWriter();
        if (format == "json") CitationsOutput.WriteJson(output, citations);
        else CitationsOutput.WriteText(output, citations);
        return ExitCode.Done;
    }
}
