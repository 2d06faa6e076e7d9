namespace Plumbline.App.Reading.Pdf;

/// <summary>The words that a document prints unbroken: the witness for hyphens at line ends.</summary>
internal sealed class WordsOfDocument
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A word with a hyphen at its end may be half of one: it is left out.</summary>
    internal void Add(ReadOnlySpan<char> printed)
    {
        var word = printed.Trim("()[]\"'“”‘’.,;:!?<>");
        if (word.Length is > 1 and < 40 && !word.EndsWith("-")) _words.Add(word.ToString());
    }

    internal bool Contains(string word) => _words.Contains(word);
}
