namespace Plumbline.App.Reading;

/// <summary>The reasons for forms that are known but not read, each with what to do.</summary>
internal static class UnreadForms
{
    internal static ReadFailure Failure(DetectedForm form, string label) => form switch
    {
        DetectedForm.OldWord => Unsupported(label, "a Word document of the old binary form (.doc)", "Open it in Word or LibreOffice and save it as .docx or PDF"),
        DetectedForm.OldExcel => Unsupported(label, "an Excel workbook of the old binary form (.xls)", "Open it in Excel or LibreOffice and save it as .xlsx"),
        DetectedForm.OldPowerPoint => Unsupported(label, "a PowerPoint file of the old binary form (.ppt)", "Save it as PDF"),
        DetectedForm.OldOffice => Unsupported(label, "an OLE file (old Office, Outlook .msg or the like)", "Save it as .docx, .xlsx, .eml or PDF"),
        DetectedForm.EncryptedOffice => new ReadFailure(
            ReadFailureCode.Encrypted, $"{label} is an Office document locked with a password. Save a copy without the password."),
        DetectedForm.Rtf => Unsupported(label, "an RTF document", "Open it in Word or LibreOffice and save it as .docx or PDF"),
        DetectedForm.PowerPoint => Unsupported(label, "a PowerPoint presentation", "Save it as PDF"),
        DetectedForm.OpenDocument => Unsupported(label, "an OpenDocument file", "Save it as .docx, .xlsx or PDF"),
        DetectedForm.Epub => Unsupported(label, "an e-book (EPUB)", "Unpack it and add the .xhtml files"),
        DetectedForm.Picture => Unsupported(label, "a picture", "Run character recognition over it (for example tesseract) and add the text"),
        DetectedForm.Sound => Unsupported(label, "sound or film", "Add a transcript"),
        DetectedForm.Archive => Unsupported(label, "an archive", "Unpack it and add the files"),
        DetectedForm.Program => Unsupported(label, "a program", "Nothing in it is meant to be read"),
        _ => new ReadFailure(ReadFailureCode.Binary, $"{label} holds binary data of no known form, not text. Check that it is the right file and arrived whole."),
    };

    private static ReadFailure Unsupported(string label, string what, string advice) =>
        new(ReadFailureCode.Unsupported, $"{label} is {what}, which is not read here. {advice}.");
}
