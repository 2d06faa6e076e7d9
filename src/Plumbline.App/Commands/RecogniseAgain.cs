using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Recognising;

namespace Plumbline.App.Commands;

/// <summary>Recognises the documents of a register anew, each in a transaction of its own.</summary>
internal sealed class RecogniseAgain(RegisterStore store)
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    private int _documents, _unchanged, _readOtherwise, _made, _ended;

    /// <param name="all">True for all documents; false for those that another version recognised last.</param>
    /// <param name="progress">Shows how far it is.</param>
    /// <param name="cancelled">Stops between two documents; those before are done.</param>
    /// <returns>What could not be recognised, each with its reason.</returns>
    public IReadOnlyList<string> Run(bool all, Progress progress, CancellationToken cancelled)
    {
        var failures = new List<string>();
        var documents = store.ToRecognise(all);
        foreach (var document in documents)
        {
            cancelled.ThrowIfCancellationRequested();
            if (Found(document, cancelled) is { } found) Count(store.RecogniseAnew(document, found, Environment.UserName));
            else failures.Add($"{document.Name}: its bytes are not in the register; 'plumbline verify' tells more");
            progress.Show($"{_documents + failures.Count:N0} of {documents.Count:N0} documents");
        }
        return failures;
    }

    public void WriteText(ResultWriter output)
    {
        if (_documents == 0) output.Line("all documents were recognised by this version already");
        else output.Line($"{_documents:N0} {(_documents == 1 ? "document" : "documents")} recognised anew: {_unchanged:N0} as before; {_made:N0} statements are new, {_ended:N0} are known until now");
        if (_readOtherwise > 0) output.Line($"{_readOtherwise:N0} would be read differently by this version: their text stayed as it was, since quotes are places in it");
    }

    public void WriteJson(ResultWriter output) => ShowJson.Write(output, new { Recognised = _documents, Unchanged = _unchanged, StatementsMade = _made, StatementsEnded = _ended, ReadOtherwise = _readOtherwise });

    private void Count(RecognitionChange change)
    {
        _documents++;
        if (change.IsNothing) _unchanged++;
        _made += change.StatementsMade;
        _ended += change.StatementsEnded;
    }

    /// <summary>The document as this version reads and recognises it, in the text that is kept.</summary>
    private NewDocument? Found(KeptDocument document, CancellationToken cancelled)
    {
        using var stream = store.Snapshot(document.Sha256);
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var read = Intake.Of(Recogniser, bytes.ToArray(), document.Name, document.Name, null, cancelled).Document;
        if (read is not null && RegisterStore.HashOfText(read.Recognition.Text.Content) == document.TextSha256) return read;
        _readOtherwise++;
        var title = read?.Title ?? store.Document(document.Slug)?.Summary.Title;
        return new NewDocument(bytes.ToArray(), document.Name, Recogniser.Recognise(new SourceText(store.Text(document))), title, read?.Language, MediaType: document.MediaType);
    }
}
