using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline chains</c>: editions from which no replacement leads to the current one.</summary>
internal static class ChainsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var publisher = new Option<string?>("--publisher") { Description = "only standards of this publisher: ISO, GB, ITU-T", HelpName = "NAME" };
        var asOf = Options.AsOf("leave out editions released after this day (2026-08-01): the current one is that of the day");
        var knownBy = Options.KnownBy();
        var command = new Command("chains", "List editions from which no replacement leads to the current edition, with the reason.") { register, format, publisher, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Run(
            RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(publisher), Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, string? publisher, DateOnly? asOf, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var report = store.ChainReport(publisher, knownBy, asOf);
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, report);
        else Write(output, report);
        return ExitCode.Done;
    }

    private static void Write(ResultWriter output, ChainReport report)
    {
        foreach (var gap in report.Gaps) output.Line($"{gap.Normal}: {Reason(gap)}; current is {gap.Current}");
        foreach (var step in report.Backwards) output.Line($"{step}: the new edition has the earlier year");
        output.Line($"{report.Editions:N0} editions, {report.Reaching:N0} are current or lead to the current one, {report.Gaps.Count:N0} do not; {report.Backwards.Count:N0} replacements run to an earlier year");
    }

    private static string Reason(ChainGap gap) => gap.Reason switch
    {
        ChainGap.NoSuccessor => "nothing is known that replaces it",
        ChainGap.Circle => "its replacements lead back to it",
        _ => gap.Ends.Count == 0 ? "its replacements run in a circle" : $"its replacements end at {string.Join(", ", gap.Ends)}",
    };
}
