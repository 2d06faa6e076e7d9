namespace Plumbline.Engine.Text.Comparing;

/// <summary>
/// Finds which part of an earlier text became which of a later one, whatever their numbers: parts with the same words that stand once in both are firm, in the longest order that both
/// share; between them the most alike go together, in order, where at least a third of their words is the same.
/// </summary>
public static class PartAlignment
{
    private const double LeastAlike = 1.0 / 3;

    /// <summary>Between two firm parts at most so many pairs are looked at; beyond that parts go together in their order.</summary>
    private const int MostPairs = 40_000;

    /// <summary>The parts in the order of the later text; what is gone stands where it stood.</summary>
    public static IReadOnlyList<AlignedPart> Of(IReadOnlyList<ComparedPart> before, IReadOnlyList<ComparedPart> after)
    {
        var aligned = new List<AlignedPart>(Math.Max(before.Count, after.Count));
        var (a, b) = (0, 0);
        foreach (var (x, y) in Firm(before, after).Append((before.Count, after.Count)))
        {
            Between(before, a, x, after, b, y, aligned);
            if (x < before.Count) aligned.Add(new AlignedPart(before[x], after[y]));
            (a, b) = (x + 1, y + 1);
        }
        return aligned;
    }

    /// <summary>Pairs of the same words that stand once in each text, in the longest order that both share.</summary>
    private static List<(int Before, int After)> Firm(IReadOnlyList<ComparedPart> before, IReadOnlyList<ComparedPart> after)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < after.Count; i++) places[Key(after[i])] = places.ContainsKey(Key(after[i])) ? -1 : i;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in before) seen[Key(part)] = seen.GetValueOrDefault(Key(part)) + 1;
        // The longest rising run of places, by patience sorting.
        var (tops, back, pairs) = (new List<int>(), new List<int>(), new List<(int, int After)>());
        for (var i = 0; i < before.Count; i++)
        {
            if (seen[Key(before[i])] > 1 || !places.TryGetValue(Key(before[i]), out var there) || there < 0) continue;
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tops[middle]].After < there) low = middle + 1;
                else high = middle;
            }
            back.Add(low == 0 ? -1 : tops[low - 1]);
            pairs.Add((i, there));
            if (low == tops.Count) tops.Add(pairs.Count - 1);
            else tops[low] = pairs.Count - 1;
        }
        var firm = new List<(int, int)>();
        for (var at = tops.Count == 0 ? -1 : tops[^1]; at >= 0; at = back[at]) firm.Add(pairs[at]);
        firm.Reverse();
        return firm;
    }

    private static void Between(IReadOnlyList<ComparedPart> before, int a, int endA, IReadOnlyList<ComparedPart> after, int b, int endB, List<AlignedPart> aligned)
    {
        var (n, m) = (endA - a, endB - b);
        if (n == 0 || m == 0 || (long)n * m > MostPairs)
        {
            for (var i = 0; i < Math.Max(n, m); i++)
            {
                var together = n > 0 && m > 0;
                if (together) aligned.Add(new AlignedPart(i < n ? before[a + i] : null, i < m ? after[b + i] : null));
                else aligned.Add(n > 0 ? new AlignedPart(before[a + i], null) : new AlignedPart(null, after[b + i]));
            }
            return;
        }
        var (words, others) = (Words(before, a, endA), Words(after, b, endB));
        // best[i, j]: the most that the parts from i and j on have in common.
        var (best, alike) = (new double[n + 1, m + 1], new double[n, m]);
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                alike[i, j] = Alike(words[i], others[j]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (alike[i, j] >= LeastAlike) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + alike[i, j]);
            }
        }
        var (x, y) = (0, 0);
        while (x < n || y < m)
        {
            if (x < n && y < m && alike[x, y] >= LeastAlike && best[x, y] == best[x + 1, y + 1] + alike[x, y]) aligned.Add(new AlignedPart(before[a + x++], after[b + y++]));
            else if (x < n && (y == m || best[x, y] == best[x + 1, y])) aligned.Add(new AlignedPart(before[a + x++], null));
            else aligned.Add(new AlignedPart(null, after[b + y++]));
        }
    }

    /// <summary>Hashes of pairs of neighbouring words of each part, sorted.</summary>
    private static List<int[]> Words(IReadOnlyList<ComparedPart> parts, int from, int end)
    {
        var all = new List<int[]>(end - from);
        for (var i = from; i < end; i++)
        {
            var text = parts[i].Text;
            var words = ComparedWords.Of(text);
            var hashes = new int[Math.Max(1, words.Count)];
            for (var w = 0; w < words.Count; w++)
            {
                hashes[w] = HashCode.Combine(ComparedWords.Hash(ComparedWords.Bare(text, words[w])), w + 1 < words.Count ? ComparedWords.Hash(ComparedWords.Bare(text, words[w + 1])) : 0);
            }
            Array.Sort(hashes);
            all.Add(hashes);
        }
        return all;
    }

    /// <summary>Twice what is common over what both have: 1 for the same, 0 for nothing in common.</summary>
    private static double Alike(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, common) = (i + 1, j + 1, common + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }
        return 2.0 * common / (a.Length + b.Length);
    }

    private static string Key(ComparedPart part) => string.Concat(part.Text.Where(c => !char.IsWhiteSpace(c)).Select(CharFold.Fold));
}
