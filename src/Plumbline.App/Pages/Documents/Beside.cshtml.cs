using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Documents;

/// <summary><c>/documents/{slug}/beside/{other}</c>: an original and its translation, paragraph beside paragraph.</summary>
internal sealed class BesideModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public DocumentRecord Original { get; private set; } = null!;

    public DocumentRecord Translation { get; private set; } = null!;

    public IReadOnlyList<ParallelText.Row> Rows { get; private set; } = [];

    /// <summary>True where a text has more paragraphs than are shown.</summary>
    public bool Cut { get; private set; }

    public IActionResult OnGet(string slug, string other)
    {
        if (register.Document(slug, KnownBy) is not { } first || register.Document(other, KnownBy) is not { } second) return NotFound();
        if (first.TranslationOf?.Slug == second.Summary.Slug) return Redirect($"/documents/{second.Summary.Slug}/beside/{first.Summary.Slug}{(AnswerForm.IsJson(HttpContext) ? ".json" : "")}{HttpContext.Request.QueryString}");
        if (second.TranslationOf?.Slug != first.Summary.Slug) return NotFound();
        (Original, Translation) = (TextAccess.Of(HttpContext, first), TextAccess.Of(HttpContext, second));
        Rows = ParallelText.Of(Original, Translation);
        Cut = Rows.Count(r => r.Original is not null) >= ParallelText.MostParagraphs || Rows.Count(r => r.Translation is not null) >= ParallelText.MostParagraphs;
        return Answer(new ParallelData(first.Summary, second.Summary, Rows));
    }
}
