using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>Finds calls for comments with their windows, article by article.</summary>
internal static class ConsultationRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        if (found.Newsletter is not { } newsletter)
        {
            var whole = new TextSpan(0, found.Text.Length);
            new ConsultationReading(found, null).Read(whole);
            // An article of a law rules how comments are asked for; it asks for none.
            if (found.Law is { Articles: [var opening, ..] articles }) found.Consultations.RemoveAll(c => c.Span.Start >= opening.Span.Start && c.Span.End <= articles[^1].Span.End);
            ConsultationTables.Find(found);
            SpanOrder.Sort(found.Consultations, row => row.Span);
            ConsultationCompletion.Complete(found, 0, whole, knowledge);
            return;
        }
        foreach (var article in newsletter.Articles)
        {
            var body = TextSpan.FromBounds(Math.Clamp(article.Heading.End, article.Span.Start, article.Span.End), article.Span.End);
            var first = found.Consultations.Count;
            new ConsultationReading(found, article.Number).Read(body);
            ConsultationCompletion.Complete(found, first, body, knowledge);
        }
    }
}
