namespace Plumbline.App.Publishing.Checks;

/// <summary>How like two titles are: common words over all words, small words, case, British and American spelling aside.</summary>
internal static class Likeness
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "a", "an", "of", "in", "on", "and", "to", "for", "by", "with", "part" };

    /// <summary>From 0 for strangers to 1 for the same words.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var all = left.Union(right).Count();
        return all == 0 ? 0 : left.Intersect(right).Count() / (double)all;
    }

    /// <summary>How much of the shorter title is in the longer one.</summary>
    public static double Cover(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var least = Math.Min(left.Count, right.Count);
        return least == 0 ? 0 : left.Intersect(right).Count() / (double)least;
    }

    /// <summary>True where both are in one script, so that they can be compared.</summary>
    public static bool IsComparable(string one, string other) => IsHan(one) == IsHan(other);

    private static bool IsHan(string text) => text.Any(c => c is >= '\u3400' and <= '\u9FFF');

    /// <summary>Words in small letters without their endings of number and spelling; each Chinese sign is a word.</summary>
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isWord = at < text.Length && char.IsLetterOrDigit(text[at]) && text[at] is < '\u3400' or > '\u9FFF';
            if (isWord && at < text.Length)
            {
                if (start < 0) start = at;
                continue;
            }
            if (start >= 0)
            {
                var word = text[start..at].ToLowerInvariant().Replace("isation", "ization", StringComparison.Ordinal);
                if (word.Length > 3 && word[^1] == 's') word = word[..^1];
                if (!Small.Contains(word)) words.Add(word);
                start = -1;
            }
            if (at < text.Length && text[at] is >= '\u3400' and <= '\u9FFF') words.Add(text[at].ToString());
        }
        return words;
    }
}
