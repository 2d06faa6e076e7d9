using Plumbline.App.Output;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;

namespace Plumbline.App.Reading;

/// <summary>Reads bytes and recognises what is in them: a document that is ready for the register.</summary>
/// <param name="Document">The document; null where the bytes could not be read.</param>
/// <param name="Warnings">What was left out in reading.</param>
/// <param name="Failure">Why they could not be read; null where they could.</param>
internal sealed record Intake(NewDocument? Document, IReadOnlyList<string> Warnings, ReadFailure? Failure)
{
    /// <param name="recogniser">Recognises; one may serve several threads.</param>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="path">Where they were, for messages.</param>
    /// <param name="name">File name.</param>
    /// <param name="charset">The charset that a server stated, or null.</param>
    /// <param name="cancelled">Ends reading with an exception.</param>
    public static Intake Of(Recogniser recogniser, ReadOnlyMemory<byte> bytes, string path, string name, string? charset, CancellationToken cancelled) =>
        DocumentReader.Read(bytes, path == InputFiles.StandardInput ? name : path, null, charset, cancelled) switch
        {
            ReadDocument read => Of(recogniser, bytes, name, read),
            var failure => new Intake(null, [], (ReadFailure)failure),
        };

    /// <summary>Recognises what is in bytes that were read.</summary>
    public static Intake Of(Recogniser recogniser, ReadOnlyMemory<byte> bytes, string name, ReadDocument read)
    {
        var document = new NewDocument(
            bytes, name, recogniser.Recognise(new SourceText(read.Text)), read.Title, read.Language is "en" or "zh" ? read.Language : null, MediaType: MediaTypes.Of(read.Format));
        return new Intake(document, read.Warnings, null);
    }
}
