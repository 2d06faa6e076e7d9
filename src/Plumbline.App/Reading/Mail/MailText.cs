using System.Text;
using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading.Mail;

/// <summary>Bytes of mails to characters: header lines with their encoded words, and bodies by their charset.</summary>
internal static class MailText
{
    /// <summary>A header should be ASCII; newer mails write UTF-8 (RFC 6532), careless ones anything.</summary>
    internal static string HeaderLine(ReadOnlySpan<byte> line) => Ascii.IsValid(line) ? Encoding.ASCII.GetString(line) : TextDecoder.Decode(line).Text;

    internal static DecodedText Body(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (KnownEncodings.ByName(charset) is not { } encoding || encoding is UTF8Encoding || encoding.CodePage == KnownEncodings.Windows1252.CodePage) return TextDecoder.Decode(bytes);
        return TextDecoder.Declared(encoding, bytes);
    }

    /// <summary>Replaces <c>=?charset?B?...?=</c> and <c>=?charset?Q?...?=</c> (RFC 2047); blanks between two of them go away.</summary>
    internal static string Words(string? header)
    {
        if (string.IsNullOrEmpty(header) || !header.Contains("=?", StringComparison.Ordinal)) return header ?? "";
        var text = new StringBuilder(header.Length);
        List<byte> waiting = [];
        string? waitingCharset = null;
        var at = 0;
        while (at < header.Length)
        {
            var start = header.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || !TryWord(header, start, out var charset, out var bytes, out var end))
            {
                var stop = start < 0 ? header.Length : start + 2;
                Flush();
                text.Append(header, at, stop - at);
                at = stop;
                continue;
            }

            var between = header.AsSpan(at, start - at);
            if (!between.IsWhiteSpace() || waitingCharset is null)
            {
                Flush();
                text.Append(between);
            }

            // A character may be cut between two words of the same charset: their bytes are decoded together.
            if (waitingCharset is not null && !waitingCharset.Equals(charset, StringComparison.OrdinalIgnoreCase)) Flush();
            waitingCharset = charset;
            waiting.AddRange(bytes);
            at = end;
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            if (waiting.Count > 0) text.Append(Body(waiting.ToArray(), waitingCharset).Text);
            waiting.Clear();
            waitingCharset = null;
        }
    }

    private static bool TryWord(string header, int start, out string charset, out byte[] bytes, out int end)
    {
        (charset, bytes, end) = ("", [], start);
        var first = header.IndexOf('?', start + 2);
        if (first < 0 || first + 2 >= header.Length || header[first + 2] != '?') return false;
        var close = header.IndexOf("?=", first + 3, StringComparison.Ordinal);
        if (close < 0) return false;
        charset = header[(start + 2)..first].Split('*')[0];
        var content = header.AsSpan(first + 3, close - first - 3);
        end = close + 2;
        if (header[first + 1] is 'Q' or 'q') bytes = QuotedPrintable.Decode(Encoding.Latin1.GetBytes(content.ToString().Replace('_', ' ')));
        else if (header[first + 1] is 'B' or 'b') bytes = LooseBase64.Decode(Encoding.Latin1.GetBytes(content.ToString()));
        else return false;
        return true;
    }
}
