namespace Plumbline.Engine.Text;

/// <summary>
/// The sentences of a whole text, their ends found once: what <see cref="SentenceBounds"/> says, for recognisers that ask often. Four bytes a sentence.
/// </summary>
internal sealed class SentenceList
{
    private readonly string _text;
    private readonly int[] _ends;
    private readonly int _count;
    private int _last;

    public SentenceList(string text)
    {
        _text = text;
        (_ends, _count) = SentenceBounds.AllEnds(text);
    }

    /// <summary>The sentence that holds an offset, as <see cref="SentenceBounds.Around"/> gives it for the whole text.</summary>
    public TextSpan Around(int at, int floor)
    {
        var next = FirstFrom(at);
        var start = Math.Max(floor, at - SentenceBounds.Reach);
        if (next > 0 && _ends[next - 1] >= start) start = _ends[next - 1] + 1;
        var end = Math.Min(_text.Length, at + SentenceBounds.Reach);
        if (next < _count && _ends[next] < end) end = _ends[next] + 1;
        while (start < at && char.IsWhiteSpace(_text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The same in a part of the text that ends at an offset, as if nothing stood behind it.</summary>
    public TextSpan Around(int at, int floor, int ceiling)
    {
        var sentence = Around(at, floor);
        return sentence.End < ceiling - SentenceBounds.LookAhead ? sentence : SentenceBounds.Around(_text.AsSpan(0, ceiling), at, floor);
    }

    /// <summary>The place of the first end at an offset or behind it. Who asks goes through the text mostly forwards, so the last answer is near.</summary>
    private int FirstFrom(int at)
    {
        var (low, high) = (0, _count);
        var last = _last;
        if (last == 0 || _ends[last - 1] < at)
        {
            low = last;
            for (var step = 1; low + step < _count; step *= 4)
            {
                if (_ends[low + step] < at) continue;
                high = low + step;
                break;
            }
        }
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_ends[middle] < at) low = middle + 1;
            else high = middle;
        }
        return _last = low;
    }
}
