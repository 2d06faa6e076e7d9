using Plumbline.Register.Search;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>An entry of the search index that a change of the register touched, with the words of which the index is made, so that a kept search is answered without the index.</summary>
internal sealed class TouchedEntry
{
    private const int LongestShown = 16_384;

    private Dictionary<string, List<int>>? _places;
    private (string Text, List<Piece> Pieces)? _shown;

    public required EntryRow Row { get; init; }

    public SearchKind Kind => (SearchKind)Row.Kind;

    /// <summary>Number of the thing; of a passage that of its document.</summary>
    public required long Thing { get; init; }

    /// <summary>The last change that touched it.</summary>
    public required long Sequence { get; init; }

    /// <summary>When that change was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Address, title and second line as a search shows them.</summary>
    public required SearchHit Head { get; init; }

    /// <summary>The text in which words are shown: of a passage all of it, else the names or titles.</summary>
    public required string Text { get; init; }

    /// <summary>The tokens of identifiers, title, heading and text in this order, a null behind each of them: no phrase runs over two.</summary>
    public required string?[] Tokens { get; init; }

    /// <summary>What it names, and is, with the place that says so.</summary>
    public required IReadOnlyDictionary<string, NamedPlace> Names { get; init; }

    /// <summary>The thing has just become known.</summary>
    public required bool IsNew { get; init; }

    /// <summary>What filters look at; read for all entries of a run together when the first filter asks.</summary>
    public FacetRow? Facet { get; set; }

    /// <summary>The call for comments that it is, with its surroundings; read when the first filter asks.</summary>
    public Consultation? Call { get; set; }

    /// <summary>The beginning of the text in pieces, in which words are shown; cut when the first hit asks.</summary>
    public (string Text, List<Piece> Pieces) Shown => _shown ??= Text[..Math.Min(Text.Length, LongestShown)] is var shown ? (shown, Pieces.Of(shown).ToList()) : default;

    /// <summary>What became known of the thing; read when the first hit asks.</summary>
    public IReadOnlyList<EvidenceRow>? News { get; set; }

    /// <summary>The tokens, each once.</summary>
    public IEnumerable<string> Words => Places.Keys;

    /// <summary>The column in which a term stands first: 0 identifier, 1 title, 2 heading, 3 text; -1 where it stands in none.</summary>
    /// <param name="words">The tokens of the term, one behind the other.</param>
    /// <param name="prefix">True where the last one may go on.</param>
    public int ColumnOf(List<string> words, bool prefix)
    {
        if (words.Count == 1 && prefix)
        {
            var first = int.MaxValue;
            foreach (var (word, places) in Places)
            {
                if (places[0] < first && word.StartsWith(words[0], StringComparison.Ordinal)) first = places[0];
            }
            return first == int.MaxValue ? -1 : Column(first);
        }
        if (!Places.TryGetValue(words[0], out var starts)) return -1;
        foreach (var start in starts)
        {
            if (StandsAt(start, words, prefix)) return Column(start);
        }
        return -1;
    }

    private bool StandsAt(int start, List<string> words, bool prefix)
    {
        if (start + words.Count > Tokens.Length) return false;
        for (var n = 1; n < words.Count; n++)
        {
            if (Tokens[start + n] is not { } there || !(prefix && n == words.Count - 1 ? there.StartsWith(words[n], StringComparison.Ordinal) : there == words[n])) return false;
        }
        return true;
    }

    private int Column(int place) => Tokens.AsSpan(0, place).Count((string?)null);

    private Dictionary<string, List<int>> Places
    {
        get
        {
            if (_places is not null) return _places;
            var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var at = 0; at < Tokens.Length; at++)
            {
                if (Tokens[at] is not { } word) continue;
                if (places.TryGetValue(word, out var known)) known.Add(at);
                else places.Add(word, [at]);
            }
            return _places = places;
        }
    }
}
