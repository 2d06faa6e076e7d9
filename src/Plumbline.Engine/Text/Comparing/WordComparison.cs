namespace Plumbline.Engine.Text.Comparing;

/// <summary>
/// Lays two texts over each other word by word: the shortest way from one to the other (Myers 1986). Its cost grows with the number of differences; two texts that differ in more than
/// <see cref="MostDifferences"/> words between their common beginning and end are told as replaced there, so the cost is bounded.
/// </summary>
public static class WordComparison
{
    /// <summary>So many differences are laid over each other.</summary>
    public const int MostDifferences = 1000;

    /// <summary>The runs of words in their order, those removed before those added; runs of one kind never follow each other.</summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="after">The later text.</param>
    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        var (a, b) = (ComparedWords.Of(before), ComparedWords.Of(after));
        bool Same(int x, int y) => ComparedWords.AreSame(ComparedWords.Bare(before, a[x]), ComparedWords.Bare(after, b[y]));
        var (start, endA, endB) = (0, a.Count, b.Count);
        while (start < endA && start < endB && Same(start, start)) start++;
        while (endA > start && endB > start && Same(endA - 1, endB - 1)) (endA, endB) = (endA - 1, endB - 1);

        var changes = new ChangeRuns();
        for (var i = 0; i < start; i++) changes.Add(WordChangeKind.Same, after, b[i]);
        Between(before, after, a, b, start, endA, endB, changes, Same);
        for (var i = endB; i < b.Count; i++) changes.Add(WordChangeKind.Same, after, b[i]);
        return changes.All();
    }

    private static void Between(string before, string after, List<TextSpan> a, List<TextSpan> b, int start, int endA, int endB, ChangeRuns changes, Func<int, int, bool> same)
    {
        var (n, m) = (endA - start, endB - start);
        if (Trace(n, m, (x, y) => same(start + x, start + y)) is not { } trace)
        {
            for (var i = start; i < endA; i++) changes.Add(WordChangeKind.Removed, before, a[i]);
            for (var i = start; i < endB; i++) changes.Add(WordChangeKind.Added, after, b[i]);
            return;
        }
        // From the end back to the beginning along the ways kept.
        var steps = new Stack<(WordChangeKind Kind, int At)>();
        var (x, y) = (n, m);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reached = trace[d];
            var k = x - y;
            var down = IsDown(reached, d, k);
            var fromX = reached[(down ? k + 1 : k - 1) + d + 1];
            var fromY = fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY)
            {
                x--;
                steps.Push((WordChangeKind.Same, start + --y));
            }
            if (d > 0) steps.Push(down ? (WordChangeKind.Added, start + fromY) : (WordChangeKind.Removed, start + fromX));
            (x, y) = (fromX, fromY);
        }
        foreach (var (kind, at) in steps)
        {
            if (kind == WordChangeKind.Removed) changes.Add(kind, before, a[at]);
            else changes.Add(kind, after, b[at]);
        }
    }

    /// <summary>The furthest places reached before the step with 0, 1, 2 ... differences, on the diagonals -d-1 to d+1 (moved by d+1); null where too many differences are needed.</summary>
    private static List<int[]>? Trace(int n, int m, Func<int, int, bool> same)
    {
        var most = Math.Min(n + m, MostDifferences);
        var reached = new int[2 * most + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            var before = reached[(middle - d - 1)..(middle + d + 2)];
            trace.Add(before);
            for (var k = -d; k <= d; k += 2)
            {
                var x = IsDown(before, d, k) ? before[k + d + 2] : before[k + d] + 1;
                var y = x - k;
                while (x < n && y < m && same(x, y)) (x, y) = (x + 1, y + 1);
                reached[middle + k] = x;
                if (x == n && y == m) return trace;
            }
        }
        return null;
    }

    /// <summary>True where the furthest way to a diagonal comes from the one above it: a word added.</summary>
    private static bool IsDown(int[] reached, int d, int k) => k == -d || (k != d && reached[k + d] < reached[k + d + 2]);
}
