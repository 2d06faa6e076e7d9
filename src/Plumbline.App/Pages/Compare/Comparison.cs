using Plumbline.Engine.Text;
using Plumbline.Engine.Text.Comparing;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Compare;

/// <summary>Two documents laid over each other: the articles of laws, else the paragraphs.</summary>
/// <param name="Before">The earlier document.</param>
/// <param name="After">The later document.</param>
/// <param name="ByArticle">True where articles are compared, false where paragraphs are.</param>
/// <param name="Rows">In the order of the later text.</param>
/// <param name="Cut">True where only the beginning of a long text is compared.</param>
internal sealed record Comparison(DocumentSummary Before, DocumentSummary After, bool ByArticle, IReadOnlyList<ComparedRow> Rows, bool Cut)
{
    /// <summary>So many parts of each text are compared.</summary>
    private const int MostParts = 5_000;

    public int Count(string state) => Rows.Count(r => r.State == state);

    public static Comparison Of(DocumentRecord before, DocumentRecord after)
    {
        var byArticle = Articles(before).Any() && Articles(after).Any();
        var (a, b) = (Parts(before, byArticle), Parts(after, byArticle));
        var rows = PartAlignment.Of([.. a.Take(MostParts)], [.. b.Take(MostParts)]).Select(p => Row(before.Summary.Slug, after.Summary.Slug, p)).ToList();
        return new Comparison(before.Summary, after.Summary, byArticle, rows, a.Count > MostParts || b.Count > MostParts);
    }

    private static ComparedRow Row(string before, string after, AlignedPart part)
    {
        var words = WordComparison.Of(part.Before?.Text ?? "", part.After?.Text ?? "");
        var state = part.Before is null ? "added" : part.After is null ? "removed" : words.All(w => w.Kind == WordChangeKind.Same) ? "same" : "changed";
        return new ComparedRow(state, Number(part.Before), Number(part.After), Address(before, part.Before), Address(after, part.After), words);
    }

    private static string? Number(ComparedPart? part) => part is { Number.Length: > 0 } named ? named.Number : null;

    private static string? Address(string slug, ComparedPart? part) => part is { } there ? Pieces.Places.Line(slug, there.Place) : null;

    private static IEnumerable<Passage> Articles(DocumentRecord document) => document.Passages.Where(p => p.Kind == "law-article" && p.Title is not null);

    private static List<ComparedPart> Parts(DocumentRecord document, bool byArticle)
    {
        var text = new SourceText(document.Text);
        if (byArticle)
        {
            return [.. Articles(document).Select(p =>
            {
                var words = document.Text.AsSpan(p.Span.Start, p.Span.Length).Trim();
                if (words.StartsWith(p.Title, StringComparison.Ordinal)) words = words[p.Title!.Length..].TrimStart();
                return new ComparedPart(p.Title!, words.ToString(), text.LineOf(p.Span.Start));
            })];
        }
        var parts = new List<ComparedPart>();
        for (var line = 1; line <= text.Lines.Count; line++)
        {
            var span = text.Lines[line];
            var words = document.Text.AsSpan(span.Start, span.Length).Trim();
            if (words.Length > 0) parts.Add(new ComparedPart("", words.ToString(), line));
        }
        return parts;
    }
}
