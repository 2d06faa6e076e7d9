using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Markup;
using Plumbline.App.Publishing.Model;
using Plumbline.Engine.Text;

namespace Plumbline.App.Publishing;

/// <summary>Takeaways proposed for an article: up to two of its own sentences, as they stand there. The one that opens it, and the one that holds most facts.</summary>
internal static class Outline
{
    private const int Shortest = 40, Longest = 420;

    public static IReadOnlyList<string> Of(Article article, IssueFacts facts)
    {
        var sentences = article.Body.OfType<Paragraph>().SelectMany(p => Sentences(MarkdownRuns.Text(p.Runs))).Where(s => s.Length is >= Shortest and <= Longest).ToList();
        if (sentences.Count <= 1) return sentences;
        var best = sentences.Skip(1).Select((text, i) => (Text: text, Weight: Weight(text, article, facts) - i * 0.25)).MaxBy(s => s.Weight).Text;
        return [sentences[0], best];
    }

    /// <summary>Facts found in a sentence: dates, standards, figures, calls.</summary>
    private static int Weight(string sentence, Article article, IssueFacts facts)
    {
        var span = facts.Text.Articles.First(a => a.Article.Anchor == article.Anchor).Span;
        var at = facts.Text.Content.IndexOf(sentence, span.Start, span.Length, StringComparison.Ordinal);
        if (at < 0) return 0;
        var place = new TextSpan(at, sentence.Length);
        var found = facts.Found;
        return 2 * found.Consultations.Count(c => place.Contains(c.Span.Start)) + 2 * found.Targets.Count(t => place.Contains(t.Span.Start)) + found.Dated.Count(d => place.Contains(d.Span.Start))
            + found.Standards.Count(s => place.Contains(s.Span.Start)) + found.Statistics.Count(s => place.Contains(s.Span.Start)) + 2 * found.Replacements.Count(r => place.Contains(r.Span.Start));
    }

    private static IEnumerable<string> Sentences(string paragraph)
    {
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            var isEnd = paragraph[at] is '。' or '！' or '？' || paragraph[at] is '.' or '!' or '?' && (at + 1 == paragraph.Length || paragraph[at + 1] == ' ' && at + 2 < paragraph.Length && char.IsUpper(paragraph[at + 2]) && !IsShort(paragraph, at));
            if (!isEnd) continue;
            yield return paragraph[start..(at + 1)].Trim();
            start = at + 1;
        }
        if (paragraph[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>A point behind one or two letters ends no sentence: an initial, No., Dr.</summary>
    private static bool IsShort(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return at - start <= 2 && start < at && char.IsUpper(text[start]);
    }
}
