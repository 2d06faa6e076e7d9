using System.CommandLine;
using System.Security.Cryptography;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline add FILE...</c>: reads documents, recognises what is in them and keeps both in the register.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "files and folders to add, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "jsonl");
        var command = new Command("add", "Add documents to the register, with everything that is found in them.") { files, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(
            () => Task.FromResult(Run(parsed.GetValue(files)!, RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string[] files, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        using var output = new AddOutput(format);
        using var progress = new Progress("add");
        var inputs = InputFiles.Enumerate(files);
        // To count first means to walk folders twice; only a person who looks on needs the number.
        var total = progress.Visible ? inputs.Count() : 0;
        var done = 0;
        using var waiting = new AddBatch(store, output);
        foreach (var input in inputs)
        {
            cancelled.ThrowIfCancellationRequested();
            progress.Show($"{++done} of {total}: {input.Path}");
            var failure = input.Failure ?? Add(store, waiting, recogniser, input.Path, cancelled);
            if (failure is null) continue;
            waiting.Keep(cancelled);
            output.Failed(input.Path, failure);
        }
        waiting.Keep(cancelled);
        progress.Clear();
        output.End();
        return output.Failures.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    private static ReadFailure? Add(RegisterStore store, AddBatch waiting, Recogniser recogniser, string path, CancellationToken cancelled)
    {
        var bytes = Bytes(path, cancelled, out var name, out var failure);
        if (failure is not null) return failure;
        if (store.WithheldAs(Convert.ToHexStringLower(SHA256.HashData(bytes.Span))) is { } accession)
            return new ReadFailure(ReadFailureCode.Withheld, $"{path} is the text of deposit {accession}, which is not open: it is not read.");
        var result = DocumentReader.Read(bytes, path == InputFiles.StandardInput ? name : path, cancellation: cancelled);
        if (result is not ReadDocument read) return (ReadFailure)result;
        var document = new NewDocument(bytes, name, recogniser.Recognise(new SourceText(read.Text)), read.Title, read.Language is "en" or "zh" ? read.Language : null,
            MediaType: MediaTypes.Of(read.Format));
        waiting.Add(path, document, read.Warnings, cancelled);
        return null;
    }

    private static ReadOnlyMemory<byte> Bytes(string path, CancellationToken cancelled, out string name, out ReadFailure? failure)
    {
        if (path != InputFiles.StandardInput)
        {
            name = Path.GetFileName(path);
            return FileBytes.Load(path, ReadingOptions.Default, cancelled, out failure);
        }
        name = "standard input";
        using var input = Console.OpenStandardInput();
        return FileBytes.Load(input, name, ReadingOptions.Default, cancelled, out failure);
    }
}
