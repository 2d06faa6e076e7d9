using System.Globalization;
using System.Text;

namespace Plumbline.Bench.Accuracy;

/// <summary>When two titles or identifiers are the same but for case, width, punctuation and small differences.</summary>
internal static class Likeness
{
    /// <summary>Letters and digits only, in capitals, width and compatibility forms folded.</summary>
    public static string Letters(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (char.IsLetterOrDigit(c)) folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>Words in small letters with one blank between them, an article or owner in front left out, British z.</summary>
    public static string Words(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '_') folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ' && c is not ('\'' or '’')) folded.Append(' ');
        }
        var words = folded.ToString().TrimEnd().Replace("standardis", "standardiz", StringComparison.Ordinal);
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    /// <summary>True where the words agree to a part of at least <paramref name="least"/>, or one title holds most of the other.</summary>
    public static bool Alike(string? a, string? b, double least)
    {
        var (one, other) = (Words(a), Words(b));
        if (one.Length == 0 || other.Length == 0 || one == other) return one == other;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length >= 12 && longer.Contains(shorter, StringComparison.Ordinal) && shorter.Length >= least * 0.7 * longer.Length) return true;
        return 2.0 * Common(one, other) / (one.Length + other.Length) >= least;
    }

    /// <summary>True where two values are the same number, however written.</summary>
    public static bool SameNumber(string? a, string? b) =>
        double.TryParse(a, CultureInfo.InvariantCulture, out var one) && double.TryParse(b, CultureInfo.InvariantCulture, out var other) ? one == other : a == b;

    /// <summary>Characters in the longest common run and, left and right of it, in the longest runs there (Ratcliff and Obershelp).</summary>
    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (best, atA, atB) = (0, 0, 0);
        var lengths = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[j + 1] = a[i] == b[j] ? lengths[j] + 1 : 0;
                if (lengths[j + 1] > best) (best, atA, atB) = (lengths[j + 1], i + 1 - lengths[j + 1], j + 1 - lengths[j + 1]);
            }
        }
        return best == 0 ? 0 : best + Common(a[..atA], b[..atB]) + Common(a[(atA + best)..], b[(atB + best)..]);
    }
}
