using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Mail;

/// <summary>A message in the form of RFC 5322, as text and as a page beside it. The same values give the same bytes.</summary>
/// <param name="From">Address and name of the sender.</param>
/// <param name="To">Address of the recipient.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Plain">The text.</param>
/// <param name="Html">The page.</param>
/// <param name="Id">What makes its Message-ID its own.</param>
/// <param name="Date">When it was made.</param>
/// <param name="Unsubscribe">Where one request ends it, or null.</param>
internal sealed record MimeMessage((string Address, string Name) From, string To, string Subject, string Plain, string Html, string Id, DateTimeOffset Date, Uri? Unsubscribe)
{
    private const int LongestLine = 76;

    /// <summary>Octets of an encoded word, which may be 75 characters long.</summary>
    private const int WordOctets = 42;

    /// <summary>The Message-ID, without its angle brackets.</summary>
    public string MessageId => $"{Hash(Id)}@{From.Address[(From.Address.LastIndexOf('@') + 1)..]}";

    /// <summary>The bytes, with lines that end with CR LF.</summary>
    public byte[] ToBytes()
    {
        var boundary = "=_" + Hash("boundary " + Id);
        var text = new StringBuilder();
        Header(text, "From", $"{Words(From.Name)} <{From.Address}>");
        Header(text, "To", $"<{To}>");
        Header(text, "Subject", Words(Subject));
        Header(text, "Date", Date.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", $"<{MessageId}>");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Auto-Submitted", "auto-generated");
        if (Unsubscribe is not null)
        {
            Header(text, "List-Unsubscribe", $"<{Unsubscribe.AbsoluteUri}>");
            Header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", Plain);
        Part(text, boundary, "text/html", Html);
        text.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"));
        var isMostlyPlain = bytes.AsSpan().Count((byte)'=') + bytes.Count(b => b >= 0x80) < bytes.Length / 6;
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", type + "; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", isMostlyPlain ? "quoted-printable" : "base64");
        text.Append("\r\n");
        if (isMostlyPlain) QuotedPrintable(text, bytes);
        else text.Append(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
        text.Append("\r\n");
    }

    /// <summary>RFC 2045: what is no plain character as its number; lines of 76 characters at most.</summary>
    private static void QuotedPrintable(StringBuilder text, byte[] bytes)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n')
            {
                text.Append("\r\n");
                (length, at) = (0, at + 1);
                continue;
            }
            // A blank at the end of a line would be lost on the way, a point at its beginning is doubled by servers.
            var isLast = at + 1 == bytes.Length || bytes[at + 1] == '\r';
            var isPlain = b is >= 33 and <= 126 and not (byte)'=' && !(b == '.' && length == 0) || (b is (byte)' ' or (byte)'\t' && !isLast);
            if (length + (isPlain ? 1 : 3) > LongestLine - 1)
            {
                text.Append("=\r\n");
                length = 0;
                isPlain = isPlain && b != '.';
            }
            if (isPlain) text.Append((char)b);
            else text.Append('=').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            length += isPlain ? 1 : 3;
        }
    }

    /// <summary>Words of a header: as they are where they are plain and short, else encoded (RFC 2047), no character cut.</summary>
    private static string Words(string value)
    {
        var plain = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (plain.Length <= 60 && plain.All(c => c is >= ' ' and <= '~' and not ('"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '@' or '[' or ']' or '\\' or '=' or '?' or '.'))) return plain;
        var words = new StringBuilder();
        var octets = new List<byte>();
        Span<byte> buffer = stackalloc byte[4];
        foreach (var rune in plain.EnumerateRunes())
        {
            var written = rune.EncodeToUtf8(buffer);
            if (octets.Count + written > WordOctets) Close(words, octets);
            octets.AddRange(buffer[..written]);
        }
        Close(words, octets);
        return words.ToString();
    }

    private static void Close(StringBuilder words, List<byte> octets)
    {
        if (octets.Count == 0) return;
        if (words.Length > 0) words.Append("\r\n ");
        words.Append("=?utf-8?B?").Append(Convert.ToBase64String([.. octets])).Append("?=");
        octets.Clear();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
