using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Issues;

/// <summary><c>/issues</c>: newsletter numbers.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public override IReadOnlyList<string> Forms => ["json", "csv", "atom"];

    public Page<IssueSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Issues(new PageRequest(50, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(List, "/issues", cursor);
        return AnswerForm.Of(HttpContext) == "atom"
            ? Feed("Plumbline: newsletters", List.Items.Select(i => new FeedEntry("/issues/" + i.Document.Slug, i.Head.Title, i.Document.KnownSince, Shown.Period(i.Head.PeriodStart, i.Head.PeriodEnd), Category: "newsletter")))
            : Answer(List, () => List.Items.Select(i => new object?[] { i.Head.Series, i.Head.Title, i.Head.PeriodStart, i.Head.PeriodEnd, i.Head.Publisher, i.Document.Articles, "/issues/" + i.Document.Slug }), "series,title,from,to,publisher,articles,address");
    }
}
