using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Finds dated facts: in a newsletter those of its articles, headings apart, elsewhere those of the whole text.</summary>
internal static class DatedRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        if (found.Newsletter is not { } newsletter)
        {
            new DatedReading(found, null, new YearResolver(DocumentDate.Find(text) ?? DocumentDate.OfHeading(text), "document")).Read(new TextSpan(0, text.Length));
            return;
        }
        var writing = newsletter.Issue.PeriodEnd ?? newsletter.Issue.PeriodStart;
        foreach (var article in newsletter.Articles)
        {
            var body = TextSpan.FromBounds(Math.Clamp(article.Heading.End, article.Span.Start, article.Span.End), article.Span.End);
            new DatedReading(found, article.Number, new YearResolver(writing, "issue")).Read(body);
        }
    }
}
