namespace Plumbline.App.Publishing.Facts;

/// <summary>
/// The name that stands before an abbreviation in brackets: <c>State Administration for Market Regulation (SAMR)</c>. Its words begin with the letters, in order; small words may be left out.
/// </summary>
internal static class Expansion
{
    private const int MostWords = 14;

    /// <summary>The name, or null where there is no bracket or no such words before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the letters begin.</param>
    /// <param name="letters">The letters.</param>
    public static string? Before(string text, int at, string letters)
    {
        if (at < 2 || text[at - 1] is not ('(' or '（')) return null;
        var end = at - 1;
        while (end > 0 && text[end - 1] == ' ') end--;
        var starts = Starts(text, end);
        // The fewest words that spell the letters.
        for (var words = 1; words <= starts.Count; words++)
        {
            var name = text[starts[^words]..end];
            if (Spells(name, letters)) return name;
        }
        return null;
    }

    /// <summary>Where the words before an offset begin, on the same line and in the same sentence, in order.</summary>
    private static List<int> Starts(string text, int end)
    {
        var starts = new List<int>();
        for (var at = end - 1; at >= 0 && starts.Count < MostWords; at--)
        {
            if (text[at] is '\n' or '.' or ';' or ':' or '(' or ')') break;
            if (char.IsLetterOrDigit(text[at]) && (at == 0 || text[at - 1] is ' ' or '-' or '\n' or '(')) starts.Insert(0, at);
        }
        return starts;
    }

    /// <summary>Whether the letters are the first letters of the words, in order; words that begin small may be passed over, and a word may give more than one letter.</summary>
    private static bool Spells(string name, string letters)
    {
        var next = 0;
        var isStart = true;
        var isFirst = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = c is ' ' or '-' or '/';
                continue;
            }
            if (next < letters.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(letters[next]) && (isStart || char.IsUpper(c))) next++;
            else if (isStart && (isFirst || char.IsUpper(c))) return false;
            isStart = false;
            isFirst = false;
        }
        return next == letters.Length;
    }
}
