using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Marking;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Articles;

/// <summary><c>/articles/{slug}</c>: one newsletter article with what was found in it.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public ArticleRecord Article { get; private set; } = null!;

    public IReadOnlyList<MarkedRow> Rows { get; private set; } = [];

    /// <summary>Anchor of the article on the document's page.</summary>
    public string PlaceInDocument => $"#p{Article.Passage.Ordinal}";

    public IActionResult OnGet(string slug)
    {
        if (register.Article(slug, KnownBy) is not { } article) return NotFound();
        article = TextAccess.Of(HttpContext, article);
        Article = article;
        var text = new SourceText(article.Text);
        var start = article.Passage.Span.Start;
        var passage = article.Passage with { Span = new TextSpan(0, text.Length), Heading = Shift(article.Passage.Heading, start), Background = Shift(article.Passage.Background, start) };
        Rows = MarkedRows.Set(text, passage.Span, [passage], [.. article.Findings.Select(f => f with { Span = Shift(f.Span, start)!.Value })], headings: false);
        return Answer(article);
    }

    private static TextSpan? Shift(TextSpan? span, int by) => span is { } s ? new TextSpan(Math.Max(0, s.Start - by), s.Length) : null;
}
