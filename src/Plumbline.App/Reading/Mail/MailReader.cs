using System.Text;
using Plumbline.App.Reading.Encodings;
using Plumbline.App.Reading.Html;

namespace Plumbline.App.Reading.Mail;

/// <summary>A mail (.eml, .mht): subject, sender and date as its first lines, then its text. Attachments are named in a warning, not read.</summary>
internal static class MailReader
{
    internal static ReadResult Read(ReadOnlyMemory<byte> bytes, string label, ReadingOptions options)
    {
        if (bytes.Span.StartsWith("From "u8) && bytes.Span.IndexOf((byte)'\n') is var first and > 0) bytes = bytes[(first + 1)..];
        var body = MailHeaders.Read(bytes, out var headers);
        var tree = new MailTree();
        tree.Add(headers, body);
        List<string> warnings = [];
        var text = new StringBuilder();
        var subject = CellText.Flat(MailText.Words(headers["Subject"]));
        foreach (var (name, value) in ((string, string)[])[("Subject", subject), ("From", MailText.Words(headers["From"])), ("To", MailText.Words(headers["To"])), ("Date", headers["Date"] ?? "")])
        {
            if (value.Length > 0) text.Append(name).Append(": ").Append(CellText.Flat(value)).Append('\n');
        }

        string? encoding = null;
        var letters = 0;
        try
        {
            foreach (var part in tree.Texts)
            {
                var words = TextOf(part, options, warnings, ref encoding);
                if (words.Length == 0) continue;
                letters += words.Length;
                text.Append('\n').Append(words).Append('\n');
                if (text.Length > options.MaxCharacters) throw new TextTooLongException();
            }
        }
        catch (TextTooLongException)
        {
            return new ReadFailure(ReadFailureCode.TooLarge, $"{label} holds more than {options.MaxCharacters:N0} characters of text. Split it.");
        }

        if (tree.Attachments.Count > 0)
            warnings.Add($"Attachments were not read: {string.Join(", ", tree.Attachments.Take(50).Select(part => $"{part.FileName ?? "without a name"} ({part.Type})"))}. Save them and add them as files.");
        if (letters == 0 && subject.Length == 0) return new ReadFailure(ReadFailureCode.Empty, $"{label} is a mail without any text.{(warnings.Count > 0 ? " " + warnings[^1] : "")}");
        var read = text.ToString().TrimEnd('\n');
        return new ReadDocument
        {
            Text = read,
            Format = DocumentFormat.Mail,
            Title = subject.Length is > 0 and <= 300 ? subject : null,
            Language = LanguageGuess.Of(read),
            EncodingName = encoding,
            Warnings = warnings,
        };
    }

    private static string TextOf(MailPart part, ReadingOptions options, List<string> warnings, ref string? encoding)
    {
        var bytes = part.Decoded();
        var charset = part.Headers.Parameter("Content-Type", "charset");
        DecodedText decoded;
        string words;
        if (part.Type == "text/html")
        {
            decoded = HtmlDecoding.Decode(bytes.Span, KnownEncodings.ByName(charset));
            words = HtmlReader.TextOf(decoded.Text, options).Text;
        }
        else
        {
            decoded = MailText.Body(bytes.Span, charset);
            words = decoded.Text.ReplaceLineEndings("\n");
            if (part.Headers.Parameter("Content-Type", "format")?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true) words = Unfolded(words);
        }

        encoding ??= decoded.EncodingName;
        warnings.AddRange(decoded.Warnings);
        return words.Trim('\n', '\r', ' ');
    }

    /// <summary>RFC 3676: a line that ends in a blank goes on; the signature's mark does not.</summary>
    private static string Unfolded(string text)
    {
        var unfolded = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var flows = line.EndsWith(" ") && !line.SequenceEqual("-- ");
            unfolded.Append(line);
            if (!flows) unfolded.Append('\n');
        }

        return unfolded.ToString();
    }
}
