namespace Plumbline.App.Reading;

/// <summary>What the first look at the bytes says. Those after <see cref="Mail"/> are known but not read.</summary>
internal enum DetectedForm
{
    PlainText,
    Markdown,
    Html,
    Pdf,
    Docx,
    Xlsx,
    Mail,
    OldWord,
    OldExcel,
    OldPowerPoint,
    OldOffice,
    EncryptedOffice,
    Rtf,
    PowerPoint,
    OpenDocument,
    Epub,
    Picture,
    Sound,
    Archive,
    Program,
    Binary,
}
