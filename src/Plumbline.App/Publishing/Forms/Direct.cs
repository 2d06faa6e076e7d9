namespace Plumbline.App.Publishing.Forms;

/// <summary>Scripts from right to left in a text.</summary>
internal static class Direct
{
    /// <summary>True where a letter of Hebrew, Arabic or one of their neighbours stands in it.</summary>
    public static bool HasRightToLeft(string text) => text.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || text.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFDFF') >= 0 || text.AsSpan().IndexOfAnyInRange('\uFE70', '\uFEFC') >= 0;

    /// <summary>True where both directions are in one stretch.</summary>
    public static bool IsMixed(string text) => HasRightToLeft(text) && text.Any(c => char.IsAsciiLetterOrDigit(c) || c is >= '\u3400' and <= '\u9FFF');

    /// <summary>True for signs that turn the direction of what follows until another sign ends it.</summary>
    public static bool Opens(char c) => c is '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068';

    /// <summary>True for signs that end such a stretch.</summary>
    public static bool Closes(char c) => c is '\u202C' or '\u2069';
}
