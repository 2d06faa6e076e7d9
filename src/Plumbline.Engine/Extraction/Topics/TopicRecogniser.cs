using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Topics;

/// <summary>
/// Tells what an article is about from its heading and its opening: a cue in the heading counts three, one in the opening one, a cue of several words one more. At most three topics,
/// each with a heading's cue or two others; a topic far behind the first is left out.
/// </summary>
internal static class TopicRecogniser
{
    private const int Opening = 400;
    private const int Least = 2;
    private const int Most = 3;

    public static void Find(Recognition found, Knowledge knowledge)
    {
        var index = knowledge.TopicIndex;
        var hits = new List<(TopicIndex.Cue Cue, TextSpan Span, int Weight)>();
        if (found.Newsletter is { Articles: { Count: > 0 } articles })
        {
            foreach (var article in articles)
            {
                var from = Math.Clamp(article.Heading.End, article.Span.Start, article.Span.End);
                Read(found, knowledge, index, article.Heading, TextSpan.FromBounds(from, Math.Min(article.Span.End, from + Opening)), article.Number, hits);
            }
            return;
        }
        var text = found.Text.Content.AsSpan();
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '#' or '*' or '\uFEFF')) start++;
        // A line that is an address is no title, and its letters are no words.
        while (start < text.Length && text[start..(start + Line(text[start..]))].Contains("://", StringComparison.Ordinal))
        {
            start += Line(text[start..]);
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        }
        var title = found.Law is { TitleSpan.Length: > 0 } law ? law.TitleSpan : TextSpan.FromBounds(start, start + Line(text[start..]));
        Read(found, knowledge, index, title, TextSpan.FromBounds(title.End, Math.Min(text.Length, title.End + Opening)), null, hits);
    }

    private static int Line(ReadOnlySpan<char> text)
    {
        var feed = text[..Math.Min(text.Length, 200)].IndexOf('\n');
        return feed < 0 ? Math.Min(text.Length, 200) : feed;
    }

    private static void Read(Recognition found, Knowledge knowledge, TopicIndex index, TextSpan heading, TextSpan opening, string? article, List<(TopicIndex.Cue Cue, TextSpan Span, int Weight)> hits)
    {
        hits.Clear();
        Scan(found.Text.Content, heading, index, 3, hits);
        Scan(found.Text.Content, opening, index, 1, hits);
        Span<int> scores = stackalloc int[Math.Min(knowledge.Topics.Count, 512)];
        foreach (var (cue, _, weight) in hits) if (cue.Topic < scores.Length) scores[cue.Topic] += weight;
        var best = 0;
        for (var rank = 0; rank < Most; rank++)
        {
            // Of equal scores the topic whose cue stands first.
            var topic = -1;
            foreach (var (cue, _, _) in hits) if (cue.Topic < scores.Length && scores[cue.Topic] > (topic < 0 ? Least - 1 : scores[topic])) topic = cue.Topic;
            if (topic < 0 || scores[topic] * 3 < best) return;
            best = Math.Max(best, scores[topic]);
            Add(found, knowledge.Topics[topic], hits.FindAll(h => h.Cue.Topic == topic), scores[topic], article);
            scores[topic] = 0;
        }
    }

    private static void Add(Recognition found, TopicRow row, List<(TopicIndex.Cue Cue, TextSpan Span, int Weight)> own, int score, string? article) => found.Topics.Add(new TopicFinding
    {
        Topic = row.Id, En = row.En, Zh = row.Zh, Ics = row.Ics.Split(';'), Cues = [.. own.Select(h => h.Cue.Words)], Span = own[0].Span, Article = article,
        Confidence = Math.Min(0.95, 0.5 + (0.05 * score)), Rule = own[0].Weight >= 3 ? "topic-heading" : "topic-opening",
    });

    /// <summary>Adds each cue once, at its first place.</summary>
    private static void Scan(ReadOnlySpan<char> text, TextSpan span, TopicIndex index, int weight, List<(TopicIndex.Cue Cue, TextSpan Span, int Weight)> hits)
    {
        var part = text[..Math.Min(text.Length, span.End)];
        for (var at = span.Start; at < part.Length;)
        {
            var c = part[at];
            TopicIndex.Cue? cue;
            var next = at + 1;
            if (char.IsAsciiLetterOrDigit(c))
            {
                while (next < part.Length && char.IsAsciiLetterOrDigit(part[next])) next++;
                cue = index.At(part, at, next);
            }
            else cue = c is >= '\u4E00' and <= '\u9FFF' ? index.AtHan(part, at) : null;
            if (cue is not null)
            {
                var known = false;
                foreach (var (other, _, _) in hits) known |= ReferenceEquals(other, cue);
                if (!known) hits.Add((cue, new TextSpan(at, cue.Words.Length), weight + (IsPhrase(cue.Words) ? 1 : 0)));
                next = Math.Max(next, at + cue.Words.Length);
            }
            at = next;
        }
    }

    /// <summary>Several words, or four Han characters, say more than one.</summary>
    private static bool IsPhrase(string cue) => cue.Contains(' ', StringComparison.Ordinal) || cue[0] > '\u2E80' && cue.Length > 3;
}
