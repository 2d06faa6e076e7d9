using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Which articles the takeaways sum up. A heading there may be shortened or reworded: it belongs to the article whose title it shares
/// most words with. A paragraph without such a heading belongs to the article that repeats most of its runs of four words.
/// </summary>
internal sealed class TakeawayMatcher(LineList lines, SourceText text, IReadOnlyList<(TitleKey Title, TextSpan Span)> articles)
{
    private const int LongestTitle = 260;
    private const int RunLength = 4;
    private const double SameTitle = 0.6;
    private const double RepeatedRuns = 0.25;
    private const int MostLines = 2000;

    private readonly bool[] _isTakeaway = new bool[articles.Count];

    /// <summary>For each article, whether it is summed up in the lines from one index up to another.</summary>
    public bool[] Find(int from, int to)
    {
        to = Math.Min(to, from + MostLines);
        var paragraphs = new List<TextSpan>();
        var isHeaded = false;
        for (var i = from; i < to; i++)
        {
            var line = lines.Text(i);
            if (line.Length <= LongestTitle && ByTitle(line))
            {
                isHeaded = true;
                continue;
            }
            if (IsTitle(i)) isHeaded = false;
            else if (!isHeaded)
            {
                var first = i;
                while (lines.IsWrapped && i + 1 < to && lines[i + 1].Gap == 0) i++;
                paragraphs.Add(TextSpan.FromBounds(lines[first].Start, lines[i].End));
            }
        }
        if (paragraphs.Count > 0) ByRuns(paragraphs);
        return _isTakeaway;
    }

    /// <summary>A short line without an end mark that a paragraph follows.</summary>
    private bool IsTitle(int index) =>
        lines[index].Length <= 160 && lines.Text(index)[^1] is not ('.' or ';' or ',' or '。' or '；') && (!lines.IsWrapped || lines.StandsAlone(index));

    private bool ByTitle(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("-•·* ");
        var mark = HeadingMark.Read(words);
        var key = TitleKey.Of(words[mark.TitleStart..]);
        if (key.Count < 2) return false;
        var best = -1;
        double bestLikeness = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            var title = articles[i].Title;
            var common = title.Common(key);
            if (common < 2 && title.Whole != key.Whole) continue;
            var likeness = (title.CoverOf(key) + title.LikenessTo(key)) / 2;
            if (common < 3) likeness = title.LikenessTo(key);
            if (likeness > bestLikeness) (best, bestLikeness) = (i, likeness);
        }
        if (best < 0 || bestLikeness < SameTitle) return false;
        _isTakeaway[best] = true;
        return true;
    }

    private void ByRuns(List<TextSpan> paragraphs)
    {
        var runs = new Dictionary<ulong, int>();
        // Most runs of the articles are in no paragraph: one bit of them tells so without a look into the table.
        var marks = new ulong[1024];
        var sizes = new int[paragraphs.Count];
        for (var p = 0; p < paragraphs.Count; p++)
        {
            foreach (var run in Runs(text[paragraphs[p]]))
            {
                if (!runs.TryAdd(run, p)) continue;
                sizes[p]++;
                marks[run >> 54] |= 1UL << (int)((run >> 48) & 63);
            }
        }
        var best = new (int Article, int Hits)[paragraphs.Count];
        var hits = new int[paragraphs.Count];
        for (var a = 0; a < articles.Count; a++)
        {
            Array.Clear(hits);
            var seen = new HashSet<ulong>();
            foreach (var run in Runs(text[articles[a].Span]))
            {
                if ((marks[run >> 54] & (1UL << (int)((run >> 48) & 63))) != 0 && runs.TryGetValue(run, out var p) && seen.Add(run)) hits[p]++;
            }
            for (var p = 0; p < hits.Length; p++)
            {
                if (hits[p] > best[p].Hits) best[p] = (a, hits[p]);
            }
        }
        for (var p = 0; p < best.Length; p++)
        {
            if (best[p].Hits >= 2 && best[p].Hits >= RepeatedRuns * sizes[p]) _isTakeaway[best[p].Article] = true;
        }
    }

    private static ulong[] Runs(ReadOnlySpan<char> words)
    {
        var hashes = TitleKey.Words(words);
        var runs = new ulong[Math.Max(0, hashes.Length - RunLength + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            ulong run = 17;
            for (var k = 0; k < RunLength; k++) run = unchecked(run * 6364136223846793005 + hashes[i + k]);
            runs[i] = run;
        }
        return runs;
    }
}
