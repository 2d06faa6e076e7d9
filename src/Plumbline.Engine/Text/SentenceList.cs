namespace Plumbline.Engine.Text;

/// <summary>
/// The sentences of a whole text, their ends found once: what <see cref="SentenceBounds"/> says, for recognisers that ask often. Four bytes a sentence.
/// </summary>
internal sealed class SentenceList
{
    private readonly string _text;
    private readonly OffsetIndex _ends;

    public SentenceList(string text)
    {
        _text = text;
        var (ends, count) = SentenceBounds.AllEnds(text);
        _ends = new OffsetIndex(ends, count);
    }

    /// <summary>The sentence that holds an offset, as <see cref="SentenceBounds.Around"/> gives it for the whole text.</summary>
    public TextSpan Around(int at, int floor)
    {
        var next = _ends.FirstFrom(at);
        var start = Math.Max(floor, at - SentenceBounds.Reach);
        if (next > 0 && _ends[next - 1] >= start) start = _ends[next - 1] + 1;
        var end = Math.Min(_text.Length, at + SentenceBounds.Reach);
        if (next < _ends.Count && _ends[next] < end) end = _ends[next] + 1;
        while (start < at && char.IsWhiteSpace(_text[start])) start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The same in a part of the text that ends at an offset, as if nothing stood behind it.</summary>
    public TextSpan Around(int at, int floor, int ceiling)
    {
        var sentence = Around(at, floor);
        return sentence.End < ceiling - SentenceBounds.LookAhead ? sentence : SentenceBounds.Around(_text.AsSpan(0, ceiling), at, floor);
    }
}
