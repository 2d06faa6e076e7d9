namespace Plumbline.Register.Statements;

/// <summary>Tells Chinese from English words by their characters.</summary>
internal static class Languages
{
    /// <summary><c>zh</c> where at least a fifth of the letters are Han, else <c>en</c>; null where there are no letters.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        int han = 0, letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u3400' and <= '\u9FFF') han++;
        }
        return letters == 0 ? null : han * 5 >= letters ? "zh" : "en";
    }
}
