using Plumbline.Engine.Extraction.Laws;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>Paragraphs and items beside an English citation: <c>item (3) of paragraph 2 of Article 5</c>, <c>the second paragraph of Article 5</c>, <c>Article 5, paragraph 2</c>.</summary>
internal static class LatinUnits
{
    private const int Reach = 90;

    public static (string? Paragraph, string? Item) Before(ReadOnlySpan<char> text, int start)
    {
        var window = text[Math.Max(0, start - Reach)..start];
        if (!window.TrimEnd().EndsWith("of", StringComparison.Ordinal) && !window.EndsWith(", ", StringComparison.Ordinal)) return default;
        var stop = window.LastIndexOfAny(".;:");
        if (stop >= 0 && !window[..stop].EndsWith("para", StringComparison.Ordinal)) window = window[(stop + 1)..];
        var paragraph = Unit(window, "aragraph", skip: "ubparagraph");
        var item = Unit(window, "ubparagraph", null) ?? Unit(window, " item", null) ?? Unit(window, "Item", null) ?? Unit(window, "oint", null);
        return (paragraph, item);
    }

    /// <summary><c>, paragraph 2</c> behind; the offset moves behind it.</summary>
    public static string? Behind(ReadOnlySpan<char> text, ref int at)
    {
        foreach (var joint in (ReadOnlySpan<string>)[", paragraph ", " paragraph ", ", Paragraph ", ", para. ", " para. ", ", para "])
        {
            if (!text[at..].StartsWith(joint, StringComparison.Ordinal)) continue;
            var here = at + joint.Length;
            if (!LawNumbers.TryReadLatin(text, ref here, out var number)) return null;
            at = here;
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>The number behind a word, or the ordinal before it, where no more than numbers stand between it and the citation.</summary>
    private static string? Unit(ReadOnlySpan<char> window, string word, string? skip)
    {
        var at = window.LastIndexOf(word);
        if (at < 0 || skip is not null && at >= skip.Length - word.Length && window[..(at + word.Length)].EndsWith(skip, StringComparison.Ordinal)) return null;
        var behind = at + word.Length;
        if (behind < window.Length && window[behind] == 's') behind++;
        while (behind < window.Length && window[behind] is ' ' or '(') behind++;
        var here = behind;
        if (LawNumbers.TryReadLatin(window, ref here, out var number) && !window[behind..here].SequenceEqual("of")) return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (behind + 1 < window.Length && char.IsAsciiLetterLower(window[behind]) && window[behind + 1] == ')') return window[behind].ToString();
        var before = window[..Math.Max(0, word[0] is ' ' ? at : at - 1)].TrimEnd();
        var ordinal = LawNumbers.Ordinal(before[(before.LastIndexOf(' ') + 1)..]);
        return ordinal > 0 ? ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
