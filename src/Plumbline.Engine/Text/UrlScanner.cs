using System.Buffers;

namespace Plumbline.Engine.Text;

/// <summary>
/// Finds web addresses in running text. An address is
/// <code>scheme "://" rest  |  "www." rest      scheme = http, https, ftp, ftps</code>
/// where rest is printable ASCII without quotes, angle brackets and braces, so that Han text glued behind it is not part of it. Full stops,
/// commas and marks of emphasis at its end and closing brackets that it did not open are not part of it either. Inside <c>&lt;...&gt;</c>
/// an address may run over a line break, which then counts for nothing (RFC 3986, appendix C); outside it ends there.
/// </summary>
public static class UrlScanner
{
    private const int LongestAddress = 4096;

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Body =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%|");

    private static readonly string[] Schemes = ["https", "http", "ftps", "ftp"];

    /// <summary>Every address of a text in order; spans do not overlap.</summary>
    public static List<TextSpan> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        for (var at = 0; TryFind(text, at, out var address); at = address.End) found.Add(address);
        return found;
    }

    /// <summary>The first address that begins at <paramref name="from"/> or later.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin, 0 to the length of the text.</param>
    /// <param name="address">Where it stands, without angle brackets.</param>
    /// <returns>False where there is none.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out TextSpan address)
    {
        while (from < text.Length)
        {
            var hit = text[from..].IndexOfAny(Beginnings);
            if (hit < 0) break;
            var at = from + hit;
            var scheme = text[at] == ':' ? SchemeBefore(text, from, at) : IsWordBefore(text, at) ? -1 : 0;
            if (scheme >= 0)
            {
                var start = at - scheme;
                var host = text[at] == ':' ? at + 3 : at + 4;
                var end = End(text, start, host);
                if (end > host)
                {
                    address = TextSpan.FromBounds(start, end);
                    return true;
                }
            }
            from = at + 3;
        }
        address = default;
        return false;
    }

    /// <summary>The address itself: what is printed, without line breaks and blanks.</summary>
    public static string Clean(ReadOnlySpan<char> printed)
    {
        if (printed.IndexOfAny(" \t\r\n") < 0) return printed.ToString();
        var clean = new char[printed.Length];
        var length = 0;
        foreach (var c in printed)
        {
            if (!char.IsWhiteSpace(c)) clean[length++] = c;
        }
        return new string(clean, 0, length);
    }

    /// <summary>Length of the scheme that ends at the colon, or -1.</summary>
    private static int SchemeBefore(ReadOnlySpan<char> text, int from, int colon)
    {
        var before = text[from..colon];
        foreach (var scheme in Schemes)
        {
            if (before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme.Length;
        }
        return -1;
    }

    private static bool IsWordBefore(ReadOnlySpan<char> text, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '@' or '/' or '-' or '_');

    private static int End(ReadOnlySpan<char> text, int start, int host)
    {
        if (host >= text.Length || !char.IsAsciiLetterOrDigit(text[host])) return host;
        var end = Run(text, host);
        if (start > 0 && text[start - 1] == '<' && BracketEnd(text, end) is var closed && closed > 0) return closed;
        end = BeforeUnopenedBracket(text, host, end);
        end = BeforeGluedAddress(text, host, end);
        while (end > host && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '|' or '(' or '[') end--;
        return end;
    }

    private static int Run(ReadOnlySpan<char> text, int from)
    {
        var length = text[from..].IndexOfAnyExcept(Body);
        return length < 0 ? text.Length : from + length;
    }

    /// <summary>Where the closing angle bracket stands, over line breaks if need be; 0 where there is none before other text.</summary>
    private static int BracketEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestAddress);
        while (at < limit)
        {
            if (text[at] == '>') return at;
            var broken = false;
            while (at < limit && text[at] is ' ' or '\t' or '\r' or '\n')
            {
                broken |= text[at] == '\n';
                at++;
            }
            if (!broken || at >= limit) return 0;
            var next = Run(text, at);
            if (next == at && text[at] != '>') return 0;
            at = next;
        }
        return 0;
    }

    private static int BeforeUnopenedBracket(ReadOnlySpan<char> text, int from, int end)
    {
        int round = 0, square = 0;
        for (var i = from; i < end; i++)
        {
            switch (text[i])
            {
                case '(': round++; break;
                case '[': square++; break;
                case ')' when --round < 0: return i;
                case ']' when --square < 0: return i;
            }
        }
        return end;
    }

    /// <summary>"...a.htmlhttp://b.org" is two addresses; "...?url=http://b.org" and ".../http://b.org" are one.</summary>
    private static int BeforeGluedAddress(ReadOnlySpan<char> text, int host, int end)
    {
        var second = text[host..end].IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (second <= 0 || !char.IsAsciiLetterOrDigit(text[host + second - 1])) return end;
        var rest = text[(host + second)..end];
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? host + second : end;
    }
}
