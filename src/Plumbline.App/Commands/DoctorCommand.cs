using System.CommandLine;
using Plumbline.App.Doctor;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Jobs;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline doctor</c>: what is amiss with the machine and the register, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var rebuild = new Option<bool>("--rebuild") { Description = "make the indexes of the register anew from its statements, then check" };
        var command = new Command("doctor", "Check this machine and the register, and say what to do.") { register, format, rebuild };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(rebuild), cancelled))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, bool rebuild, CancellationToken cancelled)
    {
        var findings = MachineChecks.Run(location);
        findings.AddRange(Register(location, rebuild, cancelled));
        using var output = new ResultWriter();
        if (format == "json") DoctorOutput.WriteJson(output, findings);
        else DoctorOutput.WriteText(output, findings);
        return findings.Exists(f => f is { OfRegister: true, Verdict: Verdict.Bad }) ? ExitCode.RegisterUnusable : ExitCode.Done;
    }

    private static List<Examined> Register(RegisterLocation location, bool rebuild, CancellationToken cancelled)
    {
        if (!location.Exists) return [new("register", Verdict.Note, $"none in {location}", "'plumbline up' or 'plumbline add' makes one", OfRegister: true)];
        try
        {
            using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
            if (rebuild) store.Rebuild(cancelled);
            var report = store.Check(cancelled);
            var findings = report.Checked.Where(c => !report.Faults.Any(f => f.Check == c.Key))
                .Select(c => new Examined(c.Key, Verdict.Good, c.Value == 1 ? "sound" : $"{c.Value:N0} looked at, all sound", "", OfRegister: true)).ToList();
            findings.Insert(0, new("register", Verdict.Good, location.ToString(), "", OfRegister: true));
            findings.InsertRange(1, store.Facts().Select(f => new Examined(f.Key, Verdict.Good, f.Value, "", OfRegister: true)));
            if (store.ToReview() is > 0 and var waiting) findings.Add(new("review", Verdict.Note, $"{waiting:N0} {(waiting == 1 ? "statement waits" : "statements wait")} for review", "", OfRegister: true));
            if (store.RecognisedByOthers() is > 0 and var others)
                findings.Add(new("recognition", Verdict.Note, $"{others:N0} {(others == 1 ? "document was" : "documents were")} recognised by another version of the program", "'plumbline rebuild --recognise' recognises them anew; decisions stay", OfRegister: true));
            if (store.ListJobs(JobStates.Failed).Counts is var jobs && jobs[JobStates.Waiting] + jobs[JobStates.Running] + jobs[JobStates.Failed] > 0)
            {
                findings.Add(new("jobs", Verdict.Note, $"{jobs[JobStates.Waiting]:N0} wait, {jobs[JobStates.Running]:N0} run, {jobs[JobStates.Failed]:N0} failed",
                    jobs[JobStates.Failed] > 0 ? "'plumbline jobs --state failed' tells why, 'plumbline jobs retry' tries again" : "'plumbline work' does them", OfRegister: true));
            }
            if (store.CitationCounts() is { Here: > 0 } cited)
            {
                var lost = cited.Here - cited.Tied;
                findings.Add(new("citations", lost == 0 ? Verdict.Good : Verdict.Note, $"{cited.Tied:N0} of {cited.Here:N0} citations of issues that are here are tied to their words",
                    lost == 0 ? "" : $"'plumbline citations --missing' lists the {lost:N0} others", OfRegister: true));
            }
            findings.AddRange(report.Faults.Select(f => new Examined(f.Check, f.Harmless ? Verdict.Note : Verdict.Bad, f.What, f.Advice, OfRegister: true)));
            return findings;
        }
        catch (RegisterException none) when (location.Server is not null && none.Problem == RegisterProblem.Missing)
        {
            return [new("register", Verdict.Note, none.Message, "", OfRegister: true)];
        }
        catch (RegisterException unusable)
        {
            return [new("register", Verdict.Bad, unusable.Message, "", OfRegister: true)];
        }
    }
}
