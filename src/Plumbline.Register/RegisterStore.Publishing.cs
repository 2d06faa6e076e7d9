using Plumbline.Register.Publishing;

namespace Plumbline.Register;

/// <content>Finished issues of this desk's own newsletters.</content>
public sealed partial class RegisterStore
{
    private PublishedIssues Published => new(_database, _time);

    /// <summary>A published issue by its own name, or null.</summary>
    public PublishedIssue? PublishedIssue(string slug) => Published.One(slug);

    /// <summary>The published issue whose text a document holds, or null.</summary>
    /// <param name="document">Slug of the document.</param>
    public PublishedIssue? PublishedIssueOf(string document) => Published.OfDocument(document);

    /// <summary>The forms of a published issue, by their names; empty where there is no such issue.</summary>
    public IReadOnlyList<PublishedForm> IssueForms(string slug) => Published.Forms(slug);

    /// <summary>A form of a published issue as bytes; null where there is none.</summary>
    public byte[]? IssueForm(string slug, string form) => Published.Bytes(slug, form);

    /// <summary>Keeps an issue with its forms; one of the same name, and forms of the same names, are replaced.</summary>
    /// <param name="slug">Its own name in addresses.</param>
    /// <param name="title">Series and period.</param>
    /// <param name="document">Slug of the document that holds its text.</param>
    /// <param name="publishedOn">The day of publication, <c>2023-07-28</c>.</param>
    /// <param name="forms">Name of the form, name of the file, and the file.</param>
    /// <param name="byWhom">Who publishes it.</param>
    public void KeepIssue(string slug, string title, string document, string publishedOn, IReadOnlyList<(string Form, string Name, byte[] Bytes)> forms, string byWhom) =>
        Published.Keep(slug, title, document, publishedOn, forms, byWhom);
}
