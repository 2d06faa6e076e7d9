namespace Plumbline.App.Output;

/// <summary>Media types of what can be read.</summary>
internal static class MediaTypes
{
    public static string Of(Reading.DocumentFormat format) => format switch
    {
        Reading.DocumentFormat.PlainText => "text/plain",
        Reading.DocumentFormat.Markdown => "text/markdown",
        Reading.DocumentFormat.Html => "text/html",
        Reading.DocumentFormat.Pdf => "application/pdf",
        Reading.DocumentFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Reading.DocumentFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Reading.DocumentFormat.Mail => "message/rfc822",
        _ => "application/octet-stream",
    };

    /// <summary>Media type of bytes that were only looked at; null where their form is not one that is read.</summary>
    public static string? Of(Reading.DetectedForm form) => form <= Reading.DetectedForm.Mail ? Of(Enum.Parse<Reading.DocumentFormat>(form.ToString())) : null;
}
