using System.CommandLine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline export FORMAT</c>: gives the register, or its standards, to others.</summary>
internal static class ExportCommand
{
    private const string Copy = "sqlite";
    private const string Standards = "standard";
    private const string Committees = "committee";

    public static Command Create()
    {
        string[] names = [RegisterStore.OwnFormat, .. RegisterStore.ExportFormats, Copy];
        var name = new Argument<string>("FORMAT") { Description = string.Join(", ", names) };
        name.AcceptOnlyFromAmong(names);
        var to = new Option<string?>("--out") { Description = "file to write instead of standard output; for relaton also a folder (a name that ends with /)", HelpName = "FILE" };
        var kind = new Option<string?>("--kind") { Description = "standard (the default) or, as csv, committee" };
        kind.AcceptOnlyFromAmong(Standards, Committees);
        var asOf = Options.AsOf("leave out what was released after this day, and give the status on it (2026-08-01)");
        var knownBy = Options.KnownBy();
        var register = RegisterOptions.Register();
        var command = new Command("export", "Give the register, or its standards, to other programs.") { name, to, kind, asOf, knownBy, register };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(asOf) ?? result.GetValue(knownBy)) is not null && result.GetValue(name) is RegisterStore.OwnFormat or Copy)
                result.AddError($"{result.GetValue(name)} holds every time, what was known when is in it; --as-of and --known-by are for the others");
            if (result.GetValue(kind) is not { } only) return;
            if (only == Committees && result.GetValue(name) != "csv") result.AddError("committees are given as csv only");
            else if (result.GetValue(name) is RegisterStore.OwnFormat or Copy) result.AddError($"{result.GetValue(name)} holds everything; --kind is for the others");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(name)!, parsed.GetValue(to), parsed.GetValue(kind), Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy)), RegisterOptions.Locate(parsed.GetValue(register)), cancelled))));
        return command;
    }

    private static int Run(string name, string? to, string? kind, DateOnly? asOf, DateOnly? knownBy, RegisterLocation location, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var progress = new Output.Progress("export");
        var shown = new Shown(progress);
        if (to is not null && name == "relaton" && (to.EndsWith('/') || Directory.Exists(to)))
        {
            store.ExportFiles(name, to, shown, asOf, knownBy, cancelled);
        }
        else if (name == Copy)
        {
            if (to is null) ToStandardOutput(path => store.ExportCopy(path));
            else OutFile.Write(to, (string path) => store.ExportCopy(path));
        }
        else if (to is null)
        {
            using var output = Console.OpenStandardOutput();
            Write(output);
        }
        else
        {
            OutFile.Write(to, Write);
        }
        progress.Clear();
        return ExitCode.Done;

        void Write(Stream output)
        {
            if (name == RegisterStore.OwnFormat) store.ExportAll(output, shown, cancelled);
            else if (kind == Committees) store.ExportCommittees(output, asOf, knownBy);
            else store.ExportStandards(name, output, shown, asOf, knownBy, cancelled);
        }
    }

    private static void ToStandardOutput(Action<string> write)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-");
        try
        {
            var path = Path.Combine(folder.FullName, "copy.db");
            write(path);
            using var file = File.OpenRead(path);
            using var output = Console.OpenStandardOutput();
            file.CopyTo(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Shown(Output.Progress progress) : IProgress<int>
    {
        public void Report(int value) => progress.Show($"{value:N0} rows");
    }
}
