namespace Plumbline.Engine.Text;

/// <summary>Offsets in rising order, to be asked for the first one at a place or behind it. Who asks goes through the text mostly forwards, so that the last answer is near.</summary>
/// <param name="offsets">The offsets; what stands behind the first <paramref name="count"/> does not count.</param>
/// <param name="count">Their number.</param>
internal sealed class OffsetIndex(int[] offsets, int count)
{
    private int _last;

    public int Count => count;

    public int this[int index] => offsets[index];

    /// <summary>The place in the list of the first offset that is not smaller; <see cref="Count"/> where there is none.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, count);
        var last = _last;
        if (last == 0 || offsets[last - 1] < offset)
        {
            low = last;
            for (var step = 1; low + step < count; step *= 4)
            {
                if (offsets[low + step] < offset) continue;
                high = low + step;
                break;
            }
        }
        else if (last > 8 && offsets[last - 9] < offset) (low, high) = (last - 8, last);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (offsets[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return _last = low;
    }
}
