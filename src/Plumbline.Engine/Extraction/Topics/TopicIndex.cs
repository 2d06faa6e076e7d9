using System.Collections.Frozen;

namespace Plumbline.Engine.Extraction.Topics;

/// <summary>The cues of all topics by their first word (Latin) or first two characters (Chinese), the longest first.</summary>
internal sealed class TopicIndex
{
    private readonly FrozenDictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> _latin;
    private readonly FrozenDictionary<int, Cue[]> _han;

    /// <summary>For the first three letters of a word, the lengths (of eight in turn) that first words of cues have, as bits: most words end here.</summary>
    private readonly byte[] _lengths = new byte[32 * 32 * 32];

    public TopicIndex(IReadOnlyList<TopicRow> topics)
    {
        var cues = topics.SelectMany((t, n) => t.CuesEn.Split(';').Concat(t.CuesZh.Split(';')).Where(c => c.Length > 0).Select(c => new Cue(n, c))).OrderByDescending(c => c.Words.Length).ToList();
        _latin = cues.Where(c => char.IsAscii(c.Words[0])).GroupBy(c => FirstWord(c.Words), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var cue in cues.Where(c => char.IsAscii(c.Words[0])))
        {
            var first = FirstWord(cue.Words);
            _lengths[Slot(first)] |= (byte)(1 << (first.Length & 7));
        }
        _han = cues.Where(c => !char.IsAscii(c.Words[0])).GroupBy(c => Pair(c.Words, 0)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>A cue of a topic.</summary>
    /// <param name="Topic">Place of the topic in the list.</param>
    /// <param name="Words">The words.</param>
    internal sealed record Cue(int Topic, string Words);

    /// <summary>The longest cue that stands at the start of a word, or null. Letters of two or three capitals (AI, EMC) count in capitals only.</summary>
    public Cue? At(ReadOnlySpan<char> text, int at, int wordEnd)
    {
        var word = text[at..wordEnd];
        if ((_lengths[Slot(word)] & (1 << (word.Length & 7))) == 0 || !_latin.TryGetValue(word, out var cues)) return null;
        foreach (var cue in cues)
        {
            var end = at + cue.Words.Length;
            if (end > text.Length || end < text.Length && char.IsAsciiLetterOrDigit(text[end])) continue;
            var words = text[at..end];
            if (IsLetters(cue.Words) ? words.SequenceEqual(cue.Words) : words.Equals(cue.Words, StringComparison.OrdinalIgnoreCase)) return cue;
        }
        return null;
    }

    /// <summary>The longest Chinese cue at an offset, or null.</summary>
    public Cue? AtHan(ReadOnlySpan<char> text, int at)
    {
        if (!_han.TryGetValue(Pair(text, at), out var cues)) return null;
        foreach (var cue in cues) if (text[at..].StartsWith(cue.Words, StringComparison.Ordinal)) return cue;
        return null;
    }

    private static bool IsLetters(string cue) => cue.Length <= 5 && !cue.AsSpan().ContainsAnyInRange('a', 'z');

    private static string FirstWord(string words)
    {
        var end = 0;
        while (end < words.Length && char.IsAsciiLetterOrDigit(words[end])) end++;
        return words[..end];
    }

    /// <summary>Letters of either case share a slot, and so may digits with letters.</summary>
    private static int Slot(ReadOnlySpan<char> word) => ((word[0] & 31) << 10) | (word.Length > 1 ? (word[1] & 31) << 5 : 0) | (word.Length > 2 ? word[2] & 31 : 0);

    private static int Pair(ReadOnlySpan<char> text, int at) => at + 1 < text.Length ? (text[at] << 16) | text[at + 1] : text[at] << 16;
}
