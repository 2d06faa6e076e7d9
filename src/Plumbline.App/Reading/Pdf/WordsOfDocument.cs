namespace Plumbline.App.Reading.Pdf;

/// <summary>The words that a document prints unbroken: the witness for hyphens at line ends.</summary>
internal sealed class WordsOfDocument
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    internal static WordsOfDocument None { get; } = new();

    internal void Add(ReadOnlySpan<char> line)
    {
        // The last word of a line may be half of one, and so may the first of the next.
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim("()[]\"'“”‘’.,;:!?<>");
            if (word.Length is > 1 and < 40 && !word.EndsWith("-")) _words.Add(word.ToString());
        }
    }

    internal bool Contains(string word) => _words.Contains(word);
}
