namespace Plumbline.Engine.Extraction.Laws;

/// <summary>
/// Finds the labels that number the articles of a law. A label stands at the start of a line and follows the one before it (or is its 之一), so that a citation which a
/// line break has put at the start of a line is none. Where the numbers start again at 1 (a contents list, a law behind its decree) the longest run counts.
/// </summary>
internal static class LawArticles
{
    /// <summary>Fewer are no law.</summary>
    private const int Least = 3;

    /// <summary>Numbers that may be missing between two articles of an excerpt.</summary>
    private const int Gap = 3;

    public static List<LawHead> Find(Recognition found)
    {
        var text = found.Text.Content.AsSpan();
        var labels = new List<LawHead>();
        foreach (var at in found.WideSigns.Of(WideSign.Citation)) Take(text, at, labels);
        if (labels.Count < Least)
        {
            labels.Clear();
            foreach (var at in found.RareWords.Of(RareWord.Article))
            {
                if (at > 0 && text[at..].StartsWith("rticle ")) Take(text, at - 1, labels);
            }
            foreach (var at in found.RareWords.Of(RareWord.ArticleInCapitals))
            {
                if (at > 0) Take(text, at - 1, labels);
            }
            labels.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
        return labels.Count < Least ? [] : LongestRun(text, labels);
    }

    private static void Take(ReadOnlySpan<char> text, int at, List<LawHead> labels)
    {
        if (LawHeadReader.LineStart(text, at) >= 0 && LawHeadReader.TryRead(text, at, out var head) && head.Rank == LawHead.Article) labels.Add(head);
    }

    private static List<LawHead> LongestRun(ReadOnlySpan<char> text, List<LawHead> labels)
    {
        List<LawHead> best = [], run = [];
        // Where labels are set apart by a blank, one that is not is a citation at the start of a line.
        var apart = labels.FindAll(l => l.Apart);
        if (apart.Count * 5 > labels.Count * 3) labels = apart;
        foreach (var label in labels)
        {
            if (run.Count > 0 && Follows(run[^1], label)) run.Add(label);
            else if (label is { Number: 1, Sub: 0 } && (label.Apart || run.Count == 0))
            {
                if (IsBetter(run, best)) best = run;
                run = [label];
            }
        }
        if (IsBetter(run, best)) best = run;
        return best.Count < Least || best[^1].Start - best[0].Start < 20 ? [] : best;
    }

    private static bool Follows(in LawHead last, in LawHead next) => next.Number == last.Number
        ? next.Sub == last.Sub + 1
        : next.Number > last.Number && next.Sub == 0 && (next.Number == last.Number + 1 || next.Apart && next.Number <= last.Number + Gap);

    /// <summary>More articles, or as many over more text: the body, not its contents list.</summary>
    private static bool IsBetter(List<LawHead> run, List<LawHead> best) =>
        run.Count > best.Count || run.Count > 0 && run.Count == best.Count && run[^1].Start - run[0].Start > best[^1].Start - best[0].Start;
}
