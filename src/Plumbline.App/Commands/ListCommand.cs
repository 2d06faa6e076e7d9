using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline list FILE</c>: answers for a list of standards in any spelling.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the list as text, CSV, XLSX, DOCX or PDF, or - for standard input" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var on = Options.Day("--on", "status and deadlines as on this day (2026-08-01) instead of now", "--as-of");
        var knownBy = Options.KnownBy();
        var command = new Command("list", "Answer for a list of standards: known or not, in force or replaced by what, drafts and deadlines.") { file, register, format, on, knownBy };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(file)!, RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy)), cancelled))));
        return command;
    }

    private static int Run(string file, RegisterLocation location, string format, DateOnly? on, DateOnly? knownBy, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        if (Text(file, cancelled, out var failure) is not { } text)
        {
            Console.Error.WriteLine($"plumbline: {file}: {failure!.Message}");
            return ExitCode.SomeInputFailed;
        }
        var answers = store.Answer(text, on is { } day ? Moment.On(day) : Moment.At(TimeProvider.System.GetUtcNow()), knownBy);
        using var output = new ResultWriter();
        switch (format)
        {
            case "json": ListOutput.WriteJson(output, answers); break;
            case "csv": ListOutput.WriteCsv(output, answers); break;
            default: ListOutput.WriteText(output, answers); break;
        }
        return ExitCode.Done;
    }

    private static string? Text(string file, CancellationToken cancelled, out ReadFailure? failure)
    {
        ReadOnlyMemory<byte> bytes;
        if (file == InputFiles.StandardInput)
        {
            using var input = Console.OpenStandardInput();
            bytes = FileBytes.Load(input, "standard input", ReadingOptions.Default, cancelled, out failure);
        }
        else
        {
            bytes = FileBytes.Load(file, ReadingOptions.Default, cancelled, out failure);
        }
        if (failure is not null) return null;
        var result = DocumentReader.Read(bytes, file, cancellation: cancelled);
        failure = result as ReadFailure;
        return (result as ReadDocument)?.Text;
    }
}
