using Plumbline.App.Reading.Encodings;

namespace Plumbline.App.Reading.Mail;

/// <summary>What follows the first semicolon of a structured header: <c>; name=value; name="quoted value"</c> (RFC 2045, 5.1).</summary>
internal static class MailParameters
{
    internal static IEnumerable<(string Name, string Value)> Of(string header)
    {
        var at = header.IndexOf(';');
        while (at >= 0 && at < header.Length)
        {
            var equals = header.IndexOf('=', at);
            if (equals < 0) yield break;
            var name = header[(at + 1)..equals].Trim().TrimStart(';').Trim();
            var start = equals + 1;
            while (start < header.Length && header[start] == ' ') start++;
            string value;
            if (start < header.Length && header[start] == '"')
            {
                var close = header.IndexOf('"', start + 1);
                if (close < 0) close = header.Length;
                value = header[(start + 1)..close];
                at = header.IndexOf(';', Math.Min(close, header.Length - 1));
            }
            else
            {
                at = header.IndexOf(';', start);
                value = header[start..(at < 0 ? header.Length : at)].Trim();
            }

            yield return (name, value);
        }
    }

    /// <summary><c>charset'language'percent-encoded</c> (RFC 2231, 4).</summary>
    internal static string Decoded(string value)
    {
        var parts = value.Split('\'', 3);
        if (parts.Length < 3) return Uri.UnescapeDataString(value);
        var bytes = new List<byte>(parts[2].Length);
        for (var i = 0; i < parts[2].Length; i++)
        {
            if (parts[2][i] == '%' && i + 2 < parts[2].Length && byte.TryParse(parts[2].AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var b))
            {
                bytes.Add(b);
                i += 2;
            }
            else
            {
                bytes.Add((byte)(parts[2][i] & 0xFF));
            }
        }

        var all = bytes.ToArray();
        return KnownEncodings.ByName(parts[0]) is { } encoding ? encoding.GetString(all) : TextDecoder.Decode(all).Text;
    }
}
