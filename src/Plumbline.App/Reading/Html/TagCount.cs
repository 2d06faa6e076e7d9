namespace Plumbline.App.Reading.Html;

/// <summary>How deep a tree would grow, how many tags there are and how long the longest is: one pass, nothing built.</summary>
internal readonly record struct TagCount(int Depth, int Tags, int LongestTag)
{
    private const int LongestName = 16;

    /// <summary>Elements without an end tag, and those that the next of their kind ends.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr", "source", "track", "embed", "param", "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot",
    };

    internal static TagCount Of(ReadOnlySpan<char> html)
    {
        int depth = 0, deepest = 0, tags = 0, longest = 0;
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        while (true)
        {
            var at = html.IndexOf('<');
            if (at < 0 || at + 2 >= html.Length) return new TagCount(deepest, tags, longest);
            html = html[(at + 1)..];
            var closing = html[0] == '/';
            var name = NameOf(closing ? html[1..] : html);
            if (name.IsEmpty) continue;
            tags++;
            var end = html.IndexOfAny('>', '<');
            longest = Math.Max(longest, end < 0 ? html.Length : end);
            if (flat.Contains(name)) continue;
            open.TryGetValue(name, out var count);
            // An end tag that ends nothing does not make the tree any lower.
            if (closing && count == 0) continue;
            open[name] = count + (closing ? -1 : 1);
            depth += closing ? -1 : 1;
            deepest = Math.Max(deepest, depth);
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && end < LongestName && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return end > 0 && char.IsAsciiLetter(tag[0]) ? tag[..end] : [];
    }
}
