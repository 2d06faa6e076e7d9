using System.Text;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Finds identifiers in running text, English, Chinese or mixed: glued to Han characters, broken over lines, in lists and ranges.
/// Linear in the text: each anchor is read in a window of bounded length.
/// </summary>
public static class IdentifierScanner
{
    private const int Window = 160;
    private const int LongWindow = 1024;

    /// <summary>All mentions in order of the text. Never throws, whatever the text holds.</summary>
    public static List<IdMention> Find(ReadOnlySpan<char> text)
    {
        var found = new List<IdMention>();
        var weak = new List<IdMention>();
        Find(text, found, weak);
        if (weak.Count > 0) VouchedFor(found, weak);
        return found;
    }

    private static void Find(ReadOnlySpan<char> text, List<IdMention> found, List<IdMention> weak)
    {
        Span<char> buffer = stackalloc char[LongWindow];
        var surroundings = new Surroundings(text);
        var anchors = new Anchors(text);
        var behind = 0;
        while (anchors.Next())
        {
            var start = StartOf(text, anchors.At);
            if (start < behind) continue;
            var id = ReadAt(text, start, buffer, out var end, out var loose);
            if (id is null) continue;
            if (!surroundings.Allow(start, end, id)) continue;
            if (loose)
            {
                weak.Add(new IdMention(start, end, id));
                continue;
            }
            found.Add(new IdMention(start, end, id));
            if (end < text.Length && IdentifierList.MayGoOn(text[end]))
            {
                var rest = Fold(text.Slice(end, Math.Min(LongWindow, text.Length - end)), buffer, Window);
                end += IdentifierList.Continue(rest, end, found);
            }
            behind = end;
        }
    }

    /// <summary>Where the identifier of an anchor starts, or -1.</summary>
    private static int StartOf(ReadOnlySpan<char> text, int second)
    {
        var first = CharFold.Fold(text[second - 1]);
        var next = CharFold.Fold(text[second]);
        if (next == '-' && first == 't') return second >= 5 && text[(second - 5)..second] is "draft" ? second - 5 : -1;
        if (first is 'T' or 'Q' or 'Z' && next is ' ' or '-') return PlanStart(text, second - 1);
        var start = second - 1;
        if (start > 0 && first == 'G' && next == 'P' && text[start - 1] == '3') return start - 1;
        if (start > 2 && first == 'M' && next == '2' && text[(start - 3)..start] is "one") return start - 3;
        if (!Routes.MayStart(first, next)) return -1;
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

    private static StandardId? ReadAt(ReadOnlySpan<char> text, int start, Span<char> buffer, out int end, out bool loose)
    {
        var window = Fold(text[start..], buffer, Window);
        var id = Routes.Read(window, 0, line: false, out end);
        if (end >= window.Length - 16 && start + window.Length < text.Length)
        {
            window = Fold(text[start..], buffer, LongWindow);
            id = Routes.Read(window, 0, line: false, out end);
        }
        loose = false;
        if (id is null && SectorCodes.MayStart(window))
        {
            id = ChineseFamily.Read(window, 0, loose: true, out end);
            loose = id is not null;
        }
        end += start;
        return id;
    }

    /// <summary>Where the international half of a dual number starts, or -1.</summary>
    internal static int AdoptedStart(ReadOnlySpan<char> text, int start, int end)
    {
        Span<char> buffer = stackalloc char[LongWindow];
        var window = Fold(text[start..end], buffer, LongWindow);
        for (var at = 1; at < window.Length; at++)
        {
            if (window[at - 1] == '/' && Routes.ReadAdopted(window, at, out var stop) is not null && stop == window.Length) return start + at;
        }
        return -1;
    }

    /// <summary>At most so many characters folded; the text itself where folding would change nothing.</summary>
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer, int most)
    {
        if (text.Length > most) text = text[..most];
        if (Ascii.IsValid(text) && !text.Contains('\t')) return text;
        CharFold.Fold(text, buffer);
        return buffer[..text.Length];
    }

    /// <summary>A bare sector code without a year counts where the same number stands elsewhere with one.</summary>
    private static void VouchedFor(List<IdMention> found, List<IdMention> weak)
    {
        var known = new HashSet<(string, string)>();
        foreach (var mention in found)
        {
            if (mention.Id.Kind == IdentifierKind.Sector) known.Add((mention.Id.Publisher, mention.Id.Number));
        }
        if (known.Count == 0) return;
        foreach (var mention in weak)
        {
            if (known.Contains((mention.Id.Publisher, mention.Id.Number))) found.Add(mention);
        }
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
    }
}
