namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Normal forms as parts of addresses: <c>gb-t-35273-2020</c>. Nearly every separator becomes a hyphen; where the separator or the case of a
/// letter is not the one that its neighbourhood foretells, it is written out behind an underscore, so that no two normal forms share a slug:
/// <c>_s</c> slash, <c>_b</c> blank, <c>_c</c> colon, <c>_h</c> hyphen, <c>_u</c> a letter of the other case, <c>_all</c> all parts, <c>_xhhhh</c> anything else.
/// </summary>
internal static class IdSlug
{
    private const string AllParts = " (all parts)";

    /// <summary>Words that are printed with one capital.</summary>
    private static readonly string[] TitleWords = ["Guide", "Amd", "Cor", "Suppl", "Annex", "Add"];

    internal static string Of(string normal)
    {
        var w = default(IdWriter);
        var text = normal.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) || c is '.' or '+') w.Add(c);
            else if (char.IsAsciiLetter(c)) Letter(ref w, text, i);
            else if (text[i..].StartsWith(AllParts))
            {
                w.Add("_all");
                i += AllParts.Length - 1;
            }
            else if (c is ' ' or '/' or '-' or ':') Separator(ref w, text[..i], c, text[(i + 1)..]);
            else if (c is '(' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) w.Add("_p");
            else if (c is ')') w.Add("_q");
            else w.Add("_x" + ((int)c).ToString("x4"));
        }
        return w.ToString();
    }

    private static void Letter(ref IdWriter w, ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiLetterUpper(text[at]) != ExpectsCapital(text, at)) w.Add("_u");
        w.Add(char.ToLowerInvariant(text[at]));
    }

    private static bool ExpectsCapital(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return true;
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (start > 0 && text[start - 1] != '+')
        {
            foreach (var word in TitleWords)
            {
                if (text[start..end].Equals(word, StringComparison.OrdinalIgnoreCase)) return at == start;
            }
        }
        var before = text[..at];
        var last = before[^1];
        if (before.StartsWith("draft") || before.StartsWith("W3C") && before.Contains('-')) return false;
        if (char.IsAsciiDigit(last)) return !(before.StartsWith("IEEE") || before.StartsWith("ASTM"));
        return !char.IsAsciiLetterLower(last) || before.EndsWith("pr");
    }

    private static void Separator(ref IdWriter w, ReadOnlySpan<char> before, char c, ReadOnlySpan<char> after)
    {
        if (c == Foretold(before, after)) w.Add('-');
        else w.Add(c switch { '/' => "_s", ' ' => "_b", ':' => "_c", _ => "_h" });
    }

    /// <summary>The separator that what stands before it and the next word let one expect.</summary>
    private static char Foretold(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && (char.IsAsciiLetterOrDigit(after[length]) || after[length] == '.')) length++;
        var next = after[..length];
        var head = Current(before);
        if (head.IsEmpty) return '-';
        if (next.IsEmpty) return head.StartsWith("DB") && head[^1] != '/' ? '/' : ' ';
        var digits = char.IsAsciiDigit(next[0]);
        if (char.IsAsciiDigit(head[0]) && head[^1] != 'P') return '-';
        if (head.StartsWith("DB") && head.IndexOf('/') < 0) return digits ? ' ' : '/';
        var numbered = head.LastIndexOf(' ') is var blank and >= 0 && head[blank..].ContainsAnyInRange('0', '9');
        if (!numbered) return digits ? head.StartsWith("oneM2M T") || head is "RFC-" ? '-' : ' ' : BeforeLetters(head, next);
        if (!digits) return AfterNumber(head, next);
        if (next.Length == 4 && next[0] is '1' or '2' && IsIso(head)) return ':';
        return head.StartsWith("ETSI") || head.StartsWith("EN 3") ? ' ' : '-';
    }

    /// <summary>The half of a dual number that is being written.</summary>
    private static ReadOnlySpan<char> Current(ReadOnlySpan<char> before)
    {
        for (var i = before.Length - 1; i > 0; i--)
        {
            if (before[i] == '/' && char.IsAsciiDigit(before[i - 1]) && i + 1 < before.Length && before[i + 1] is 'I' or 'E') return before[(i + 1)..];
        }
        return before;
    }

    private static char BeforeLetters(ReadOnlySpan<char> head, ReadOnlySpan<char> next)
    {
        if (head is "ITU" or "MIL" or "MIL-STD" or "CNAS" || head.StartsWith("draft") || head.StartsWith("W3C ")) return '-';
        if (head is "T" or "Q" or "NB" or "CEN" or "CEN/CLC" or "CLC" or "ANSI" || next is "T" or "Z") return '/';
        return head is "ISO" && !next.StartsWith("G") ? '/' : ' ';
    }

    private static char AfterNumber(ReadOnlySpan<char> head, ReadOnlySpan<char> next) =>
        next.StartsWith("XG") || next.StartsWith("Amd") || next.StartsWith("Cor") || next.StartsWith("ISO") || next.StartsWith("IEC") || next[0] == 'D' && head.StartsWith("IEEE") ? '/' : ' ';

    private static bool IsIso(ReadOnlySpan<char> head) =>
        head.StartsWith("ISO") || head.StartsWith("IEC") || head.StartsWith("CISPR") || head.StartsWith("EN") || head.StartsWith("BS") || head.StartsWith("DIN") || head.StartsWith("JIS")
        || head.StartsWith("CEN") || head.StartsWith("CWA") || head.StartsWith("CLC") || head.StartsWith("NF") || head.StartsWith("IWA") || head.StartsWith("PD") || head.StartsWith("UL")
        || head.StartsWith("KS") || head.StartsWith("CNAS") || head.StartsWith("CECS") || head.StartsWith("OIML");
}
