namespace Plumbline.App.Publishing;

/// <summary>The forms of an issue, in the order in which they are made: the document of Word takes the page numbers of the printed one.</summary>
internal static class IssueForms
{
    /// <summary>Name of a form, ending of its file, media type, and the words for it.</summary>
    public static IReadOnlyList<(string Name, string Ending, string MediaType, string Words)> All { get; } =
    [
        ("pdf", ".pdf", "application/pdf", "PDF"),
        ("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        ("epub", ".epub", "application/epub+zip", "EPUB"),
        ("web", ".html", "text/html; charset=utf-8", "web page"),
        ("mail", "-mail.html", "text/html; charset=utf-8", "mail"),
        ("mail-text", "-mail.txt", "text/plain; charset=utf-8", "mail as text"),
        ("markdown", ".md", "text/markdown; charset=utf-8", "Markdown"),
        ("json", ".json", "application/json; charset=utf-8", "JSON"),
        ("text", ".txt", "text/plain; charset=utf-8", "text"),
    ];

    public static string FileOf(string slug, string form) => slug + All.First(f => f.Name == form).Ending;
}
