namespace Plumbline.Engine.Extraction.Structure;

/// <summary>
/// Articles without a table of contents: among all numbered lines the chain 1, 2, 3 ... that has most evidence. Lists inside articles
/// begin again at 1, stand line by line and carry no tags, so they weigh little and cannot continue the chain.
/// </summary>
internal static class HeadingSequence
{
    private const double Strong = 3;
    private const double Plain = 1;
    private const double ListItem = 0.2;

    /// <summary>Leaving out one number costs more than a plain heading gives, so that only strong evidence jumps.</summary>
    private const double SkippedNumber = 1.5;

    /// <summary>The best chain; <paramref name="candidates"/> in order of the text.</summary>
    public static List<Candidate> Find(List<Candidate> candidates)
    {
        var best = new Dictionary<int, int>();
        var scores = new double[candidates.Count];
        var previous = new int[candidates.Count];
        var end = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var (from, score) = (-1, candidate.Number == 1 ? 0 : -SkippedNumber * candidate.Number);
            if (best.TryGetValue(candidate.Number - 1, out var before) && scores[before] > score) (from, score) = (before, scores[before]);
            if (best.TryGetValue(candidate.Number - 2, out before) && scores[before] - SkippedNumber > score) (from, score) = (before, scores[before] - SkippedNumber);
            scores[i] = score + Weight(candidate);
            previous[i] = from;
            if (!best.TryGetValue(candidate.Number, out var rival) || scores[i] > scores[rival]) best[candidate.Number] = i;
            if (end < 0 || scores[i] > scores[end]) end = i;
        }
        var chain = new List<Candidate>();
        for (var i = end; i >= 0; i = previous[i]) chain.Add(candidates[i]);
        chain.Reverse();
        return chain;
    }

    /// <summary>How much a line looks like the heading of an article.</summary>
    public static double Weight(Candidate candidate) =>
        candidate.HasTags || candidate.Level > 0 ? Strong : candidate.IsListItem ? ListItem : Plain;
}
