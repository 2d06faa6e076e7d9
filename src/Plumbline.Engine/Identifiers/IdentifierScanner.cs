using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Finds identifiers in running text, English, Chinese or mixed: glued to Han characters, broken over lines, in lists and ranges.
/// Linear in the text: each place where one may start is read in a window of bounded length.
/// </summary>
public static class IdentifierScanner
{
    private const int LongestOnStack = 256;

    /// <summary>All mentions in order of the text. Never throws, whatever the text holds.</summary>
    public static List<IdMention> Find(ReadOnlySpan<char> text)
    {
        var found = new List<IdMention>();
        var ordered = true;
        var scan = new IdentifierScan(text);
        while (scan.MoveNext())
        {
            ordered &= found.Count == 0 || found[^1].Start <= scan.Current.Start;
            found.Add(scan.Current);
        }
        if (!ordered) found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return found;
    }

    /// <summary>Where the international half of a dual number starts, or -1.</summary>
    internal static int AdoptedStart(ReadOnlySpan<char> text, int start, int end)
    {
        var window = end - start <= LongestOnStack ? stackalloc char[end - start] : new char[end - start];
        CharFold.Fold(text[start..end], window);
        for (var at = 1; at < window.Length; at++)
        {
            if (window[at - 1] == '/' && Routes.ReadAdopted(window, at, out var stop) is not null && stop == window.Length) return start + at;
        }
        return -1;
    }

    /// <summary>Where the identifier of an anchor starts, or -1.</summary>
    internal static int StartOf(ReadOnlySpan<char> text, int second)
    {
        var first = CharFold.Fold(text[second - 1]);
        var next = CharFold.Fold(text[second]);
        if (next == '-' && first == 't') return second >= 5 && text[(second - 5)..second] is "draft" ? second - 5 : -1;
        if (first is 'T' or 'Q' or 'Z' && next is ' ' or '-') return PlanStart(text, second - 1);
        var start = second - 1;
        if (start > 0 && first == 'G' && next == 'P' && text[start - 1] == '3') return start - 1;
        if (start > 2 && first == 'M' && next == '2' && text[(start - 3)..start] is "one") return start - 3;
        if (!Routes.MayStart(text, start) || text[..start].EndsWith("ISO/")) return -1;
        // prEN and FprEN start before their capitals, as 3GPP and oneM2M do.
        if (first == 'E' && text[..start].EndsWith("pr")) return start >= 3 && text[start - 3] == 'F' ? start - 3 : start - 2;
        return start;
    }

    /// <summary>Back from the letter of a plan number over dashes to its digits; -1 where there are none.</summary>
    private static int PlanStart(ReadOnlySpan<char> text, int letter)
    {
        var at = letter;
        while (at > 0 && letter - at < 4 && CharFold.Fold(text[at - 1]) is ' ' or '-') at--;
        var end = at;
        while (at > 0 && end - at < 9 && char.IsAsciiDigit(CharFold.Fold(text[at - 1]))) at--;
        if (end - at == 8) return at;
        if (end - at != 4 || at < 5 || CharFold.Fold(text[at - 1]) != '-') return -1;
        for (var i = at - 5; i < at - 1; i++)
        {
            if (!char.IsAsciiDigit(CharFold.Fold(text[i]))) return -1;
        }
        return at - 5;
    }
}
