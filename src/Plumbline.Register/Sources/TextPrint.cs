using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Register.Sources;

/// <summary>A hash of what a page says: blanks do not count, and lines that count visitors or tell the time of day are left out, so that a page that changes with every visit is the same page.</summary>
public static class TextPrint
{
    private const int LongestCounter = 80;

    private static readonly string[] Counters = ["浏览", "阅读量", "阅读次数", "点击", "访问量", "访问次数", "views", "visits", "visitors", "hits:", "page generated", "当前时间", "今天是"];

    /// <summary>The hash, and the number of letters that count.</summary>
    public static (string Hash, int Letters) Of(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var letters = 0;
        Span<char> kept = stackalloc char[256];
        Span<byte> bytes = stackalloc byte[256 * 3];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (IsCounter(line)) continue;
            var count = 0;
            foreach (var c in line)
            {
                if (char.IsWhiteSpace(c)) continue;
                // A pair is not cut in two.
                if (count == kept.Length || (count == kept.Length - 1 && !char.IsLowSurrogate(c))) Add(kept, ref count, bytes);
                kept[count++] = c;
                letters++;
            }
            Add(kept, ref count, bytes);
        }
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), letters);

        void Add(Span<char> from, ref int count, Span<byte> into)
        {
            hash.AppendData(into[..Encoding.UTF8.GetBytes(from[..count], into)]);
            count = 0;
        }
    }

    private static bool IsCounter(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCounter || line.IndexOfAnyInRange('0', '9') < 0) return false;
        foreach (var word in Counters)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
