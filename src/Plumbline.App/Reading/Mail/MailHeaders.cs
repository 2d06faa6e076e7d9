namespace Plumbline.App.Reading.Mail;

/// <summary>The header of a mail or of a part of one: names in lower case, folded lines joined (RFC 5322, 2.2.3). Of a name that stands twice the first counts.</summary>
internal sealed class MailHeaders
{
    private const int MostLines = 10_000;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    internal string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads to the empty line and gives what stands behind it.</summary>
    /// <param name="bytes">From the first line of the header.</param>
    /// <param name="headers">What was read.</param>
    internal static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> bytes, out MailHeaders headers)
    {
        headers = new MailHeaders();
        string? name = null;
        List<string> value = [];
        for (var lines = 0; !bytes.IsEmpty && lines < MostLines; lines++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            var text = MailText.HeaderLine(line.Span).TrimEnd('\r');
            if (text.Length == 0) break;
            if (text[0] is ' ' or '\t')
            {
                value.Add(text.Trim());
                continue;
            }

            headers.Put(name, value);
            var colon = text.IndexOf(':');
            name = colon > 0 ? text[..colon].Trim() : null;
            value = colon > 0 ? [text[(colon + 1)..].Trim()] : [];
        }

        headers.Put(name, value);
        return bytes;
    }

    /// <summary>The value before the first semicolon, in lower case: <c>text/plain</c>.</summary>
    internal string Main(string name, string otherwise) => (this[name] ?? otherwise).Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } main ? main : otherwise;

    /// <summary>A parameter of a structured header: <c>charset</c>, <c>boundary</c>, <c>filename</c>; those of RFC 2231 (<c>filename*=UTF-8''...</c>, <c>filename*0=</c>) too.</summary>
    internal string? Parameter(string name, string parameter)
    {
        if (this[name] is not { } value) return null;
        string? plain = null;
        var pieces = "";
        var encoded = false;
        foreach (var (key, text) in MailParameters.Of(value))
        {
            if (key.Equals(parameter, StringComparison.OrdinalIgnoreCase)) plain ??= text;
            if (!key.StartsWith(parameter + "*", StringComparison.OrdinalIgnoreCase)) continue;
            encoded |= key.EndsWith('*');
            pieces += text;
        }

        return pieces.Length > 0 ? (encoded ? MailParameters.Decoded(pieces) : pieces) : plain;
    }

    private void Put(string? name, List<string> value)
    {
        if (name is not null) _values.TryAdd(name, string.Join(' ', value));
    }
}
