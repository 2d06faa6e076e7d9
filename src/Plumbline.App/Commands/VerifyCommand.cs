using System.CommandLine;
using Plumbline.App.Doctor;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Checks;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline verify</c>: hashes, orphans, references, quotes against texts, and with <c>--deep</c> projections against their statements.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var deep = new Option<bool>("--deep") { Description = "compute every projection and the words of the search index anew and compare them with what is kept; others may write meanwhile" };
        var command = new Command("verify", "Prove that the register is whole: hashes, references, quotes against texts.") { register, format, deep };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(deep), cancelled))));
        return command;
    }

    /// <summary>Writes what checks gave; exit 3 where something is lost or false.</summary>
    public static int Report(ResultWriter output, string format, RegisterLocation location, CheckReport report)
    {
        List<Examined> findings = [new("register", Verdict.Good, location.ToString(), "", OfRegister: true)];
        findings.AddRange(report.Checked.Where(c => !report.Faults.Any(f => f.Check == c.Key)).Select(c => new Examined(c.Key, Verdict.Good, c.Value == 1 ? "sound" : $"{c.Value:N0} looked at, all sound", "", OfRegister: true)));
        findings.AddRange(report.Faults.Select(f => new Examined(f.Check, f.Harmless ? Verdict.Note : Verdict.Bad, f.What, f.Advice, OfRegister: true)));
        if (format == "json") DoctorOutput.WriteJson(output, findings);
        else DoctorOutput.WriteText(output, findings);
        return findings.Exists(f => f.Verdict == Verdict.Bad) ? ExitCode.RegisterUnusable : ExitCode.Done;
    }

    private static int Run(RegisterLocation location, string format, bool deep, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var output = new ResultWriter();
        return Report(output, format, location, deep ? store.CheckDeeply(cancelled) : store.Check(cancelled));
    }
}
