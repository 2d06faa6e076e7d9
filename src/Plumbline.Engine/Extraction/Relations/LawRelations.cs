using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Which standard serves which law: "supports Article 38 of the ... Law", 支撑《...》第三十八条, 《...》的配套标准.</summary>
internal static class LawRelations
{
    private const int Reach = 110;
    private const int ReachBefore = 24;
    private const int LongestArticle = 24;

    public static void Read(RelationReading reading, in CueHit hit)
    {
        var sentence = reading.Sentence(hit.Start);
        var laws = hit.Cue == RelationCue.Supports
            ? reading.Behind(hit.End, sentence.End, Reach, r => !r.IsStandard) : reading.Before(hit.Start, Math.Max(sentence.Start, hit.Start - 12), r => !r.IsStandard);
        // 为落实《…》第二十一条提供支撑
        var isBefore = laws.Count == 0 && hit.Cue == RelationCue.Supports && reading.Text[hit.Start] > '\u3000';
        if (isBefore) laws = reading.Before(hit.Start, Math.Max(sentence.Start, hit.Start - ReachBefore), r => !r.IsStandard);
        if (laws.Count == 0) return;
        var standards = reading.Before(isBefore ? laws[0].Span.Start : hit.Start, sentence.Start, r => r.IsStandard);
        var said = standards.Count == 0 ? reading.SaidIn(sentence.Start, hit.Start) : -1;
        if (standards.Count == 0 && said < 0)
        {
            if (hit.Cue != RelationCue.HanSupports) return;
            standards = reading.Behind(hit.End, sentence.End, 40, r => r.IsStandard);
            if (standards.Count == 0) return;
        }
        var text = reading.Text.AsSpan();
        foreach (var law in laws)
        {
            if (law.Article != reading.Found.ArticleAt(hit.Start)) continue;
            var part = EnglishArticle(text[hit.End..Math.Max(hit.End, law.Span.Start)]) ?? HanArticle(text[law.Span.End..Math.Min(text.Length, law.Span.End + LongestArticle)]);
            var word = TextSpan.FromBounds(hit.Start, hit.End);
            if (standards.Count == 0) reading.Add(hit, null, said, law.Name, law, RelationReading.Join(word, law.Span), "support", 0.8, part);
            foreach (var standard in standards) reading.Add(hit, standard, standard.Span.Start, law.Name, law, RelationReading.Join(standard.Span, law.Span), "support", 0.85, part);
        }
    }

    /// <summary>"Article 38", "Articles 38 and 40": as printed.</summary>
    private static string? EnglishArticle(ReadOnlySpan<char> words)
    {
        var start = words.IndexOf("Article", StringComparison.Ordinal);
        if (start < 0) return null;
        words = words[start..];
        var last = words.LastIndexOfAnyInRange('0', '9');
        return last < 0 || last > 40 ? null : words[..(last + 1)].ToString();
    }

    /// <summary>第三十八条 right behind the title.</summary>
    private static string? HanArticle(ReadOnlySpan<char> words)
    {
        words = words.TrimStart("》） )的中");
        if (words.Length < 3 || words[0] != '第') return null;
        var end = words.IndexOf('条');
        return end is < 0 or > 10 ? null : words[..(end + 1)].ToString();
    }
}
