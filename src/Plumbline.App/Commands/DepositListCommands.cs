using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Deposits;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline deposit list</c> and <c>deposit show ACCESSION</c>.</summary>
internal static class DepositListCommands
{
    public static Command List()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var asOf = Options.AsOf("deposits made by the end of this day in UTC (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("list", "List deposits, the latest first.") { register, format, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var output = new ResultWriter();
            DepositOutput.WriteList(output, parsed.GetValue(format)!, All(store, Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    public static Command Show()
    {
        var accession = new Argument<string>("ACCESSION") { Description = "accession number, such as D-2026-000001-43" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var knownBy = Options.KnownBy();
        var command = new Command("show", "Show a deposit with its receipt.") { accession, register, format, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Show(parsed.GetValue(accession)!, RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    /// <summary>Why there is no deposit of a number, one sentence.</summary>
    public static string Unknown(string accession) => AccessionNumber.Parse(accession, out var wrong) is { } number ? $"there is no deposit {number}" : wrong!;

    private static int Show(string accession, RegisterLocation location, string format, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        if (store.Deposited(accession, knownBy) is not { } deposit)
        {
            Console.Error.WriteLine($"plumbline: {Unknown(accession)}");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, deposit);
        else DepositOutput.WriteText(output, deposit);
        return ExitCode.Done;
    }

    private static IEnumerable<Deposit> All(RegisterStore store, DateOnly? on, DateOnly? knownBy)
    {
        string? cursor = null;
        do
        {
            var page = store.Deposits(new PageRequest(PageRequest.MaximumSize, cursor), on, knownBy);
            foreach (var deposit in page.Items) yield return deposit;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
