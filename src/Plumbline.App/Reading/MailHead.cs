namespace Plumbline.App.Reading;

/// <summary>Whether text begins with the header of a mail (RFC 5322, section 2.2): lines <c>Name: value</c> or folded ones, then an empty line.</summary>
internal static class MailHead
{
    private static readonly string[] OfMailOnly = ["received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature", "x-mailer"];
    private static readonly string[] Usual = ["from", "to", "subject", "date", "cc", "reply-to", "content-type", "sender"];

    internal static bool IsMail(ReadOnlySpan<char> head, string extension)
    {
        int ofMailOnly = 0, usual = 0;
        foreach (var line in head.EnumerateLines())
        {
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t' || line.StartsWith("From ")) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAny(" \t<>")) return false;
            var name = line[..colon].ToString().ToLowerInvariant();
            if (OfMailOnly.Contains(name)) ofMailOnly++;
            else if (Usual.Contains(name)) usual++;
        }

        return extension is ".eml" or ".mht" or ".mhtml" ? ofMailOnly + usual >= 1 : ofMailOnly >= 1 && ofMailOnly + usual >= 3;
    }
}
