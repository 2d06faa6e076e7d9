using System.Globalization;
using Plumbline.Engine.Text;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Documents;

/// <summary>What an article's statements come to; null where they give it no extent.</summary>
internal static class ArticleProjection
{
    /// <param name="number">Its number.</param>
    /// <param name="slug">Its name in the address bar.</param>
    /// <param name="statements">Statements that are known.</param>
    public static Passage? Of(string number, string slug, IReadOnlyList<StatementRow> statements) => Span(statements, Properties.Extent) is not { } span ? null : new Passage
    {
        Ordinal = 0,
        Kind = Choice.Of(statements, Properties.Kind) ?? "article",
        Number = number,
        Title = Choice.Of(statements, Properties.Title),
        Section = Choice.Of(statements, Properties.Section),
        Span = span,
        Heading = Span(statements, Properties.Heading),
        Background = Span(statements, Properties.Background),
        Takeaway = Choice.Of(statements, Properties.Takeaway) == "true",
        Tags = Values(statements, Properties.Tag),
        Urls = Values(statements, Properties.Url),
        // A heading of a law is shown where it stands; what can be read alone has a page.
        Slug = Choice.Of(statements, Properties.Kind) is null or "law-article" ? slug : null,
    };

    /// <summary>An extent as a value: start and end, <c>120-4500</c>.</summary>
    public static string Extent(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    /// <summary>The span that an extent tells.</summary>
    public static TextSpan Span(string extent)
    {
        var dash = extent.IndexOf('-', StringComparison.Ordinal);
        return TextSpan.FromBounds(int.Parse(extent.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(extent.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    private static TextSpan? Span(IReadOnlyList<StatementRow> statements, string property)
    {
        var value = Choice.Of(statements, property);
        return value is null ? null : Span(value);
    }

    private static IReadOnlyList<string> Values(IReadOnlyList<StatementRow> statements, string property) =>
        [.. statements.Where(s => s.Property == property).Select(s => s.Value).Distinct()];
}
