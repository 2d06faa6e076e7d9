using System.Collections.Frozen;
using Plumbline.Register.Search;

namespace Plumbline.Register.Watching;

/// <summary>
/// Kept searches, found by the words and names that they need: a new entry is asked of those only of which it has a word, and then exactly. Equal queries are asked once, however many watch.
/// </summary>
internal sealed class WatchIndex
{
    private readonly FrozenDictionary<string, List<WatchedQuery>> _byWord;
    private readonly FrozenDictionary<string, List<WatchedQuery>> _byBeginning;
    private readonly FrozenDictionary<string, List<WatchedQuery>> _byName;
    private readonly int[] _beginnings;
    private readonly List<WatchedQuery> _bare = [];
    private readonly List<WatchedQuery> _calls = [];

    /// <param name="watches">Number, last change known, address and query of each.</param>
    public WatchIndex(IEnumerable<(long Watch, long Seen, string Address, WatchQuery Query)> watches)
    {
        var queries = new Dictionary<string, WatchedQuery>(StringComparer.Ordinal);
        foreach (var (watch, seen, address, query) in watches)
        {
            if (!queries.TryGetValue(address, out var asked)) queries.Add(address, asked = new WatchedQuery(query));
            asked.Watches.Add((watch, seen));
            Count++;
        }
        var (words, beginnings, names) = (NewLists(), NewLists(), NewLists());
        foreach (var asked in queries.Values)
        {
            switch (asked.Query)
            {
                case NamedWatch named:
                    foreach (var name in named.Names) List(names, name).Add(asked);
                    break;
                case CallWatch: _calls.Add(asked); break;
                case SearchWatch when asked.IsNothing: break;
                case SearchWatch when asked.Needed is { } word: List(words, word).Add(asked); break;
                case SearchWatch when asked.NeededBeginning is { } beginning: List(beginnings, beginning).Add(asked); break;
                default: _bare.Add(asked); break;
            }
        }
        (_byWord, _byBeginning, _byName) = (words.ToFrozenDictionary(StringComparer.Ordinal), beginnings.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));
        _beginnings = [.. _byBeginning.Keys.Select(b => b.Length).Distinct().Order()];
    }

    /// <summary>Number of watches.</summary>
    public int Count { get; }

    /// <summary>The queries that an entry may answer; those with words have them, and are of its kind. Filters are to be asked yet.</summary>
    public IEnumerable<WatchedQuery> Candidates(TouchedEntry entry)
    {
        if (_byWord.Count > 0 || _byBeginning.Count > 0)
        {
            HashSet<string>? begun = null;
            var begunWords = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var word in entry.Words)
            {
                if (_byWord.TryGetValue(word, out var some))
                {
                    foreach (var asked in some) if (asked.HasWords(entry)) yield return asked;
                }
                foreach (var length in _beginnings)
                {
                    if (length > word.Length) break;
                    if (begunWords.ContainsKey(word.AsSpan(0, length))) (begun ??= new(StringComparer.Ordinal)).Add(word[..length]);
                }
            }
            foreach (var beginning in begun ?? [])
            {
                foreach (var asked in _byBeginning[beginning]) if (asked.HasWords(entry)) yield return asked;
            }
        }
        foreach (var asked in _bare) if (asked.HasWords(entry)) yield return asked;
        if (entry.Kind == SearchKind.Consultation)
        {
            foreach (var asked in _calls) yield return asked;
        }
        if (_byName.Count == 0 || entry.Names.Count == 0) yield break;
        // A list names many things; what names several of them answers it once.
        var named = new HashSet<WatchedQuery>();
        foreach (var name in entry.Names.Keys)
        {
            if (_byName.TryGetValue(name, out var some)) named.UnionWith(some);
        }
        foreach (var asked in named) yield return asked;
    }

    private static Dictionary<string, List<WatchedQuery>> NewLists() => new(StringComparer.Ordinal);

    private static List<WatchedQuery> List(Dictionary<string, List<WatchedQuery>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        return list;
    }
}
