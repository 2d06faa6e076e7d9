namespace Plumbline.Engine.Text.Comparing;

/// <summary>A text as words to compare: runs of Latin letters and digits, single Han characters, single other signs. Blanks belong to the word before them and do not count.</summary>
internal static class ComparedWords
{
    public static List<TextSpan> Of(string text)
    {
        var words = new List<TextSpan>();
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        while (at < text.Length)
        {
            var end = at + 1;
            if (IsLatin(text[at])) while (end < text.Length && IsLatin(text[end])) end++;
            else if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            words.Add(TextSpan.FromBounds(at, end));
            at = end;
        }
        return words;
    }

    /// <summary>The word without the blanks behind it.</summary>
    public static ReadOnlySpan<char> Bare(string text, TextSpan word) => text.AsSpan(word.Start, word.Length).TrimEnd();

    /// <summary>True where two words are the same; full and half width, and kinds of dashes and quotation marks, make no difference.</summary>
    public static bool AreSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++) if (a[i] != b[i] && CharFold.Fold(a[i]) != CharFold.Fold(b[i])) return false;
        return true;
    }

    /// <summary>A number that is the same for words that are the same.</summary>
    public static int Hash(ReadOnlySpan<char> word)
    {
        var hash = new HashCode();
        foreach (var c in word) hash.Add(CharFold.Fold(c));
        return hash.ToHashCode();
    }

    private static bool IsLatin(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';
}
