using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading;

/// <summary>
/// Bytes to text. The form is found by content; the name only decides between forms that look alike (Markdown and plain text, mail and plain text).
/// Never throws on what the bytes hold: what cannot be read gives a <see cref="ReadFailure"/>. Cancellation throws, and ends outside programs.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    public static ReadResult Read(string path, ReadingOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ReadingOptions.Default;
        if (path == InputFiles.StandardInput)
        {
            using var standardInput = Console.OpenStandardInput();
            return Read(standardInput, "standard input", options, cancellation);
        }

        if (LargeText.TryRead(path, options, cancellation) is { } large) return large;
        var bytes = FileBytes.Load(path, options, cancellation, out var failure);
        return failure ?? Read(bytes, path, options, cancellation);
    }

    /// <summary>Reads a stream to its end, no further than the cap.</summary>
    /// <param name="stream">The bytes; not disposed.</param>
    /// <param name="name">File name for messages and for telling alike forms apart; may be null.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellation">Ends reading with an exception.</param>
    public static ReadResult Read(Stream stream, string? name, ReadingOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ReadingOptions.Default;
        var bytes = FileBytes.Load(stream, name ?? "the input", options, cancellation, out var failure);
        return failure ?? Read(bytes, name, options, cancellation);
    }

    /// <summary>Reads bytes that are in memory.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? name, ReadingOptions? options = null, CancellationToken cancellation = default) => Read(bytes, name, options, null, cancellation);

    /// <summary>Reads bytes that came from a server.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">As for a stream.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="charset">The charset that a server stated; null where nobody did.</param>
    /// <param name="cancellation">Ends reading with an exception.</param>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? name, ReadingOptions? options, string? charset, CancellationToken cancellation)
    {
        options ??= ReadingOptions.Default;
        var label = name ?? "the input";
        if (bytes.Length > options.MaxBytes) return FileBytes.TooLarge(label, bytes.Length, options);
        if (bytes.IsEmpty) return new ReadFailure(ReadFailureCode.Empty, $"{label} is empty (0 bytes).");
        var form = FormatDetector.Detect(bytes.Span, name);
        // ISO 8859-1 is what servers say that were told nothing: the page itself knows better.
        var stated = KnownEncodings.ByName(charset) is { CodePage: not (1252 or 28591) } known ? known : null;
        return form switch
        {
            DetectedForm.PlainText or DetectedForm.Markdown => TextReading.Read(bytes.Span, label, form, stated),
            DetectedForm.Pdf => Pdf.PdfReader.Read(bytes, label, options, cancellation),
            DetectedForm.Docx or DetectedForm.Xlsx => Office.OfficeReader.Read(bytes, form, label, options, cancellation),
            DetectedForm.Html => Html.HtmlReader.Read(bytes.Span, label, options, stated),
            DetectedForm.Mail => Mail.MailReader.Read(bytes, label, options),
            DetectedForm.Archive when IsNamedOffice(name) => new ReadFailure(
                ReadFailureCode.Broken, $"{label} is named as an Office document but holds none: it is a damaged or empty archive. Fetch it again."),
            _ => UnreadForms.Failure(form, label),
        };
    }

    private static bool IsNamedOffice(string? name) => Path.GetExtension(name ?? "").ToLowerInvariant() is ".docx" or ".xlsx" or ".docm" or ".xlsm";
}
