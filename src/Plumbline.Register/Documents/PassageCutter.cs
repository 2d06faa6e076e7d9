using Plumbline.Engine.Text;

namespace Plumbline.Register.Documents;

/// <summary>Cuts a text into passages that cover it: the articles as they are, what stands between them in parts of a few thousand characters.</summary>
internal static class PassageCutter
{
    private const int PartLength = 4000;

    /// <summary>Room in <see cref="Search.EntryOrder"/>; parts of a very long text are longer.</summary>
    private const int MostParts = 60_000;

    /// <param name="text">The whole text.</param>
    /// <param name="articles">Articles with their spans; one that overlaps an earlier one is left out.</param>
    public static List<Passage> Cut(string text, IEnumerable<Passage> articles)
    {
        var length = Math.Max(PartLength, text.Length / MostParts);
        var passages = new List<Passage>();
        var at = 0;
        foreach (var article in articles.OrderBy(a => a.Span).Take(MostParts))
        {
            if (article.Span.Start < at || article.Span.End > text.Length || article.Span.Length == 0) continue;
            AddParts(passages, text, at, article.Span.Start, length);
            passages.Add(article with { Ordinal = passages.Count + 1 });
            at = article.Span.End;
        }
        AddParts(passages, text, at, text.Length, length);
        return passages;
    }

    private static void AddParts(List<Passage> passages, string text, int start, int end, int length)
    {
        while (start < end)
        {
            var cut = end - start <= length + (length / 2) ? end : CutAt(text, start + (length / 2), Math.Min(end, start + (2 * length)));
            passages.Add(new Passage { Ordinal = passages.Count + 1, Kind = "part", Span = TextSpan.FromBounds(start, cut) });
            start = cut;
        }
    }

    /// <summary>Behind the first empty line, else behind the last line, sentence or word, else between two characters.</summary>
    private static int CutAt(string text, int from, int until)
    {
        var window = text.AsSpan(from, until - from);
        var at = window.IndexOf("\n\n");
        if (at >= 0) return from + at + 2;
        at = window.LastIndexOf('\n');
        if (at < 0) at = window.LastIndexOfAny('。', '；', '！');
        if (at < 0) at = window.LastIndexOfAny(' ', '\t');
        if (at >= 0) return from + at + 1;
        return until < text.Length && char.IsLowSurrogate(text[until]) ? until - 1 : until;
    }
}
