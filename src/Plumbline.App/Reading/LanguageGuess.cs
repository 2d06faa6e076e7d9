namespace Plumbline.App.Reading;

/// <summary>English, Chinese or both, by counting letters. A Han character says about as much as two and a half Latin letters.</summary>
internal static class LanguageGuess
{
    private const int SampleCharacters = 64 * 1024;
    private const int FewestLetters = 8;

    /// <summary><c>en</c>, <c>zh</c>, <c>mixed</c>, <c>other</c>, or null when there are too few letters.</summary>
    internal static string? Of(ReadOnlySpan<char> text)
    {
        int latin = 0, accented = 0, han = 0, other = 0;
        Count(text[..Math.Min(text.Length, SampleCharacters)], ref latin, ref accented, ref han, ref other);
        if (text.Length > 2 * SampleCharacters) Count(text.Slice(text.Length / 2, SampleCharacters), ref latin, ref accented, ref han, ref other);
        if (latin + han + other < FewestLetters && han < 2) return null;
        var chinese = han * 5 / 2;
        if (other > latin + accented + chinese) return "other";
        var both = latin + chinese;
        if (chinese * 10 >= both * 9) return "zh";
        // A name or a term in Chinese here and there does not make an English text a mixed one.
        if (latin * 20 >= both * 19) return accented * 25 > latin ? "other" : "en";
        return "mixed";
    }

    private static void Count(ReadOnlySpan<char> text, ref int latin, ref int accented, ref int han, ref int other)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c < 0x80) continue;
            else if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (c is >= '\u00C0' and <= '\u024F') accented++;
            else if (char.IsLetter(c)) other++;
        }
    }
}
