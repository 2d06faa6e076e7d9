using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Engine;
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
            try
            {
                output.Write(file, recogniser.Recognise(new SourceText(File.ReadAllText(file)), selection.Kinds));
            }
            catch (IOException unreadable)
            {
                failed++;
                output.WriteFailure(file, unreadable.Message, "not-found");
                Console.Error.WriteLine($"plumbline: {file}: {unreadable.Message}");
            }
        }
        return failed > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }
}
