using System.Numerics;

namespace Plumbline.Register.Search;

/// <summary>
/// What one part of the index answers: the entries that have every word, and, once the places of words are there, in which columns they have a term. Words of one term follow each other; one word is proven by its columns.
/// </summary>
internal sealed class PartHits : IDisposable
{
    private const int IdsTitleHeading = 7;

    private readonly PostingList[][] _terms;
    private readonly int[] _indexes;
    private readonly int _lists;
    private readonly PlaceCursor[] _cursors;
    private readonly int[] _places;

    /// <param name="terms">For each term its words, for each of these the lists in the part.</param>
    public PartHits(PostingRow[][][] terms)
    {
        _terms = Array.ConvertAll(terms, t => t is [{ Length: > 1 } any] ? [PostingList.Any(any)] : Array.ConvertAll(t, PostingList.Read));
        var lists = _terms.SelectMany(t => t).ToArray();
        _lists = lists.Length;
        _cursors = new PlaceCursor[_terms.Max(t => t.Length)];
        _places = new int[_cursors.Length];
        _indexes = Intersect(lists);
    }

    /// <summary>Number of entries that have every word.</summary>
    public int Count => _indexes.Length / _lists;

    public long Id(int entry) => _terms[0][0].Ids[_indexes[entry * _lists]];

    public SearchKind Kind(int entry) => (SearchKind)(_terms[0][0].Flags[_indexes[entry * _lists]] >> 4);

    /// <summary>The class of an entry if every term is where its words are, which no place can make better; null where some term has no column with all its words.</summary>
    public int? BestClass(int entry)
    {
        var all = IdsTitleHeading;
        for (int term = 0, list = 0; term < _terms.Length; term++)
        {
            var columns = Columns(entry, term, list);
            if (columns == 0) return null;
            all &= columns;
            list += _terms[term].Length;
        }
        return Class(all);
    }

    /// <summary>The class of an entry; null where some term does not stand in it.</summary>
    public int? ProvenClass(int entry)
    {
        var all = IdsTitleHeading;
        for (int term = 0, list = 0; term < _terms.Length; term++)
        {
            var columns = _terms[term].Length == 1 ? Columns(entry, term, list) : Phrase(entry, term, list);
            if (columns == 0) return null;
            all &= columns;
            list += _terms[term].Length;
        }
        return Class(all);
    }

    public void Dispose()
    {
        foreach (var words in _terms.SelectMany(t => t)) words.Dispose();
    }

    /// <summary>Hits of an identifier, then in a title, in a heading, anywhere.</summary>
    private static int Class(int columns) => columns == 0 ? SearchIndex.Classes - 1 : BitOperations.TrailingZeroCount(columns);

    private int Columns(int entry, int term, int list)
    {
        var columns = 15;
        foreach (var words in _terms[term]) columns &= words.Columns(_indexes[(entry * _lists) + list++]);
        return columns;
    }

    /// <summary>The columns in which the words stand one behind the other.</summary>
    private int Phrase(int entry, int term, int list)
    {
        var (words, possible, found) = (_terms[term], Columns(entry, term, list), 0);
        for (var n = 0; n < words.Length; n++) (_cursors[n], _places[n]) = (words[n].Places(_indexes[(entry * _lists) + list + n]), -1);
        // Mostly one column is possible, and the first place proves it.
        for (var first = _cursors[0].Next(); first != PlaceCursor.End && found != possible; first = _cursors[0].Next())
        {
            if (Follow(first, words.Length)) found |= 1 << (first & 3);
        }
        return found;
    }

    private bool Follow(int first, int words)
    {
        for (var n = 1; n < words; n++)
        {
            var wanted = (first >> 2) + n;
            while (_places[n] >> 2 < wanted) _places[n] = _cursors[n].Next();
            if (_places[n] >> 2 != wanted) return false;
        }
        return true;
    }

    /// <summary>Indexes into every list, entry by entry, of the entries that are in all of them.</summary>
    private static int[] Intersect(PostingList[] lists)
    {
        var indexes = new List<int>();
        var at = new int[lists.Length];
        var shortest = Array.IndexOf(lists, lists.MinBy(l => l.Count));
        for (; at[shortest] < lists[shortest].Count; at[shortest] = lists[shortest].EndOf(at[shortest]))
        {
            var id = lists[shortest].Ids[at[shortest]];
            var everywhere = true;
            for (var n = 0; n < lists.Length && everywhere; n++)
            {
                if (n == shortest) continue;
                var (ids, count) = (lists[n].Ids, lists[n].Count);
                while (at[n] < count && ids[at[n]] < id) at[n]++;
                if (at[n] == count) return [.. indexes];
                everywhere = ids[at[n]] == id;
            }
            if (everywhere) indexes.AddRange(at);
        }
        return [.. indexes];
    }
}
