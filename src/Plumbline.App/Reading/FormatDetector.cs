using System.Text;

namespace Plumbline.App.Reading;

/// <summary>The form of a document by its first bytes; the name only where bytes cannot tell (Markdown, HTML fragments, mail without its usual headers).</summary>
internal static class FormatDetector
{
    private const int PdfMarkWithin = 1024;
    private const int HeadBytes = 4096;

    private static readonly (byte[] Magic, int Offset, DetectedForm Form)[] Magics =
    [
        ([0x89, .. "PNG"u8], 0, DetectedForm.Picture),
        ([0xFF, 0xD8, 0xFF], 0, DetectedForm.Picture),
        ([.. "GIF8"u8], 0, DetectedForm.Picture),
        ([.. "II"u8, 0x2A, 0], 0, DetectedForm.Picture),
        ([.. "MM"u8, 0, 0x2A], 0, DetectedForm.Picture),
        ([.. "WEBP"u8], 8, DetectedForm.Picture),
        ([.. "ftypheic"u8], 4, DetectedForm.Picture),
        ([.. "ftypavif"u8], 4, DetectedForm.Picture),
        ([.. "AT&TFORM"u8], 0, DetectedForm.Picture),
        ([0x1F, 0x8B], 0, DetectedForm.Archive),
        ([.. "BZh"u8], 0, DetectedForm.Archive),
        ([0xFD, .. "7zXZ"u8], 0, DetectedForm.Archive),
        ([.. "7z"u8, 0xBC, 0xAF], 0, DetectedForm.Archive),
        ([.. "Rar!"u8], 0, DetectedForm.Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, DetectedForm.Archive),
        ([.. "ustar"u8], 257, DetectedForm.Archive),
        ([0x7F, .. "ELF"u8], 0, DetectedForm.Program),
        ([.. "ID3"u8], 0, DetectedForm.Sound),
        ([.. "OggS"u8], 0, DetectedForm.Sound),
        ([.. "WAVE"u8], 8, DetectedForm.Sound),
        ([.. "ftyp"u8], 4, DetectedForm.Sound),
        ([.. "{\\rtf"u8], 0, DetectedForm.Rtf),
    ];

    internal static DetectedForm Detect(ReadOnlySpan<byte> bytes, string? name)
    {
        if (bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) is var pdf and >= 0 && IsBeginning(bytes[..pdf])) return DetectedForm.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return ZipForm.Of(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OleForm.Of(bytes);
        foreach (var (magic, offset, form) in Magics)
        {
            if (bytes.Length > offset && bytes[offset..].StartsWith(magic)) return form;
        }

        if (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0 && bytes[9] == 0) return DetectedForm.Picture;
        if (bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..Math.Min(bytes.Length, HeadBytes)].Contains((byte)0)) return DetectedForm.Program;
        return TextForm(bytes, Path.GetExtension(name ?? "").ToLowerInvariant());
    }

    private static DetectedForm TextForm(ReadOnlySpan<byte> bytes, string extension)
    {
        // Latin1 keeps a byte a character; NULs out, so that UTF-16 shows its ASCII too.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]).Replace("\0", "").TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (extension is ".md" or ".markdown") return DetectedForm.Markdown;
        if (MailHead.IsMail(head, extension)) return DetectedForm.Mail;
        return HtmlHead.IsHtml(head, extension) ? DetectedForm.Html : DetectedForm.PlainText;
    }

    /// <summary>A text that speaks of "%PDF-" is no PDF. Before the mark of a real one stands nothing, a byte-order mark, or whole lines of a download's rubbish.</summary>
    private static bool IsBeginning(ReadOnlySpan<byte> before) => before.IsEmpty || before[^1] is < 0x20 or >= 0x80;
}
