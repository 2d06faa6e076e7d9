namespace Plumbline.App.Reading;

/// <summary>What a ZIP file holds, by the names of its entries; nothing is unpacked.</summary>
internal static class ZipForm
{
    internal static DetectedForm Of(ReadOnlySpan<byte> bytes)
    {
        // The central directory stands at the end and a broken file has none: the names are in the bytes all the same.
        if (bytes.IndexOf("word/document"u8) >= 0) return DetectedForm.Docx;
        if (bytes.IndexOf("xl/workbook"u8) >= 0) return DetectedForm.Xlsx;
        if (bytes.IndexOf("ppt/presentation"u8) >= 0) return DetectedForm.PowerPoint;
        if (bytes[..Math.Min(bytes.Length, 200)].IndexOf("application/vnd.oasis.opendocument"u8) >= 0) return DetectedForm.OpenDocument;
        return bytes[..Math.Min(bytes.Length, 200)].IndexOf("application/epub+zip"u8) >= 0 ? DetectedForm.Epub : DetectedForm.Archive;
    }
}
