using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline agreements</c>: agreements between bodies, and which end soon.</summary>
internal static class AgreementsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var soon = new Option<int?>("--ending-within") { Description = "only those that end within so many days", HelpName = "DAYS" };
        soon.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0) result.AddError("--ending-within takes a number of days, 0 or more");
        });
        var on = Options.AsOf("states as on this day (2026-08-01) instead of today");
        var knownBy = Options.KnownBy();
        var command = new Command("agreements", "List agreements between bodies: parties, topics, when signed, renewed and ending; those that end soonest first.") { register, format, soon, on, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(soon), Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, int? soon, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var agreements = store.Agreements(on, knownBy).Where(a => soon is null || a.DaysLeft <= soon).ToList();
        using var output = new ResultWriter();
        switch (format)
        {
            case "json": ShowJson.Write(output, agreements); break;
            case "csv": TableColumn<Plumbline.Register.Figures.Agreement>.WriteCsv(output, AgreementsOutput.Columns, agreements); break;
            default: AgreementsOutput.WriteText(output, agreements); break;
        }
        return ExitCode.Done;
    }
}
