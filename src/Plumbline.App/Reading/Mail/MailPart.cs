namespace Plumbline.App.Reading.Mail;

/// <summary>A leaf of a mail: its header and its body, still encoded.</summary>
internal sealed record MailPart(MailHeaders Headers, ReadOnlyMemory<byte> Body)
{
    internal string Type => Headers.Main("Content-Type", "text/plain");

    internal string? FileName => MailText.Words(Headers.Parameter("Content-Disposition", "filename") ?? Headers.Parameter("Content-Type", "name")) is { Length: > 0 } name ? name : null;

    internal bool IsAttachment => Headers.Main("Content-Disposition", "inline") == "attachment" || (FileName is not null && !Type.StartsWith("text/", StringComparison.Ordinal)) || !IsText;

    internal bool IsText => Type is "text/plain" or "text/html" or "text" or "text/markdown" or "text/enriched";

    internal ReadOnlyMemory<byte> Decoded() => Headers.Main("Content-Transfer-Encoding", "7bit") switch
    {
        "quoted-printable" => QuotedPrintable.Decode(Body.Span),
        "base64" => LooseBase64.Decode(Body.Span),
        _ => Body,
    };
}
