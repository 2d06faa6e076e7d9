using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>Where some words stand in a text, so that each of many sentences need not be searched for them.</summary>
/// <param name="places">In order of the text.</param>
internal sealed class WordPlaces(List<TextSpan> places)
{
    /// <summary>Where the last of the words starts that ends before an offset or there; -1 where none does.</summary>
    public int LastBefore(int offset)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        while (low > 0 && places[low - 1].End > offset) low--;
        return low == 0 ? -1 : places[low - 1].Start;
    }
}
