using System.Globalization;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>Adds citations to a recognition; ranges are written out up to a length.</summary>
internal sealed class CitationWriter(Recognition found)
{
    /// <summary>Longest range that is written out; of a longer one both ends are given.</summary>
    private const int LongestRange = 30;

    /// <summary>Most articles that are written out in one text, so that a text of nothing but ranges stays in proportion.</summary>
    private const int MostBetween = 20_000;

    private int _between;

    public Recognition Found { get; } = found;

    public void Add(in CitedLaw law, string article, string? paragraph, string? item, TextSpan span, string rule, string? note = null) => Found.Citations.Add(new CitationFinding
    {
        Instrument = law.Title, CitedArticle = article, Paragraph = paragraph, Item = item, OfThisText = law.Own, Span = span, Article = Found.ArticleAt(span.Start),
        Confidence = law.Title is null ? 0.5 : law.Note is null ? 0.95 : 0.8, Rule = rule,
        Note = note ?? law.Note ?? (law.Title is null && !law.Own ? "the law is not named" : null),
    });

    /// <summary>The articles between two that are joined by 至 or <c>to</c>; the ends themselves are added by the caller.</summary>
    public void AddBetween(in CitedLaw law, int first, int last, TextSpan span, string rule)
    {
        if (last - first > LongestRange || _between > MostBetween) return;
        _between += Math.Max(0, last - first - 1);
        for (var n = first + 1; n < last; n++) Add(law, n.ToString(CultureInfo.InvariantCulture), null, null, span, rule, $"from the range {first} to {last}");
    }
}
