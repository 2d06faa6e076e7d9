using Plumbline.Engine.Extraction.Laws;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>Reads the law beside an English citation: behind <c>of</c>, or just before; <c>this Law</c> is the text itself.</summary>
internal static class LatinLaw
{
    private const int Reach = 300;

    public static CitedLaw Of(ReadOnlySpan<char> text, int start, int end, LawDocument? own)
    {
        var rest = text[end..Math.Min(text.Length, end + Reach)];
        if (rest.StartsWith(" hereof", StringComparison.Ordinal) || rest.StartsWith(" herein", StringComparison.Ordinal)) return Own(own, "this law");
        foreach (var joint in (ReadOnlySpan<string>)[" of ", " under ", " in ", "\nof "])
        {
            if (!rest.StartsWith(joint, StringComparison.Ordinal)) continue;
            var name = rest[joint.Length..];
            if (IsThis(name)) return Own(own, "this law");
            if (Named(name) is { } title) return Same(title, own);
            if (joint is " of ") return default;
        }
        if (Before(text, start) is { } before) return Same(before, own);
        return own is null ? default : Own(own, "no law is named: this law");
    }

    private static CitedLaw Same(string title, LawDocument? own) => new(title, own is not null && title.Equals(own.Title, StringComparison.OrdinalIgnoreCase));

    private static CitedLaw Own(LawDocument? own, string note) => own is null ? default : new CitedLaw(own.Title, true, note);

    private static bool IsThis(ReadOnlySpan<char> name)
    {
        foreach (var word in (ReadOnlySpan<string>)["this ", "these ", "the present "])
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && name.Length > word.Length && char.IsAsciiLetterUpper(name[word.Length])) return true;
        }
        return false;
    }

    /// <summary>A title in marks, a run of capitals with the noun of an act, or its letters (PIPL).</summary>
    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (var word in (ReadOnlySpan<string>)["the ", "China's ", "China’s ", "the EU's ", "the EU’s ", "EU "])
        {
            if (name.StartsWith(word, StringComparison.Ordinal)) name = name[word.Length..];
        }
        if (name.IsEmpty) return null;
        if (name[0] is '*' or '“' or '"' or '《' or '_')
        {
            var close = name[1..].IndexOfAny("*”\"》_");
            return close is > 2 and < 200 ? LawText.OneLine(name[1..(close + 1)]) : null;
        }
        if (!char.IsAsciiLetterUpper(name[0])) return null;
        var letters = 0;
        while (letters < name.Length && (char.IsAsciiLetterUpper(name[letters]) || char.IsAsciiDigit(name[letters]))) letters++;
        if (letters is > 1 and < 9 && (letters == name.Length || !char.IsLetterOrDigit(name[letters])) && !(letters + 1 < name.Length && name[letters] == ' ' && char.IsAsciiLetterUpper(name[letters + 1]))) return name[..letters].ToString();
        var title = LatinTitles.At(name, 0);
        // "the Law" alone says too little.
        return title.Length > 0 && name[..title.Length].Contains(' ') ? LawText.OneLine(name[..title.Length]) : null;
    }

    /// <summary><c>the Rope Law (Article 5)</c>, <c>the Rope Law, Article 5</c>.</summary>
    private static string? Before(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        if (end > 0 && text[end - 1] is '(') end--;
        while (end > 0 && start - end < 4 && text[end - 1] is ' ' or ',') end--;
        if (end == start) return null;
        var from = Math.Max(0, end - Reach);
        var window = text[from..end];
        if (window.Length > 0 && window[^1] is '*' or '”')
        {
            var open = window[..^1].LastIndexOfAny('*', '“');
            return open >= 0 && window.Length - open > 4 ? LawText.OneLine(window[(open + 1)..^1]) : null;
        }
        var sentence = window.LastIndexOf(". ");
        if (sentence >= 0) window = window[(sentence + 2)..];
        for (var at = 0; at < window.Length;)
        {
            var (title, next) = LatinTitles.Next(window, at);
            if (title.Length == 0) return null;
            if (title.End == window.Length) return LawText.OneLine(window[title.Start..title.End]);
            at = next;
        }
        return null;
    }
}
