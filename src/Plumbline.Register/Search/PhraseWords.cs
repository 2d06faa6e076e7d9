namespace Plumbline.Register.Search;

/// <summary>The words of a term, one behind the other: each stands for itself, the last one of some for all words that begin so.</summary>
internal sealed class PhraseWords
{
    private readonly bool _prefix;
    private readonly List<string> _words;

    public PhraseWords(SearchTerm term) => (_words, _prefix) = term.Tokens();

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Words that are asked for as they are.</summary>
    public IEnumerable<string> Keys => _words.Take(_prefix ? _words.Count - 1 : _words.Count).Select(WordKey.Of);

    /// <summary>The beginning of a last word that may go on; null where it may not.</summary>
    public string? Beginning => _prefix ? _words[^1] : null;

    /// <summary>Names of the words at a place.</summary>
    /// <param name="place">From 0 to <see cref="Count"/>.</param>
    /// <param name="begun">Names of the words that begin as the last one does.</param>
    public IReadOnlyList<string> At(int place, IReadOnlyDictionary<string, IReadOnlyList<string>> begun) => _prefix && place == _words.Count - 1 ? begun[_words[^1]] : [WordKey.Of(_words[place])];
}
