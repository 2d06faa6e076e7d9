using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline recognise FILE...</c>: what is in some texts, without a register.</summary>
internal static class RecogniseCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "files to read, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = Options.Format("text", "json", "jsonl");
        var only = new Option<string?>("--only") { Description = "kinds to look for, separated by commas: " + string.Join(", ", RecognitionKinds.Names) };
        var count = new Option<bool>("--count") { Description = "print the number of rows of each kind instead of the rows" };
        only.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } names && RecognitionKinds.FirstUnknown(names) is { } unknown)
                result.AddError($"--only: there is no kind '{unknown}'; there are {string.Join(", ", RecognitionKinds.Names)}");
        });
        var command = new Command("recognise", "Read texts and print what is in them: standards, committees, dates, the structure of a newsletter.") { files, format, only, count };
        command.Aliases.Add("recognize");
        command.SetAction((parsed, cancelled) => Task.FromResult(
            Run(parsed.GetValue(files)!, parsed.GetValue(format)!, parsed.GetValue(only), parsed.GetValue(count), cancelled)));
        return command;
    }

    private static int Run(string[] files, string format, string? only, bool count, CancellationToken cancelled)
    {
        var selection = RecognitionKinds.Parse(only);
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        using var output = new RecognitionOutput(format, selection, count, files.Length);
        var failed = 0;
        foreach (var file in files)
        {
            cancelled.ThrowIfCancellationRequested();
            if (count && selection.Kinds == Kinds.Standards && StandardCount.TryCount(recogniser, file, cancelled) is { } standards)
            {
                output.WriteCount(file, standards);
                continue;
            }
            switch (DocumentReader.Read(file, ReadingOptions.Default, cancelled))
            {
                case ReadDocument document:
                    output.Write(file, recogniser.Recognise(new SourceText(document.Text), selection.Kinds));
                    foreach (var warning in document.Warnings) Console.Error.WriteLine($"plumbline: {file}: {warning}");
                    break;
                case ReadFailure failure:
                    failed++;
                    output.WriteFailure(file, failure.Message, failure.Code);
                    Console.Error.WriteLine($"plumbline: {failure.Message}");
                    break;
            }
        }
        return failed > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }
}
