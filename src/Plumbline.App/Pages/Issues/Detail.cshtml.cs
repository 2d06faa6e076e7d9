using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Publishing;

namespace Plumbline.App.Pages.Issues;

/// <summary><c>/issues/{slug}</c>: sections and articles of a newsletter number; the slug is its document's.</summary>
internal sealed class DetailModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public DocumentRecord Document { get; private set; } = null!;

    public List<(string? Title, List<Passage> Articles)> Sections { get; } = [];

    public IReadOnlyList<Passage> Takeaways { get; private set; } = [];

    /// <summary>Finished forms, where this desk has published the issue.</summary>
    public IReadOnlyList<PublishedForm> Finished { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        // The name under which an issue was published leads to where it is kept.
        if (register.Document(slug, KnownBy) is not { Issue: not null } document) return register.PublishedIssue(slug) is { } published ? RedirectPermanent("/issues/" + published.Document) : NotFound();
        if (register.PublishedIssueOf(slug) is { } own) Finished = register.IssueForms(own.Slug);
        Document = document;
        foreach (var article in document.Passages.Where(p => p.Kind == "article"))
        {
            if (Sections.Count == 0 || Sections[^1].Title != article.Section) Sections.Add((article.Section, []));
            Sections[^1].Articles.Add(article);
        }
        Takeaways = [.. document.Passages.Where(p => p.Takeaway)];
        return Answer(new { forms = Finished.Select(f => new { f.Form, f.Name, f.Length, Address = $"/issues/{slug}/forms/{f.Form}" }), issue = document.Issue, document = document.Summary, articles = document.Passages.Where(p => p.Kind == "article") });
    }
}
