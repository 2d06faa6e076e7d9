using System.CommandLine;
using System.Security.Cryptography;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Documents;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline add FILE...</c>: reads documents, recognises what is in them and keeps both in the register; or leaves that to workers.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "files, folders, archives (.zip, .tar, .tar.gz) and addresses (https://...) to add, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var queue = new Option<bool>("--queue") { Description = "keep the files as jobs for 'plumbline work', a job each, and end" };
        var translation = new Option<string?>("--translation-of") { Description = "the file is a translation of this document of the register (slug or address)", HelpName = "DOCUMENT" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "jsonl");
        var command = new Command("add", "Add documents to the register, with everything that is found in them.") { files, queue, translation, register, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(translation) is null) return;
            if (result.GetValue(files) is not [var only] || Directory.Exists(only)) result.AddError("--translation-of is said of one file");
            else if (result.GetValue(queue)) result.AddError("--translation-of is not said of a file that waits for workers; 'plumbline decide DOCUMENT translation-of ORIGINAL' says it afterwards");
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            Run(parsed.GetValue(files)!, parsed.GetValue(queue), parsed.GetValue(translation), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string[] files, bool queue, string? original, RegisterLocation location, string format, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        if (original is not null && store.Document(original.Split('/')[^1]) is null)
        {
            Console.Error.WriteLine($"plumbline: there is no document '{original}'; '--translation-of' takes the slug or address of one that was added");
            return ExitCode.Usage;
        }
        using var output = new AddOutput(format);
        using var progress = new Progress("add");
        // To count first means to walk folders twice; only a person who looks on needs the number.
        var total = progress.Visible ? InputFiles.Enumerate(files).Count() : 0;
        var done = 0;
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        using var adding = new AddBatch(store, output, original is null ? null : added => TranslationOf(store, added, original));
        var queueing = new QueueBatch(store, output);
        foreach (var upload in Uploads.Of(files, cancelled))
        {
            cancelled.ThrowIfCancellationRequested();
            progress.Show($"{++done} of {Math.Max(total, done)}: {upload.Path}");
            var failure = upload.Failure ?? (queue ? queueing.Add(upload) : Add(store, adding, recogniser, upload, cancelled));
            if (failure is null) continue;
            adding.Keep(cancelled);
            queueing.Keep();
            output.Failed(upload.Path, failure);
        }
        adding.Finish(cancelled);
        queueing.Keep();
        progress.Clear();
        output.End();
        return output.Failures.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    /// <summary>Ties a document to its original. The same said again changes nothing.</summary>
    private static void TranslationOf(RegisterStore store, DocumentSummary added, string original)
    {
        var result = store.Decide(added.Slug, "translation-of", original, new Decision(Environment.UserName, Source: "said when it was added"));
        if (result.Refusal is { } refusal) Console.Error.WriteLine($"plumbline: {refusal}");
    }

    private static ReadFailure? Add(RegisterStore store, AddBatch waiting, Recogniser recogniser, Upload upload, CancellationToken cancelled)
    {
        if (store.WithheldAs(Convert.ToHexStringLower(SHA256.HashData(upload.Bytes.Span))) is { } accession) return Withheld(upload.Path, accession);
        var intake = Intake.Of(recogniser, upload.Bytes, upload.Path, upload.Name, upload.Charset, cancelled);
        if (intake.Document is not { } document) return intake.Failure;
        waiting.Add(upload.Path, document, intake.Warnings, cancelled);
        return null;
    }

    /// <summary>Why the text of a deposit is not read.</summary>
    public static ReadFailure Withheld(string path, string accession) => new(ReadFailureCode.Withheld, $"{path} is the text of deposit {accession}, which is not open: it is not read.");
}
