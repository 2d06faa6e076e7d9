namespace Plumbline.Engine.Text;

/// <summary>
/// A title made comparable: letters and digits only, no case, British and American spelling alike, each word (its plural s aside) and
/// each Han character one hash. Two titles that differ in punctuation, width or dashes are equal; others have a likeness.
/// </summary>
internal sealed class TitleKey
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int LongestOnStack = 256;

    /// <summary>Words that say nothing about the subject.</summary>
    private static readonly HashSet<ulong> Fillers = MakeFillers();

    private readonly ulong[] _words;

    private TitleKey(ulong[] words, ulong whole) => (_words, Whole) = (words, whole);

    /// <summary>One hash of all words in order; blanks do not count.</summary>
    public ulong Whole { get; }

    /// <summary>One hash of the words that say something, in any order.</summary>
    public ulong Bag
    {
        get
        {
            var bag = Seed;
            foreach (var word in _words) bag = unchecked((bag ^ word) * Prime);
            return bag;
        }
    }

    /// <summary>Number of words that say something.</summary>
    public int Count => _words.Length;

    public static TitleKey Of(ReadOnlySpan<char> title)
    {
        Span<ulong> words = title.Length <= LongestOnStack ? stackalloc ulong[LongestOnStack] : new ulong[title.Length];
        var count = Walk(title, words, out var whole);
        var kept = 0;
        foreach (var word in words[..count])
        {
            if (!Fillers.Contains(word)) words[kept++] = word;
        }
        var sorted = words[..kept].ToArray();
        Array.Sort(sorted);
        return new TitleKey(sorted, whole);
    }

    /// <summary>The words of a text in order, as hashes.</summary>
    public static ReadOnlySpan<ulong> Words(ReadOnlySpan<char> text)
    {
        var words = new ulong[text.Length];
        return words.AsSpan(0, Walk(text, words, out _));
    }

    /// <summary>A hash of the letters of a line: what repeats from page to page while the number changes.</summary>
    public static ulong WithoutDigits(ReadOnlySpan<char> line)
    {
        var hash = Seed;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && !char.IsDigit(c)) hash = unchecked((hash ^ c) * Prime);
        }
        return hash;
    }

    /// <summary>Common words over the words of the longer title: 1 for equal sets, 0 for strangers.</summary>
    public double LikenessTo(TitleKey other) => Whole == other.Whole ? 1 : Common(other) / (double)Math.Max(Math.Max(Count, other.Count), 1);

    /// <summary>Common words over the words of the shorter title: 1 where one is a part of the other.</summary>
    public double CoverOf(TitleKey other) => Whole == other.Whole ? 1 : Common(other) / (double)Math.Max(Math.Min(Count, other.Count), 1);

    /// <summary>Number of words that both have.</summary>
    public int Common(TitleKey other)
    {
        int i = 0, k = 0, common = 0;
        while (i < Count && k < other.Count)
        {
            var order = _words[i].CompareTo(other._words[k]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) k++;
        }
        return common;
    }

    /// <summary>True where the word is one of this title.</summary>
    public bool Holds(ulong word) => Array.BinarySearch(_words, word) >= 0;

    /// <summary>Writes the hash of each word, at most one for each character, and gives their number and the hash of all.</summary>
    private static int Walk(ReadOnlySpan<char> text, Span<ulong> words, out ulong whole)
    {
        ulong word = Seed, stem = Seed;
        var count = 0;
        var inWord = false;
        var last = '\0';
        whole = Seed;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text, i);
            var isLetter = c < '\u0080' ? char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) : char.IsLetterOrDigit(c);
            var isHan = c is >= '\u3400' and <= '\u9FFF';
            if (inWord && (isHan || !isLetter))
            {
                if (c is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1])) continue;
                words[count++] = last == 's' ? stem : word;
                word = Seed;
                inWord = false;
            }
            if (!isLetter) continue;
            whole = unchecked((whole ^ c) * Prime);
            if (isHan) words[count++] = unchecked((Seed ^ c) * Prime);
            else
            {
                stem = last == 's' && c == 's' ? unchecked((word ^ c) * Prime) : word;
                word = unchecked((word ^ c) * Prime);
                last = c;
                inWord = true;
            }
        }
        if (inWord) words[count++] = last == 's' ? stem : word;
        return count;
    }

    /// <summary>Small ASCII letters; the s of "-isation" and "-ise" reads as z.</summary>
    private static char Fold(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is >= '\u0080' or '\t') c = char.ToLowerInvariant(CharFold.Fold(c));
        else if (char.IsAsciiLetterUpper(c)) c = (char)(c | 0x20);
        return c == 's' && at > 1 && at + 1 < text.Length && text[at - 1] is 'i' or 'I' && text[at + 1] is 'a' or 'e' or 'i' or 'A' or 'E' or 'I' ? 'z' : c;
    }

    private static HashSet<ulong> MakeFillers()
    {
        var fillers = new HashSet<ulong>();
        foreach (var word in (string[])["the", "a", "an", "of", "in", "on", "and", "to", "for", "by", "with", "from", "at", "as", "is", "be", "are", "its", "的"])
        {
            fillers.Add(Words(word)[0]);
        }
        return fillers;
    }
}
