namespace Plumbline.App.Reading;

/// <summary>What the bytes of a document turned out to be.</summary>
public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
    Pdf,
    Docx,
    Xlsx,
    Mail,
}
