namespace Plumbline.Engine.Identifiers;

/// <summary>Numbers up to 999 as text, made once: most committees, parts and many numbers of standards are such ones.</summary>
internal static class SmallNumbers
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 1000).Select(number => number.ToString())];

    /// <summary>The text as a string of its own, or the one that is known for it; a zero before other digits stays.</summary>
    internal static string Text(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || text.IndexOfAnyExceptInRange('0', '9') >= 0 || text[0] == '0' && text.Length > 1) return text.ToString();
        var value = 0;
        foreach (var digit in text) value = (value * 10) + digit - '0';
        return Known[value];
    }
}
