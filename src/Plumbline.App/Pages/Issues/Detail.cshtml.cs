using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Issues;

/// <summary><c>/issues/{slug}</c>: sections and articles of a newsletter number; the slug is its document's.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public DocumentRecord Document { get; private set; } = null!;

    public List<(string? Title, List<Passage> Articles)> Sections { get; } = [];

    public IReadOnlyList<Passage> Takeaways { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        if (register.Document(slug, KnownBy) is not { Issue: not null } document) return NotFound();
        Document = document;
        foreach (var article in document.Passages.Where(p => p.Kind == "article"))
        {
            if (Sections.Count == 0 || Sections[^1].Title != article.Section) Sections.Add((article.Section, []));
            Sections[^1].Articles.Add(article);
        }
        Takeaways = [.. document.Passages.Where(p => p.Takeaway)];
        return Answer(new { issue = document.Issue, document = document.Summary, articles = document.Passages.Where(p => p.Kind == "article") });
    }
}
