using System.Buffers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>Where some words stand in a text, found in one pass, so that each of many sentences need not be searched for them.</summary>
internal sealed class WordPlaces
{
    private readonly List<TextSpan> _places = [];

    /// <param name="text">The text.</param>
    /// <param name="words">The words. All ASCII or all Han, since a search for both is slow.</param>
    /// <param name="anchors">The same, made for searching.</param>
    public WordPlaces(ReadOnlySpan<char> text, ReadOnlySpan<string> words, SearchValues<string> anchors)
    {
        for (var at = 0; text[at..].IndexOfAny(anchors) is >= 0 and var hit; at++)
        {
            at += hit;
            foreach (var word in words)
            {
                if (!text[at..].StartsWith(word)) continue;
                _places.Add(new TextSpan(at, word.Length));
                break;
            }
        }
    }

    /// <summary>Where the last of the words starts that ends before an offset or there; -1 where none does.</summary>
    public int LastBefore(int offset)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        while (low > 0 && _places[low - 1].End > offset) low--;
        return low == 0 ? -1 : _places[low - 1].Start;
    }
}
