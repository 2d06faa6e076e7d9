namespace Plumbline.App.Gathering;

/// <summary>
/// The mails of a file: one (<c>.eml</c>), or many behind lines that begin with <c>From </c> (mbox, RFC 4155). A mark before such a line inside a mail (<c>&gt;From </c>) is taken away again.
/// </summary>
internal static class MboxFile
{
    public static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("From "u8))
        {
            if (!bytes.IsEmpty) yield return bytes;
            yield break;
        }
        var start = Behind(bytes, 0);
        while (start < bytes.Length)
        {
            var end = Next(bytes, start);
            var mail = Trimmed(bytes[start..end]);
            if (!mail.IsEmpty) yield return Unmarked(mail);
            start = end < bytes.Length ? Behind(bytes, end) : end;
        }
    }

    /// <summary>Where the next mail begins: at a line <c>From </c> behind an empty one, or at the end.</summary>
    private static int Next(ReadOnlyMemory<byte> bytes, int from)
    {
        for (var at = from; ;)
        {
            var found = bytes.Span[at..].IndexOf("\nFrom "u8);
            if (found < 0) return bytes.Length;
            at += found;
            var before = bytes.Span[from..at];
            if (before.Length == 0 || before.EndsWith("\n"u8) || before.EndsWith("\n\r"u8)) return at + 1;
            at++;
        }
    }

    private static int Behind(ReadOnlyMemory<byte> bytes, int line) => bytes.Span[line..].IndexOf((byte)'\n') is >= 0 and var end ? line + end + 1 : bytes.Length;

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> mail)
    {
        while (mail.Length > 0 && mail.Span[^1] is (byte)'\n' or (byte)'\r') mail = mail[..^1];
        return mail;
    }

    private static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> mail)
    {
        if (mail.Span.IndexOf("\n>From "u8) < 0) return mail;
        var kept = new byte[mail.Length];
        var length = 0;
        var span = mail.Span;
        while (span.IndexOf("\n>From "u8) is >= 0 and var at)
        {
            span[..(at + 1)].CopyTo(kept.AsSpan(length));
            length += at + 1;
            span = span[(at + 2)..];
        }
        span.CopyTo(kept.AsSpan(length));
        return kept.AsMemory(0, length + span.Length);
    }
}
