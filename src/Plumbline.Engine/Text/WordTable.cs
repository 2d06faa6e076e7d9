namespace Plumbline.Engine.Text;

/// <summary>
/// English words with a number each, case aside, to be asked for every word of a text. First and last letter and length alone turn nearly all others away.
/// </summary>
internal sealed class WordTable
{
    private const int Buckets = 1024;
    private const int Longest = 31;

    /// <summary>For each first and last character, of which five bits count, one bit for each length that a word of the table has.</summary>
    private readonly uint[] _lengths = new uint[32 * 32];

    private readonly short[] _first = new short[Buckets];
    private readonly List<(string Word, byte Value, short Next)> _entries = [];

    /// <summary>A word given twice has its last value.</summary>
    /// <param name="words">From 1 to 31 ASCII characters, a letter first.</param>
    public WordTable(IEnumerable<KeyValuePair<string, byte>> words)
    {
        foreach (var (word, value) in words)
        {
            _lengths[Ends(word)] |= 1u << word.Length;
            var bucket = Bucket(word);
            _entries.Add((word, value, _first[bucket]));
            _first[bucket] = (short)_entries.Count;
        }
    }

    /// <summary>The value of a word, or 0.</summary>
    public byte this[ReadOnlySpan<char> word]
    {
        get
        {
            if (word.Length is 0 or > Longest) return 0;
            if ((_lengths[Ends(word)] & (1u << word.Length)) == 0) return 0;
            for (var i = _first[Bucket(word)]; i > 0;)
            {
                var (known, value, next) = _entries[i - 1];
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return value;
                i = next;
            }
            return 0;
        }
    }

    private static int Ends(ReadOnlySpan<char> word) => ((word[0] & 31) << 5) | (word[^1] & 31);

    private static int Bucket(ReadOnlySpan<char> word)
    {
        var hash = unchecked((uint)(word[0] | 0x20) * 31 + (uint)(word[word.Length / 2] | 0x20) * 173 + (uint)(word[^1] | 0x20) * 761 + (uint)word.Length * 4099);
        return (int)(hash % Buckets);
    }
}
