namespace Plumbline.Engine.Text;

/// <summary>One string for each word that a text uses again and again; nothing is kept beyond the text.</summary>
internal sealed class WordPool
{
    private const int Longest = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word in lower case.</summary>
    public string Lower(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return word.ToString().ToLowerInvariant();
        Span<char> lower = stackalloc char[Longest];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (_words.TryGetValue(lower, out var known)) return known;
        var made = lower.ToString();
        _words.Set.Add(made);
        return made;
    }
}
