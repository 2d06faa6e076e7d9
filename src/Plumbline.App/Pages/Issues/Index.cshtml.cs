using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Issues;

/// <summary><c>/issues</c>: newsletter numbers.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => ["cursor", .. Times];

    public Page<IssueSummary> List { get; private set; } = null!;

    public PagerView Pager { get; private set; } = null!;

    public IActionResult OnGet(string? cursor)
    {
        List = register.Issues(new PageRequest(50, cursor), AsOf, KnownBy);
        Pager = PagerView.Of(List, "/issues", cursor);
        return Answer(List);
    }
}
