using Plumbline.Register.Search;

namespace Plumbline.Register.Watching;

/// <summary>A query with the watches that have it, made ready to be asked of entries.</summary>
internal sealed class WatchedQuery
{
    private readonly (SearchTerm Term, List<string> Words, bool Prefix)[] _terms = [];

    public WatchedQuery(WatchQuery query)
    {
        Query = query;
        if (query is SearchWatch search) _terms = [.. SearchQuery.Parse(search.Query).Terms.Select(t => (t, t.Tokens().Tokens, t.Tokens().Prefix))];
    }

    public WatchQuery Query { get; }

    /// <summary>Numbers of the watches, each with the last change that it knows.</summary>
    public List<(long Watch, long Seen)> Watches { get; } = [];

    /// <summary>The terms of a search in their order.</summary>
    public SearchQuery Terms => new([.. _terms.Select(t => t.Term)]);

    /// <summary>True for a search that finds nothing whatever there is.</summary>
    public bool IsNothing => Query is SearchWatch search && _terms.Length == 0 && (search.Filter.IsEmpty || search.Query.Length > 0);

    /// <summary>A word without which an entry does not answer, the longest one; null where there is none.</summary>
    public string? Needed => _terms.SelectMany(t => t.Prefix ? t.Words.SkipLast(1) : t.Words).OrderByDescending(w => w.Length).FirstOrDefault();

    /// <summary>The beginning of a word without which an entry does not answer, the longest one; null where there is none.</summary>
    public string? NeededBeginning => _terms.Where(t => t.Prefix).Select(t => t.Words[^1]).OrderByDescending(w => w.Length).FirstOrDefault();

    /// <summary>True where every term of the search stands in the entry, and the entry is of its kind; the filter is not asked.</summary>
    public bool HasWords(TouchedEntry entry)
    {
        if (((SearchWatch)Query).Kind is { } kind && kind != entry.Kind) return false;
        foreach (var (_, words, prefix) in _terms)
        {
            if (entry.ColumnOf(words, prefix) < 0) return false;
        }
        return true;
    }

    /// <summary>Where each term stands.</summary>
    public IEnumerable<(string Words, int Column)> Places(TouchedEntry entry) => _terms.Select(t => (Shown(t.Term), entry.ColumnOf(t.Words, t.Prefix)));

    private static string Shown(SearchTerm term) =>
        string.Concat(term.Pieces.Select((p, n) => n > 0 && !(p.Kind == PieceKind.Ideograph && p.Joined) ? " " + p.Text : p.Text)) + (term.Prefix ? "*" : "");
}
