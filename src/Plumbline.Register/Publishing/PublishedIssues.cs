using Plumbline.Register.Storage;

namespace Plumbline.Register.Publishing;

/// <summary>Keeps finished issues with their forms. They can be made again from the issue's files, so they are no statements and stand in no export.</summary>
internal sealed class PublishedIssues(Database database, TimeProvider time)
{
    public PublishedIssue? One(string slug) => database.Read(db => db.One<PublishedIssue>("publishing.one", new { slug }));

    public PublishedIssue? OfDocument(string document) => database.Read(db => db.One<PublishedIssue>("publishing.of-document", new { document }));

    public IReadOnlyList<PublishedForm> Forms(string slug) => database.Read(db => db.All<PublishedForm>("publishing.forms", new { slug }));

    public byte[]? Bytes(string slug, string form) => database.Read(db => db.One<byte[]>("publishing.bytes", new { slug, form }));

    public void Keep(string slug, string title, string document, string publishedOn, IReadOnlyList<(string Form, string Name, byte[] Bytes)> forms, string byWhom) => database.Write(transaction =>
    {
        using var keep = new Prepared(transaction, "publishing.keep", "slug", "title", "document", "published_on", "kept_at", "by_whom");
        keep.Run(slug, title, document, publishedOn, Instant.ToText(time.GetUtcNow()), byWhom);
        using var form = new Prepared(transaction, "publishing.keep-form", "slug", "form", "name", "bytes", "length");
        foreach (var (name, file, bytes) in forms) form.Run(slug, name, file, bytes, (long)bytes.Length);
        return true;
    });
}
