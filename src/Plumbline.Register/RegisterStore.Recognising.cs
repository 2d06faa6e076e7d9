using Plumbline.Engine;
using Plumbline.Register.Documents;
using Plumbline.Register.Recognising;
using Plumbline.Register.Storage;

namespace Plumbline.Register;

/// <content>Recognising documents anew that another version of the program recognised.</content>
public sealed partial class RegisterStore
{
    /// <summary>Documents to be recognised anew, in the order in which they came.</summary>
    /// <param name="all">True for all; false for those that another version recognised last.</param>
    public IReadOnlyList<KeptDocument> ToRecognise(bool all = false) => _database.Read(db => db.All<KeptDocument>("recognise.documents", new { version = all ? null : Recogniser.Version }));

    /// <summary>Number of documents that another version of the program recognised last.</summary>
    public int RecognisedByOthers() => (int)_database.Ask(db => db.One<long>("recognise.count", new { version = Recogniser.Version }));

    /// <summary>The whole text of a document, as it is kept.</summary>
    public string Text(KeptDocument document) => _database.Ask(db => DocumentTexts.Read(db, document.Id));

    /// <summary>Hash of a text as documents keep it: equal texts are read alike.</summary>
    public static string HashOfText(string text) => DocumentTexts.Hash(KeptText.Of(text));

    /// <summary>
    /// Puts what is found now beside what was found before: what is new is stated, what is no longer found is known until now, and what is found again stays as it was. Decisions are not touched.
    /// Done twice, the second time changes nothing.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="found">The same document with what is found now in the text that is kept.</param>
    /// <param name="byWhom">Who asks for it.</param>
    /// <exception cref="RegisterException">The text is another than the one that is kept.</exception>
    public RecognitionChange RecogniseAnew(KeptDocument document, NewDocument found, string byWhom) => new RecognitionWriter(_database, _time).Renew(document.Id, found, byWhom);
}
